package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.server.HttpAnswer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An API's own answers, as its gateway responses word them: the one for the very type counts, or
 * else that for all 4XX or 5XX, or else AWS's own words.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
final class GatewayAnswers {

  static final int TOO_LARGE = 413;
  private static final int TIMEOUT = 504;
  private static final int FAILURE = 500;
  private static final String JSON = "application/json";
  private static final String CONTENT_TYPE = "Content-Type";

  private final Map<ResponseType, GatewayResponse> responses = new EnumMap<>(ResponseType.class);

  GatewayAnswers(List<GatewayResponse> responses) {
    responses.forEach(response -> this.responses.put(response.type(), response));
  }

  /**
   * An answer to a request whose function failed.
   *
   * @param words AWS's own: 504, 500 for what could not be run, or 502, which has no type
   */
  HttpAnswer ofIntegration(OutgoingResponse words, ApiCall call) {
    ResponseType type =
        switch (words.status()) {
          case TIMEOUT -> ResponseType.INTEGRATION_TIMEOUT;
          case FAILURE -> ResponseType.INTEGRATION_FAILURE;
          default -> null;
        };
    return of(type, words, call);
  }

  /**
   * An answer of the API's own.
   *
   * @param type null for one that has no type and is all 4XX's or 5XX's
   * @param words AWS's own
   */
  HttpAnswer of(@Nullable ResponseType type, OutgoingResponse words, ApiCall call) {
    return of(type, words, call, "");
  }

  /**
   * An answer to a request that does not fit.
   *
   * @param validationErrorString all that is wrong, for {@code $context.error}; empty for nothing
   */
  HttpAnswer of(
      @Nullable ResponseType type,
      OutgoingResponse words,
      ApiCall call,
      String validationErrorString) {
    call.notes().refused(type, words, validationErrorString);
    GatewayResponse response = type == null ? null : responses.get(type);
    if (response == null) {
      response =
          responses.get(
              words.status() < FAILURE ? ResponseType.DEFAULT_4XX : ResponseType.DEFAULT_5XX);
    }
    if (response == null) {
      return HttpAnswer.of(words);
    }
    AccessRecord.GatewayError error =
        new AccessRecord.GatewayError(
            type == null ? response.type() : type,
            GatewayVariables.message(words),
            validationErrorString);
    return reworded(response, words, new GatewayVariables(call, error));
  }

  private static HttpAnswer reworded(
      GatewayResponse response, OutgoingResponse words, GatewayVariables variables) {
    String mediaType = mediaType(response, variables.call());
    List<Header> lines = new ArrayList<>();
    for (Header line : HttpAnswer.of(words).headers()) {
      boolean replaced =
          line.name().equalsIgnoreCase("Content-Length") || has(response, line.name());
      if (!replaced) {
        lines.add(
            mediaType != null && line.name().equalsIgnoreCase(CONTENT_TYPE)
                ? new Header(CONTENT_TYPE, mediaType)
                : line);
      }
    }
    response
        .headers()
        .forEach((name, value) -> lines.add(new Header(name, variables.header(value))));
    Integer code = response.statusCode();
    int status = code == null || words.status() == TOO_LARGE ? words.status() : code;
    boolean head = variables.call().request().method().equals("HEAD");
    byte[] body =
        mediaType == null || head
            ? words.body()
            : variables.replaceIn(response.templates().get(mediaType)).getBytes(UTF_8);
    return HttpAnswer.of(status, lines, body);
  }

  private static boolean has(GatewayResponse response, String header) {
    return response.headers().keySet().stream().anyMatch(header::equalsIgnoreCase);
  }

  /** That of the template to use: the one that the client asks for, JSON, or the first. */
  private static @Nullable String mediaType(GatewayResponse response, ApiCall call) {
    Map<String, String> templates = response.templates();
    String accept = call.request().header("Accept");
    if (accept != null && templates.containsKey(accept)) {
      return accept;
    }
    return templates.containsKey(JSON)
        ? JSON
        : templates.keySet().stream().findFirst().orElse(null);
  }
}
