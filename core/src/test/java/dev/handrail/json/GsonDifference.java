package dev.handrail.json;

import java.util.Locale;
import java.util.regex.Matcher;
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
      return words.matcher(document).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
    }
  },
  /** Gson reads an escaped apostrophe or line feed, which no JSON has. */
  ESCAPES_OF_JAVASCRIPT("(?s)\\\\(.)") {
    @Override
    String without(String document) {
      return words
          .matcher(document)
          .replaceAll(escape -> Matcher.quoteReplacement(plain(escape.group(), escape.group(1))));
    }

    private static String plain(String escape, String escaped) {
      return escaped.equals("'") || escaped.equals("\n") ? escaped : escape;
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
