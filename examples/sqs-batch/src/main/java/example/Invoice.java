package example;

/** A message of the queue: {@code {"number": "2026-0001", "cents": 1999}}. */
record Invoice(String number, long cents) {

  Invoice {
    if (number == null || cents <= 0) {
      throw new IllegalArgumentException("an invoice has a number and an amount above 0");
    }
  }
}
