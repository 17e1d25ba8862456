package example;

/** Where invoices end up: a database goes here. */
interface Ledger {

  /**
   * Books an invoice. SQS may send a message twice, so that booking it twice must be booking it
   * once.
   */
  void book(Invoice invoice);
}
