package dev.handrail.local.api.rest;

import dev.handrail.gateway.Header;
import dev.handrail.local.api.mapping.EndpointResponse;
import dev.handrail.local.api.mapping.MethodRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an integration answered, in bytes.
 *
 * @param called false for a mock, which calls nobody, so that there is no trace
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EndpointAnswer(int status, List<Header> headers, byte[] body, boolean called) {

  @Nullable String header(String name) {
    String found = null;
    for (Header line : headers) {
      if (line.name().equalsIgnoreCase(name)) {
        found = line.value();
      }
    }
    return found;
  }

  /** With a body as text. */
  EndpointResponse with(String text) {
    return new EndpointResponse(status, headers, text);
  }

  /** The media type that a client accepts; see {@link Body#ofResponse}. */
  static @Nullable String accepted(MethodRequest request) {
    List<String> values = request.headerValues("Accept");
    return values.isEmpty() ? null : values.get(0);
  }
}
