package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import java.time.Instant;
import java.util.List;

/** Writes what a function answered, with the front door's names and default content type. */
final class FunctionAnswer {

  private FunctionAnswer() {}

  static DecodedResult of(
      Exchange exchange,
      Instant time,
      int status,
      List<Header> headers,
      byte[] body,
      String contentType) {
    ResponseLines lines = new ResponseLines(exchange, time);
    for (Header header : headers) {
      String name = ResponseNames.written(exchange.endpoint().frontDoor(), header.name());
      if (name != null) {
        lines.add(name, header.value());
      }
    }
    lines.addDefault("Content-Type", contentType);
    return new DecodedResult(lines.answer(status, body, true), null);
  }
}
