package dev.handrail.local.api.rest;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.Header;
import dev.handrail.local.api.mapping.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Answers of HTTP endpoints in a content encoding: what is compressed by gzip is unpacked, as API
 * Gateway does not hand on the {@code Content-Encoding} of endpoints.
 */
final class EncodedAnswers {

  private static final String ENCODING = "Content-Encoding";

  private EncodedAnswers() {}

  static EndpointAnswer decoded(HttpResponse<byte[]> response, String template) {
    List<Header> lines = HttpCaller.lines(response);
    EndpointAnswer answer = new EndpointAnswer(response.statusCode(), lines, response.body(), true);
    if (!"gzip".equalsIgnoreCase(answer.header(ENCODING)) || answer.body().length == 0) {
      return answer;
    }
    byte[] plain = unpacked(answer.body(), template);
    List<Header> others =
        lines.stream().filter(line -> !line.name().equalsIgnoreCase(ENCODING)).toList();
    return new EndpointAnswer(answer.status(), others, plain, true);
  }

  private static byte[] unpacked(byte[] packed, String template) {
    int limit = GatewayLimits.API_REQUEST_BODY;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] plain = in.readNBytes(limit + 1);
      if (plain.length > limit) {
        throw new LimitedBody.TooLargeException(limit);
      }
      return plain;
    } catch (IOException broken) {
      throw RefusedException.configuration(
          template + ": a body that cannot be unpacked: " + broken.getMessage());
    }
  }
}
