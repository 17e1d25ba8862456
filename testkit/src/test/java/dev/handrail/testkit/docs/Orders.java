package dev.handrail.testkit.docs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;

/** The function of {@link OrdersTest}. */
public class Orders implements RequestHandler<Map<String, Object>, String> {

  private final List<String> store;

  Orders(List<String> store) {
    this.store = store;
  }

  @Override
  public String handleRequest(Map<String, Object> order, Context context) {
    store.add(String.valueOf(order.get("id")));
    return "stored " + order.get("id");
  }
}
