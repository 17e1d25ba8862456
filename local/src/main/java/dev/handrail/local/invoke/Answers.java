package dev.handrail.local.invoke;

import dev.handrail.gateway.Header;
import dev.handrail.local.server.HttpAnswer;
import java.util.ArrayList;
import java.util.List;

/** Builds an answer of Lambda's API, line by line. */
final class Answers {

  static final String JSON = "application/json";

  private final List<Header> lines = new ArrayList<>();

  /** An answer to the request of that id. */
  Answers(String requestId) {
    add("x-amzn-RequestId", requestId);
  }

  Answers add(String name, String value) {
    lines.add(new Header(name, value));
    return this;
  }

  HttpAnswer build(int status, byte[] body) {
    return HttpAnswer.of(status, lines, body);
  }

  HttpAnswer build(int status) {
    return HttpAnswer.empty(status, lines);
  }
}
