package dev.handrail.local.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What parameter mappings may say, so that a wrong one is told when an API is made. */
final class Expressions {

  private static final String ANYWHERE = "'[^'\\p{Cntrl}]*'|(?:context|stageVariables)\\.[^\\s']+";

  private static final Pattern OF_REQUEST =
      Pattern.compile(
          ANYWHERE
              + "|method\\.request\\.(?:(?:multivalue)?(?:header|querystring)|path)\\.[^\\s']+"
              + "|method\\.request\\.body(?:[.\\[].+)?");

  private static final Pattern OF_RESPONSE =
      Pattern.compile(
          ANYWHERE
              + "|integration\\.response\\.(?:multivalue)?header\\.[^\\s']+"
              + "|integration\\.response\\.body(?:[.\\[].+)?");

  private static final Pattern TO_REQUEST =
      Pattern.compile("integration\\.request\\.(?:header|querystring|path)\\.[^\\s']+");

  private static final Pattern TO_RESPONSE =
      Pattern.compile("method\\.response\\.header\\.[^\\s']+");

  private Expressions() {}

  static Map<String, String> ofRequest(Map<String, String> parameters) {
    return checked(
        "requestParameters",
        parameters,
        TO_REQUEST,
        "integration.request.header.NAME, .querystring.NAME or .path.NAME",
        OF_REQUEST,
        "method.request.header.NAME");
  }

  static Map<String, String> ofResponse(Map<String, String> parameters) {
    return checked(
        "responseParameters",
        parameters,
        TO_RESPONSE,
        "method.response.header.NAME",
        OF_RESPONSE,
        "integration.response.header.NAME");
  }

  private static Map<String, String> checked(
      String where,
      Map<String, String> parameters,
      Pattern targets,
      String target,
      Pattern sources,
      String source) {
    Map<String, String> copy = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    copy.forEach(
        (to, from) -> {
          if (!targets.matcher(to).matches()) {
            throw new IllegalArgumentException(
                where + ": expected " + target + " as target, got " + to);
          }
          if (!sources.matcher(from).matches()) {
            throw new IllegalArgumentException(
                where
                    + ": expected for "
                    + to
                    + " a text in single quotes such as '*', or "
                    + source
                    + ", got "
                    + from);
          }
        });
    return copy;
  }

  /** The map with one more entry, or another value. */
  static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }
}
