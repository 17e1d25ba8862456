package dev.handrail.local.invoke;

import dev.handrail.gateway.routing.PercentCodec;
import org.jspecify.annotations.Nullable;

/** Parameters in the query of a call. */
final class QueryParameters {

  private QueryParameters() {}

  /**
   * The decoded value of a parameter.
   *
   * @param rawQuery as it stands in the target; null for none
   * @param name in the letters of the service model, which need no encoding
   * @return null if it is absent or empty, which is the same to Lambda
   */
  static @Nullable String value(@Nullable String rawQuery, String name) {
    if (rawQuery == null) {
      return null;
    }
    int start = 0;
    while (start <= rawQuery.length()) {
      int end = rawQuery.indexOf('&', start);
      int stop = end < 0 ? rawQuery.length() : end;
      int value = start + name.length() + 1;
      if (value < stop && rawQuery.startsWith(name, start) && rawQuery.charAt(value - 1) == '=') {
        return PercentCodec.decodeQuery(rawQuery.substring(value, stop));
      }
      start = stop + 1;
    }
    return null;
  }
}
