package example;

/** Not there, or not theirs. */
final class NoSuchOrder extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
