package dev.handrail.gateway;

import dev.handrail.gateway.routing.PercentCodec;
import java.util.List;
import java.util.Map;

/** Writes queries for events that do not have them as they were sent. */
final class RawQueries {

  private RawQueries() {}

  static String encode(Map<String, List<String>> decoded) {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, List<String>> parameter : decoded.entrySet()) {
      for (String value : parameter.getValue()) {
        add(query, PercentCodec.encodeQuery(parameter.getKey()), PercentCodec.encodeQuery(value));
      }
    }
    return query.toString();
  }

  static void add(StringBuilder query, String name, String value) {
    if (query.length() > 0) {
      query.append('&');
    }
    query.append(name).append('=').append(value);
  }
}
