package dev.handrail.local.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.IncomingRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Brings requests to their front doors, on a thread of Jetty's pool that may wait. */
final class JettyHandler extends Handler.Abstract {

  private static final System.Logger LOG = System.getLogger(JettyHandler.class.getName());

  private final List<FrontDoor> doors;
  private final CallerRules rules;
  private final InstantSource clock;
  private final HeadTimeouts heads;
  private final Duration bodyLimit;

  /**
   * A handler.
   *
   * @param heads told of requests whose headers are there
   * @param bodyLimit for a body to come
   */
  JettyHandler(
      List<FrontDoor> doors,
      CallerRules rules,
      InstantSource clock,
      HeadTimeouts heads,
      Duration bodyLimit) {
    this.doors = doors;
    this.rules = rules;
    this.clock = clock;
    this.heads = heads;
    this.bodyLimit = bodyLimit;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    heads.begun(request);
    // A function may take longer than a connection may be idle; a slow body still times out.
    request.addIdleTimeoutListener(idle -> false);
    try {
      IncomingRequest head = JettyRequests.head(request, clock.instant());
      FrontDoor door = door(head);
      String refusal = rules.refusal(head, door != null && door.isOpenToPages());
      if (refusal != null) {
        refuse(request, response, callback, HttpAnswer.message(403, refusal));
      } else if (door == null) {
        refuse(request, response, callback, nobodysPath(head));
      } else {
        answer(request, response, callback, head, door);
      }
    } catch (IOException clientIsGone) {
      callback.failed(clientIsGone);
    }
    return true;
  }

  private @Nullable FrontDoor door(IncomingRequest head) {
    for (FrontDoor door : doors) {
      if (door.owns(head)) {
        return door;
      }
    }
    return null;
  }

  private static HttpAnswer nobodysPath(IncomingRequest head) {
    return HttpAnswer.message(
        404, "Nothing answers " + head.method() + " " + head.rawPath() + " on this server.");
  }

  private void answer(
      Request request, Response response, Callback callback, IncomingRequest head, FrontDoor door)
      throws IOException {
    if (!JettyRequests.hasBody(request)) {
      write(request, response, handle(door, head), callback);
      return;
    }
    int max = door.maxBody(head);
    Body body = new Body(request, response, callback, head, door);
    if (request.getLength() > max) {
      body.tooLarge();
    } else {
      new BodyReader(request, max, bodyLimit, body).run();
    }
  }

  /** What is done with a body that was read, on the thread that has read its end. */
  private record Body(
      Request request, Response response, Callback callback, IncomingRequest head, FrontDoor door)
      implements BodyReader.Listener {

    @Override
    public void complete(byte[] body) {
      HttpAnswer answer = handle(door, body.length == 0 ? head : head.withBody(body));
      write(request, response, answer, callback);
    }

    @Override
    public void tooLarge() {
      try {
        refuse(request, response, callback, door.tooLarge(head));
      } catch (IOException clientIsGone) {
        callback.failed(clientIsGone);
      }
    }

    @Override
    public void failed(Throwable reason) {
      callback.failed(reason);
    }
  }

  private static HttpAnswer handle(FrontDoor door, IncomingRequest request) {
    try {
      return door.handle(request);
    } catch (RuntimeException unexpected) {
      LOG.log(System.Logger.Level.ERROR, "A request failed: " + request, unexpected);
      return HttpAnswer.message(500, "Handrail failed to answer: " + unexpected);
    }
  }

  /** Answers first, and listens to the rest of what is sent afterwards. */
  private static void refuse(
      Request request, Response response, Callback callback, HttpAnswer answer) throws IOException {
    boolean body = JettyRequests.hasBody(request);
    if (body) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    try (Blocker.Callback written = Blocker.callback()) {
      write(request, response, answer, written);
      written.block();
    }
    if (body) {
      new BodyDrop(request, callback).run();
    } else {
      callback.succeeded();
    }
  }

  private static void write(
      Request request, Response response, HttpAnswer answer, Callback callback) {
    response.setStatus(answer.status());
    boolean head = HttpMethod.HEAD.is(request.getMethod());
    HttpFields.Mutable fields = response.getHeaders();
    for (Header line : answer.headers()) {
      // Jetty knows the length; of an answer to HEAD nobody but the door does.
      if (head || !HttpHeader.CONTENT_LENGTH.is(line.name())) {
        fields.add(line.name(), latin(line.value()));
      }
    }
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }

  /** Jetty makes a byte of each character. */
  private static String latin(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0x7F) {
        return new String(value.getBytes(UTF_8), ISO_8859_1);
      }
    }
    return value;
  }
}
