package dev.handrail.gateway;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of an {@link EventParts}. A class each: a function loads those that it uses, and no
 * other as long as {@link EventParts} calls no constructor, whose result the JVM would have to
 * verify.
 */
abstract class Part {

  final String name;
  private final String member;

  Part(String name, String member) {
    this.name = Objects.requireNonNull(name, "name");
    this.member = Objects.requireNonNull(member, "member");
  }

  final String member() {
    return member;
  }

  /** Whether the client may say it in the body as well. */
  boolean mayComeFromBody() {
    return true;
  }

  boolean isIn(ProxyRequest request) {
    return text(request) != null;
  }

  abstract @Nullable String text(ProxyRequest request);

  void write(ProxyRequest request, JsonBuilder document) {
    String text = text(request);
    if (text != null) {
      document.name(member).value(text);
    }
  }

  static final class Path extends Part {

    Path(String name, String member) {
      super(name, member);
    }

    static Part of(String name, String member) {
      return new Path(name, member);
    }

    @Override
    @Nullable String text(ProxyRequest request) {
      return request.pathParameter(name);
    }
  }

  static final class Query extends Part {

    Query(String name, String member) {
      super(name, member);
    }

    static Part of(String name, String member) {
      return new Query(name, member);
    }

    @Override
    @Nullable String text(ProxyRequest request) {
      return request.query(name);
    }
  }

  static final class QueryAll extends Part {

    QueryAll(String name, String member) {
      super(name, member);
    }

    static Part of(String name, String member) {
      return new QueryAll(name, member);
    }

    @Override
    @Nullable String text(ProxyRequest request) {
      return request.query(name);
    }

    @Override
    void write(ProxyRequest request, JsonBuilder document) {
      List<String> values = request.queryAll(name);
      if (values.isEmpty()) {
        return;
      }
      document.name(member()).beginArray();
      for (String value : values) {
        document.value(value);
      }
      document.endArray();
    }
  }

  static final class Header extends Part {

    Header(String name, String member) {
      super(name, member);
    }

    static Part of(String name, String member) {
      return new Header(name, member);
    }

    @Override
    @Nullable String text(ProxyRequest request) {
      return request.header(name);
    }
  }

  static final class Cookie extends Part {

    Cookie(String name, String member) {
      super(name, member);
    }

    static Part of(String name, String member) {
      return new Cookie(name, member);
    }

    @Override
    @Nullable String text(ProxyRequest request) {
      return request.cookie(name);
    }
  }

  static final class Claim extends Part {

    Claim(String name, String member) {
      super(name, member);
    }

    static Part of(String name, String member) {
      return new Claim(name, member);
    }

    @Override
    boolean mayComeFromBody() {
      return false;
    }

    @Override
    @Nullable String text(ProxyRequest request) {
      return request.claim(name);
    }
  }

  static final class AuthorizerContext extends Part {

    AuthorizerContext(String name, String member) {
      super(name, member);
    }

    @Override
    boolean mayComeFromBody() {
      return false;
    }

    @Override
    @Nullable String text(ProxyRequest request) {
      return request.authorizerContext(name);
    }
  }

  static final class Value extends Part {

    private final Function<ProxyRequest, @Nullable String> value;

    Value(String member, Function<ProxyRequest, @Nullable String> value) {
      super(member, member);
      this.value = Objects.requireNonNull(value, "value");
    }

    static Part of(String member, Function<ProxyRequest, @Nullable String> value) {
      return new Value(member, value);
    }

    @Override
    boolean mayComeFromBody() {
      return false;
    }

    @Override
    @Nullable String text(ProxyRequest request) {
      return value.apply(request);
    }
  }

  static final class Body extends Part {

    Body(String member) {
      super(member, member);
    }

    static Part of(String member) {
      return new Body(member);
    }

    @Override
    boolean isIn(ProxyRequest request) {
      return request.hasBody();
    }

    @Override
    @Nullable String text(ProxyRequest request) {
      return null;
    }

    @Override
    void write(ProxyRequest request, JsonBuilder document) {
      byte[] body = request.requestBody().document();
      if (body.length > 0) {
        document.name(member()).value(JsonValue.parse(body));
      }
    }
  }
}
