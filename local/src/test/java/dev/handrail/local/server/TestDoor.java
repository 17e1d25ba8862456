package dev.handrail.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.front.HttpCall;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A front door whose answers a test gives, and servers with it. */
final class TestDoor implements FrontDoor {

  static final int MAX_BODY = 1000;

  final Function<IncomingRequest, HttpAnswer> answer;
  volatile boolean owns = true;
  volatile boolean open = true;

  TestDoor(Function<IncomingRequest, HttpAnswer> answer) {
    this.answer = answer;
  }

  @Override
  public boolean owns(IncomingRequest head) {
    return owns;
  }

  @Override
  public boolean isOpenToPages() {
    return open;
  }

  @Override
  public int maxBody(IncomingRequest head) {
    return MAX_BODY;
  }

  @Override
  public HttpAnswer tooLarge(IncomingRequest head) {
    return HttpAnswer.of(413, List.of(), "too large".getBytes(UTF_8));
  }

  @Override
  public HttpAnswer handle(IncomingRequest request) {
    return answer.apply(request);
  }

  static HttpServer started(Function<IncomingRequest, String> answer) throws IOException {
    return started(new TestDoor(seen -> text(answer.apply(seen))));
  }

  static HttpServer started(TestDoor door) throws IOException {
    HttpServer server = new HttpServer(LocalOptions.defaults(), List.of(door));
    server.start();
    return server;
  }

  static HttpCall call(HttpServer server, String method, String target) {
    return new HttpCall(server.port(), method, target);
  }

  static HttpAnswer text(String text) {
    return HttpAnswer.of(200, List.of(), text.getBytes(UTF_8));
  }

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
