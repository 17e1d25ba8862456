package dev.handrail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.testkit.InvocationError.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One function and one request.
 *
 * @param kind how it fails on AWS's runtime; null for a success, so that a case that fails for
 *     another reason than meant is no case at all
 */
record DifferentialCase(String name, Shape shape, InvocationRequest request, @Nullable Kind kind) {

  /** What a function has on its class path beside the test's functions. */
  enum Libraries {
    NONE,
    EVENTS_AND_HANDRAIL,
    SERIALIZER,
    TWO_SERIALIZERS
  }

  /**
   * A function; those that are equal share an environment.
   *
   * @param apart whether it needs classes, variables or an end of its own, which it has not when it
   *     is of the test's class loader
   */
  record Shape(
      String handler,
      Libraries libraries,
      @Nullable ApplicationLogLevel jsonLevel,
      Duration timeout,
      boolean apart) {

    FunctionDefinition function() {
      FunctionDefinition.Builder function =
          FunctionCode.function(handler)
              .code(FunctionCode.with(libraries))
              .timeout(timeout)
              .environment(Map.of("STAGE", "test", "LANG", "C"));
      if (jsonLevel != null) {
        function.logFormat(LogFormat.JSON).applicationLogLevel(jsonLevel);
      }
      return function.build();
    }
  }

  /** Collects the cases of one function. */
  static final class Of {

    private final List<DifferentialCase> cases = new ArrayList<>();
    private Shape shape;

    private Of(String handler) {
      shape = new Shape(handler, Libraries.NONE, null, Patience.LIMIT, false);
    }

    /** A function of the package of shapes, or one with a full name. */
    static Of handler(String handler) {
      return new Of(handler);
    }

    Of with(Libraries libraries) {
      shape = new Shape(shape.handler, libraries, shape.jsonLevel, shape.timeout, shape.apart);
      return this;
    }

    Of json(ApplicationLogLevel level) {
      shape = new Shape(shape.handler, shape.libraries, level, shape.timeout, shape.apart);
      return this;
    }

    Of timeout(Duration timeout) {
      shape = new Shape(shape.handler, shape.libraries, shape.jsonLevel, timeout, shape.apart);
      return this;
    }

    Of apart() {
      shape = new Shape(shape.handler, shape.libraries, shape.jsonLevel, shape.timeout, true);
      return this;
    }

    /** Events that are answered. */
    Of answers(String... events) {
      return add(null, events);
    }

    /** Events for which the runtime posts an error. */
    Of fails(String... events) {
      return add(Kind.FUNCTION, events);
    }

    /** Events for which nobody posts anything, or that never reach the handler. */
    Of ends(Kind kind, String... events) {
      return add(kind, events);
    }

    Of request(@Nullable Kind kind, String name, InvocationRequest request) {
      String id = UUID.nameUUIDFromBytes((shape + name).getBytes(UTF_8)).toString();
      String json = shape.jsonLevel == null ? "" : " with " + shape.jsonLevel;
      String libraries = shape.libraries == Libraries.NONE ? "" : " with " + shape.libraries;
      cases.add(
          new DifferentialCase(
              shape.handler + json + libraries + " gets " + name,
              shape,
              request.withRequestId(id),
              kind));
      return this;
    }

    List<DifferentialCase> cases() {
      return cases;
    }

    private Of add(@Nullable Kind kind, String... events) {
      for (String event : events) {
        String name = event.length() > 60 ? event.substring(0, 60) + "..." : event;
        request(kind, cases.size() + ": " + name, InvocationRequest.of(event));
      }
      return this;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
