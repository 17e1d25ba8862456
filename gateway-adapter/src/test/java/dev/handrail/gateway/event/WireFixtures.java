package dev.handrail.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Own documents of every wire event. A file {@code RestApiEvent.canary.json} is a {@code
 * RestApiEvent}; the one without a second name has all members that its kind can have.
 */
public final class WireFixtures {

  private static final String FILES =
      """
      AlbEvent
      AlbMultiValueEvent
      FunctionUrlEvent
      FunctionUrlEvent.anonymous
      HttpApiV1AuthorizerEvent
      HttpApiV1Event
      HttpApiV1Event.nothing-set
      HttpApiV2AuthorizerEvent
      HttpApiV2Event
      HttpApiV2Event.iam
      HttpApiV2Event.jwt
      HttpApiV2Event.lambda-authorizer
      HttpApiV2Event.minimal
      HttpApiV2Event.mutual-tls
      RestApiAuthorizerEvent
      RestApiEvent
      RestApiEvent.canary
      RestApiEvent.cognito
      RestApiEvent.console-test
      RestApiEvent.iam
      RestApiEvent.lambda-authorizer
      RestApiEvent.mutual-tls
      RestApiEvent.nothing-set
      TokenAuthorizerEvent
      WebSocketAuthorizerEvent
      WebSocketConnectEvent
      WebSocketDisconnectEvent
      WebSocketMessageEvent
      """;

  /**
   * One document.
   *
   * @param name its file without folder and extension
   * @param text the document
   */
  public record Fixture(String name, String text) {

    /** The document in UTF-8. */
    public byte[] json() {
      return text.getBytes(UTF_8);
    }

    /** Whether it has all members that its kind can have. */
    public boolean isComplete() {
      return name.indexOf('.') < 0;
    }

    /** The simple name of the class that it is a document of. */
    public String kind() {
      return isComplete() ? name : name.substring(0, name.indexOf('.'));
    }

    /** The sealed interface that the class belongs to. */
    public Class<? extends GatewayEvent> hierarchy() {
      if (kind().endsWith("AuthorizerEvent")) {
        return AuthorizerEvent.class;
      }
      return kind().startsWith("WebSocket") ? WebSocketEvent.class : ProxyEvent.class;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private WireFixtures() {}

  /** All documents. */
  public static List<Fixture> all() {
    return FILES.lines().map(name -> new Fixture(name, text(name))).toList();
  }

  /** The documents with all members, one for each kind. */
  public static Stream<Fixture> complete() {
    return all().stream().filter(Fixture::isComplete);
  }

  /** One document by its name. */
  public static byte[] json(String name) {
    return text(name).getBytes(UTF_8);
  }

  private static String text(String name) {
    String file = "/gateway-events/" + name + ".json";
    try (InputStream in = WireFixtures.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError("no " + file);
      }
      return new String(in.readAllBytes(), UTF_8).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
