package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.local.api.mapping.RefusedException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URI of an HTTP endpoint, with path parameters, stage variables and query in it. */
final class EndpointUri {

  private static final Pattern PARAMETER = Pattern.compile("\\{([\\w.:-]+)\\+?}");

  private EndpointUri() {}

  /**
   * Makes the URI.
   *
   * @param template such as <code>https://${stageVariables.host}/items/{id}</code>
   * @param path values by name, as they stand in the client's path
   * @throws RefusedException if it is none
   */
  static URI of(
      String template,
      Map<String, String> path,
      Map<String, List<String>> query,
      Map<String, String> stageVariables) {
    String resolved =
        PARAMETER
            .matcher(StageVariables.replace(template, stageVariables))
            .replaceAll(
                name -> Matcher.quoteReplacement(path.getOrDefault(name.group(1), name.group())));
    String parameters = query(query);
    String joint = resolved.indexOf('?') < 0 ? "?" : "&";
    try {
      URI uri = URI.create(parameters.isEmpty() ? resolved : resolved + joint + parameters);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      // Told below, without values of the request.
    }
    throw invalid(template);
  }

  static RefusedException invalid(String template) {
    return RefusedException.configuration("Invalid endpoint address: " + template);
  }

  private static String query(Map<String, List<String>> query) {
    StringBuilder text = new StringBuilder();
    query.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    text.append(text.length() == 0 ? "" : "&")
                        .append(URLEncoder.encode(name, UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, UTF_8))));
    return text.toString().replace("+", "%20");
  }
}
