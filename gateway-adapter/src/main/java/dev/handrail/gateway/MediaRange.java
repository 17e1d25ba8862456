package dev.handrail.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One element of an {@code Accept} header, or a media type; in lower case. */
record MediaRange(String type, String subtype, List<String> parameters, double quality) {

  static @Nullable MediaRange parse(String element) {
    List<String> pieces = split(element, ';');
    String name = pieces.get(0).toLowerCase(Locale.ROOT);
    int slash = name.indexOf('/');
    if (slash < 0) {
      return null;
    }
    String type = name.substring(0, slash);
    String subtype = name.substring(slash + 1);
    if (!Tokens.isToken(type)
        || !Tokens.isToken(subtype)
        || (type.equals("*") && !subtype.equals("*"))) {
      return null;
    }
    List<String> parameters = new ArrayList<>();
    for (String piece : pieces.subList(1, pieces.size())) {
      String parameter = piece.toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) { // what comes after it is no parameter of the type
        double quality = quality(parameter.substring(2));
        return quality < 0 ? null : new MediaRange(type, subtype, parameters, quality);
      }
      if (!parameter.isEmpty()) {
        parameters.add(parameter);
      }
    }
    return new MediaRange(type, subtype, parameters, 1);
  }

  boolean matches(MediaRange offer) {
    return (type.equals("*") || type.equals(offer.type))
        && (subtype.equals("*") || subtype.equals(offer.subtype))
        && offer.parameters.containsAll(parameters);
  }

  int specificity() {
    return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1) + parameters.size();
  }

  /** Splits outside of quoted strings, and trims. */
  static List<String> split(String text, char separator) {
    List<String> pieces = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        pieces.add(text.substring(start, i).trim());
        start = i + 1;
      }
    }
    pieces.add(text.substring(start).trim());
    return pieces;
  }

  /** {@code 0}, {@code 0.123}, {@code 1.000}; -1 for anything else. */
  private static double quality(String text) {
    boolean wellFormed = !text.isEmpty() && text.length() <= 5;
    for (int i = 0; i < text.length() && wellFormed; i++) {
      char c = text.charAt(i);
      wellFormed = i == 0 ? c == '0' || c == '1' : i == 1 ? c == '.' : c >= '0' && c <= '9';
    }
    double value = wellFormed ? Double.parseDouble(text) : -1;
    return value > 1 ? -1 : value;
  }
}
