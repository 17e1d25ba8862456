package dev.handrail.testkit.junit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The function of the test classes here: stores an order, and refuses one without an id. */
public class Orders implements RequestHandler<Map<String, Object>, String> {

  /** An order as tests read it. */
  public record Order(String id, int amount) {}

  private final List<String> store;

  /** As Lambda makes it. */
  public Orders() {
    this(new CopyOnWriteArrayList<>());
  }

  Orders(List<String> store) {
    this.store = store;
  }

  @Override
  public String handleRequest(Map<String, Object> order, Context context) {
    String id = String.valueOf(order.get("id"));
    if (id.isEmpty()) {
      throw new IllegalArgumentException("no id");
    }
    store.add(id);
    return "stored " + id;
  }
}
