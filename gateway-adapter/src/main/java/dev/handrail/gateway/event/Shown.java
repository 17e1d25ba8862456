package dev.handrail.gateway.event;

/** Text that a sender chose, made fit for one line of a log. */
final class Shown {

  private Shown() {}

  static String text(String text, int max) {
    boolean cut = text.length() > max;
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < (cut ? max : text.length()); i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    return cut ? shown.append("...").toString() : shown.toString();
  }
}
