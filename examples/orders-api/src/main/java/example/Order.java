package example;

import java.util.List;

/** An order that was accepted. */
record Order(String id, String customer, List<NewOrder.Item> items) {}
