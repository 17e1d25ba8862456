package example;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What was sold on a day, by product. */
public record Report(LocalDate day, int sales, long cents, Map<String, Long> centsByProduct) {

  static Report of(LocalDate day, Sales all) {
    int count = 0;
    long cents = 0;
    Map<String, Long> byProduct = new TreeMap<>();
    for (Sales.Sale sale : all.on(day)) {
      count++;
      cents += sale.cents();
      byProduct.merge(sale.product(), sale.cents(), Long::sum);
    }
    return new Report(day, count, cents, byProduct);
  }
}
