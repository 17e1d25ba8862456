package dev.handrail.local.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One way to answer with what an integration answered.
 *
 * <pre>{@code
 * IntegrationResponse notFound =
 *     IntegrationResponse.of(404)
 *         .withSelectionPattern("No order .*")
 *         .withHeader("Cache-Control", "'no-store'")
 *         .withTemplate("application/json", "{\"error\": $input.json('$.errorMessage')}");
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param statusCode 200 to 599, of the response to the client
 * @param selectionPattern a regular expression for the whole of a function's {@code errorMessage},
 *     or of the status of an HTTP endpoint or a mock; null or empty for the default, which takes
 *     all that no other takes
 * @param responseParameters mapping expressions such as {@code integration.response.header.X-Id},
 *     or {@code 'text'} in single quotes, by target such as {@code method.response.header.X-Id};
 *     not null
 * @param responseTemplates by media type, in Velocity's language; not null
 * @param contentHandling null if the body goes as it is
 */
public record IntegrationResponse(
    int statusCode,
    @Nullable String selectionPattern,
    Map<String, String> responseParameters,
    Map<String, String> responseTemplates,
    @Nullable ContentHandling contentHandling) {

  private static final int MIN_STATUS = 200;
  private static final int MAX_STATUS = 599;

  /**
   * Refuses null and what AWS refuses, and copies the maps.
   *
   * @param statusCode see the record
   * @param selectionPattern see the record
   * @param responseParameters see the record
   * @param responseTemplates see the record
   * @param contentHandling see the record
   * @throws IllegalArgumentException naming what was expected
   */
  public IntegrationResponse {
    if (statusCode < MIN_STATUS || statusCode > MAX_STATUS) {
      throw new IllegalArgumentException("statusCode: expected 200 to 599, got " + statusCode);
    }
    requirePattern(selectionPattern);
    responseParameters = Expressions.ofResponse(responseParameters);
    responseTemplates = Collections.unmodifiableMap(new LinkedHashMap<>(responseTemplates));
  }

  private static void requirePattern(@Nullable String selectionPattern) {
    try {
      Pattern unused = Pattern.compile(selectionPattern == null ? "" : selectionPattern);
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException(
          "selectionPattern: expected a regular expression, got one with "
              + wrong.getDescription()
              + " near index "
              + wrong.getIndex()
              + ": "
              + selectionPattern,
          wrong);
    }
  }

  /**
   * The default response: the body goes as it is.
   *
   * @param statusCode 200 to 599
   * @return the response
   */
  public static IntegrationResponse of(int statusCode) {
    return new IntegrationResponse(statusCode, null, Map.of(), Map.of(), null);
  }

  /**
   * The same for what a pattern matches.
   *
   * @param pattern see the record
   * @return a copy
   */
  public IntegrationResponse withSelectionPattern(String pattern) {
    return new IntegrationResponse(
        statusCode, pattern, responseParameters, responseTemplates, contentHandling);
  }

  /**
   * The same with one more header.
   *
   * @param name of the header, such as {@code Cache-Control}
   * @param expression such as {@code 'no-store'} with its quotes, or {@code
   *     integration.response.header.X-Id}
   * @return a copy
   */
  public IntegrationResponse withHeader(String name, String expression) {
    return new IntegrationResponse(
        statusCode,
        selectionPattern,
        Expressions.with(responseParameters, "method.response.header." + name, expression),
        responseTemplates,
        contentHandling);
  }

  /**
   * The same with a body for one more media type.
   *
   * @param mediaType such as {@code application/json}
   * @param template in Velocity's language
   * @return a copy
   */
  public IntegrationResponse withTemplate(String mediaType, String template) {
    return new IntegrationResponse(
        statusCode,
        selectionPattern,
        responseParameters,
        Expressions.with(responseTemplates, mediaType, template),
        contentHandling);
  }

  /**
   * The same with another form of the body.
   *
   * @param handling how it is changed
   * @return a copy
   */
  public IntegrationResponse withContentHandling(ContentHandling handling) {
    return new IntegrationResponse(
        statusCode, selectionPattern, responseParameters, responseTemplates, handling);
  }
}
