package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.event.FrontDoor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds a response: the function's lines, then those that the front door adds. */
final class ResponseLines {

  private static final byte[] NOTHING = {};

  private final Exchange exchange;
  private final Instant answeredAt;
  private final List<Header> lines = new ArrayList<>();

  ResponseLines(Exchange exchange, Instant answeredAt) {
    this.exchange = exchange;
    this.answeredAt = answeredAt;
  }

  ResponseLines add(String name, String value) {
    lines.add(new Header(name, value));
    return this;
  }

  ResponseLines addDefault(String name, String value) {
    return has(name) ? this : add(name, value);
  }

  private boolean has(String name) {
    for (Header line : lines) {
      if (line.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the ids; the trace is there when a function was invoked, and answered. */
  OutgoingResponse answer(int status, byte[] body, boolean invoked) {
    Endpoint endpoint = exchange.endpoint();
    if (endpoint instanceof RestApiStage stage) {
      add("x-amzn-RequestId", exchange.requestId());
      add("x-amz-apigw-id", exchange.ids().extendedRequestId());
      if (invoked) {
        add("X-Amzn-Trace-Id", lambdaTrace());
      }
      addCloudFront(stage, status);
    } else if (endpoint instanceof HttpApiStage) {
      add("Apigw-Requestid", exchange.requestId());
    } else if (endpoint instanceof FunctionUrl) {
      add("x-amzn-RequestId", exchange.requestId());
      if (invoked) {
        add("X-Amzn-Trace-Id", lambdaTrace());
      }
    }
    return finish(status, body);
  }

  private OutgoingResponse finish(int status, byte[] body) {
    boolean alb = isAlb();
    if (!alb || !has("Date")) {
      add("Date", Times.http(answeredAt));
    }
    add("Connection", "keep-alive");
    boolean never = status == 204 || status == 304;
    if (!never) {
      add("Content-Length", Integer.toString(status == 205 ? 0 : body.length));
    }
    boolean empty = never || status == 205 || exchange.request().method().equals("HEAD");
    return new OutgoingResponse(status, lines, empty ? NOTHING : body);
  }

  private boolean isAlb() {
    FrontDoor frontDoor = exchange.endpoint().frontDoor();
    return frontDoor == FrontDoor.ALB || frontDoor == FrontDoor.ALB_MULTI_VALUE;
  }

  private void addCloudFront(RestApiStage stage, int status) {
    CloudFrontFacts edge = stage.cloudFront();
    if (edge != null) {
      add("X-Cache", (status < 400 ? "Miss" : "Error") + " from cloudfront");
      add("Via", "1.1 " + edge.host() + " (CloudFront)");
      add("X-Amz-Cf-Pop", edge.pop());
      add("X-Amz-Cf-Id", edge.requestId());
    }
  }

  /**
   * The trace as Lambda extends it. Parent and lineage are random on AWS; here they are parts of
   * the root, in their form.
   */
  private String lambdaTrace() {
    String trace = exchange.trace();
    if (trace.contains("Parent=")) {
      return trace;
    }
    int start = trace.indexOf("Root=") + "Root=".length();
    int end = trace.indexOf(';', start);
    String root = end < 0 ? trace.substring(start) : trace.substring(start, end);
    String parent = root.substring(Math.max(0, root.length() - 16));
    String lineage = root.length() < 10 ? "00000000" : root.substring(2, 10);
    return "Root=" + root + ";Parent=" + parent + ";Sampled=0;Lineage=1:" + lineage + ":0";
  }
}
