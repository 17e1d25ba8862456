package example;

/** Nobody here speaks it. */
final class NoSuchLanguage extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
