package example;

import java.time.LocalDate;
import java.util.List;

/** Where sales are recorded. */
interface Sales {

  record Sale(LocalDate day, String product, long cents) {}

  List<Sale> on(LocalDate day);
}
