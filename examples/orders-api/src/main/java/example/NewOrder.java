package example;

import java.util.ArrayList;
import java.util.List;

/** What a customer wants; fields may be missing or nonsense until it was checked. */
record NewOrder(List<Item> items) {

  record Item(String sku, int quantity) {}

  /** Tells everything that is wrong at once. */
  void requireValid() {
    List<String> problems = new ArrayList<>();
    if (items == null || items.isEmpty()) {
      problems.add("items: expected at least one");
    } else {
      for (int i = 0; i < items.size(); i++) {
        check("items[" + i + "]", items.get(i), problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidOrder(problems);
    }
  }

  private static void check(String path, Item item, List<String> problems) {
    if (item == null || item.sku() == null || item.sku().isBlank()) {
      problems.add(path + ".sku: expected a text");
    }
    if (item == null || item.quantity() < 1 || item.quantity() > 100) {
      problems.add(path + ".quantity: expected 1 to 100");
    }
  }
}
