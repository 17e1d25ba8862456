package example;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Orders by id. They live as long as one execution environment: a database goes here. */
class Orders {

  private final Map<String, Order> byId = new ConcurrentHashMap<>();

  Order add(String customer, List<NewOrder.Item> items) {
    Order order = new Order(UUID.randomUUID().toString(), customer, items);
    byId.put(order.id(), order);
    return order;
  }

  /** An order of a customer; those of others do not exist for them. */
  Order find(String customer, String id) {
    Order order = byId.get(id);
    if (order == null || !order.customer().equals(customer)) {
      throw new NoSuchOrder();
    }
    return order;
  }

  void remove(String customer, String id) {
    byId.remove(find(customer, id).id());
  }
}
