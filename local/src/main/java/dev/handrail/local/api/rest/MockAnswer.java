package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.local.api.Integration;
import dev.handrail.local.server.HttpAnswer;
import java.util.ArrayList;
import java.util.List;

/** Answers of MOCK integrations: they have ids, and no trace, as nothing was invoked. */
final class MockAnswer {

  private static final String CONTENT_TYPE = "Content-Type";

  private MockAnswer() {}

  static HttpAnswer of(Integration.Mock mock, ApiCall call) {
    List<Header> lines = new ArrayList<>();
    mock.headers().forEach((name, value) -> lines.add(new Header(name, value)));
    if (lines.stream().noneMatch(line -> line.name().equalsIgnoreCase(CONTENT_TYPE))) {
      lines.add(new Header(CONTENT_TYPE, "application/json"));
    }
    lines.add(new Header("x-amzn-RequestId", call.exchange().requestId()));
    lines.add(new Header("x-amz-apigw-id", call.ids().extendedRequestId()));
    boolean empty = call.request().method().equals("HEAD") || mock.statusCode() == 204;
    return empty
        ? HttpAnswer.empty(mock.statusCode(), lines)
        : HttpAnswer.of(mock.statusCode(), lines, mock.body().getBytes(UTF_8));
  }
}
