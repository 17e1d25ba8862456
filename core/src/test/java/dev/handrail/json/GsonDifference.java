package dev.handrail.json;

import java.util.regex.Pattern;

/**
 * Where a scanned document and {@link EventGson} differ on purpose. Each tells how a document looks
 * without it: with all of them taken out, both must agree.
 */
enum GsonDifference {
  /** Gson's strictness for old callers reads {@code TRUE}; the JSON of AWS never has it. */
  WORDS_IN_CAPITALS("(?i)true|false|null") {
    @Override
    String without(String document) {
      return words
          .matcher(document)
          .replaceAll(word -> word.group().toLowerCase(java.util.Locale.ROOT));
    }
  },
  /** Gson reads an escaped apostrophe or line feed, which no JSON has. */
  ESCAPES_OF_JAVASCRIPT("\\\\(['\n])") {
    @Override
    String without(String document) {
      return words.matcher(document).replaceAll("$1");
    }
  },
  /** Gson's buffer ends a number at 1,024 characters. A scanned one is not decoded. */
  LONG_NUMBERS("\\d{900,}") {
    @Override
    String without(String document) {
      return words.matcher(document).replaceAll("1");
    }
  };

  final Pattern words;

  GsonDifference(String words) {
    this.words = Pattern.compile(words);
  }

  abstract String without(String document);

  /** The document without any of them; the same if it has none. */
  static String withoutAny(String document) {
    String text = document;
    for (GsonDifference difference : values()) {
      text = difference.without(text);
    }
    return text;
  }
}
