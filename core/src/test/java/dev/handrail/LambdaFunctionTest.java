package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LambdaFunctionTest {

  record Order(String id, int quantity) {}

  /** Answers with what it was given; the types are the subclass's. */
  abstract static class Echo<T> extends LambdaFunction<T, T> {
    @Override
    public void handle(T event, Context context, Callback<T> callback) {
      callback.succeed(event);
    }
  }

  abstract static class EchoList<T> extends Echo<List<T>> {}

  abstract static class EchoArray<T> extends Echo<List<T>[]> {}

  @Test
  void a_missing_context_is_told_before_anything_is_read() {
    InputStream event = new ByteArrayInputStream("\"x\"".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(
            () -> new Echo<String>() {}.handleRequest(event, OutputStream.nullOutputStream(), null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("context: expected a Context, got null; in a test, hand over a mock of one");
    assertThat(event).isNotEmpty();
  }

  @Nested
  class Types_are_found {

    @Test
    void in_the_class_itself() {
      assertThat(echo(new Echo<Order>() {}, "{\"id\":\"a\",\"quantity\":2}"))
          .isEqualTo("{\"id\":\"a\",\"quantity\":2}");
    }

    @Test
    void through_any_depth_of_subclassing() {
      class Middle<X> extends EchoList<X> {}
      class Orders extends Middle<Order> {}
      class Deeper extends Orders {}
      assertThat(echo(new Deeper(), "[{\"quantity\":2,\"id\":\"a\"}]"))
          .isEqualTo("[{\"id\":\"a\",\"quantity\":2}]");
    }

    @Test
    void in_generic_arrays_and_wildcards() {
      assertThat(echo(new EchoArray<Order>() {}, "[[{\"id\":\"a\"}]]"))
          .isEqualTo("[[{\"id\":\"a\",\"quantity\":0}]]");
      assertThat(echo(new Echo<List<? extends Order>>() {}, "[{\"id\":\"a\"}]"))
          .isEqualTo("[{\"id\":\"a\",\"quantity\":0}]");
    }

    @Test
    @SuppressWarnings("rawtypes")
    void but_not_in_a_raw_type() {
      class Raw extends Echo {}
      assertThatThrownBy(Raw::new)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("The event type of " + Raw.class.getName() + " is unknown")
          .hasMessageContaining("Echo is extended as a raw type")
          .hasMessageEndingWith(
              "for example: class Raw extends Echo<Order>. See"
                  + " docs/troubleshooting.md#unknown-types");
    }

    @Test
    void but_not_in_a_type_variable() {
      class Open<T extends Order> extends Echo<T> {}
      assertThatThrownBy(() -> new Open<Order>())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("it is the type variable T")
          .hasMessageContaining("for example: class OpenImpl extends Open<Order>.");
    }

    @Test
    void but_not_in_the_variable_of_a_method() {
      assertThatThrownBy(LambdaFunctionTest::ofMethodVariable)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("it is the type variable T")
          .hasMessageContaining("extends LambdaFunction<Order, String>");
    }
  }

  private static <T> LambdaFunction<T, T> ofMethodVariable() {
    return new LambdaFunction<T, T>(Handler.of((event, context) -> event)) {};
  }

  @Nested
  class There_are_two_ways_in_never_both {

    @Test
    void neither_way_is_an_error() {
      class Neither extends LambdaFunction<String, String> {}
      assertThatThrownBy(Neither::new)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("neither overrides handle(event, context, callback) nor gives");
    }

    @Test
    void both_ways_are_an_error() {
      class Both extends LambdaFunction<String, String> {
        Both() {
          super(Handler.of((event, context) -> event));
        }

        @Override
        public void handle(String event, Context context, Callback<String> callback) {}
      }
      assertThatThrownBy(Both::new)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("overrides handle(event, context, callback) and gives a handler");
    }

    @Test
    void super_handle_of_an_overridden_handle_says_that_there_is_nothing() {
      LambdaFunction<String, String> function =
          new LambdaFunction<>() {
            @Override
            public void handle(String event, Context context, Callback<String> callback)
                throws Exception {
              super.handle(event, context, callback);
            }
          };
      assertThat(Invoked.of(function, "\"\"").error())
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("was given no handler");
    }
  }

  @Nested
  class Event_and_result {

    @Test
    void strings_are_JSON_strings() {
      assertThat(echo(new Echo<String>() {}, "\"<é & \\\"q\\\">\""))
          .isEqualTo("\"<é & \\\"q\\\">\"");
    }

    @Test
    void maps_keep_order_and_numbers() {
      String document = "{\"b\":1,\"a\":[12345678901,1.5,true,\"x\"]}";
      assertThat(echo(new Echo<Map<String, Object>>() {}, document)).isEqualTo(document);
    }

    @Test
    void trees_are_what_came() {
      assertThat(echo(new Echo<JsonElement>() {}, "{\"a\":1.0}")).isEqualTo("{\"a\":1.0}");
    }

    @Test
    void bytes_and_streams_are_the_document_itself() {
      String document = " {\"not\" : even JSON} ";
      assertThat(echo(new Echo<byte[]>() {}, document)).isEqualTo(document);
      assertThat(echo(new Echo<InputStream>() {}, document)).isEqualTo(document);
    }

    @Test
    void numbers_booleans_and_null() {
      assertThat(echo(new Echo<Integer>() {}, "7")).isEqualTo("7");
      assertThat(echo(new Echo<Boolean>() {}, "true")).isEqualTo("true");
      assertThat(echo(new Echo<Order>() {}, "null")).isEqualTo("null");
    }

    @Test
    void an_empty_Optional_is_null() {
      assertThat(echo(new Echo<Optional<Order>>() {}, "null")).isEqualTo("null");
      assertThat(echo(new Echo<Optional<Order>>() {}, "{\"id\":\"a\"}"))
          .isEqualTo("{\"id\":\"a\",\"quantity\":0}");
    }

    @Test
    void Void_is_null_whatever_came() {
      assertThat(echo(new Echo<Void>() {}, "{\"a\":1}")).isEqualTo("null");
    }

    @Test
    void unknown_properties_are_ignored() {
      assertThat(echo(new Echo<Order>() {}, "{\"id\":\"a\",\"new\":{\"deep\":[1]},\"quantity\":1}"))
          .isEqualTo("{\"id\":\"a\",\"quantity\":1}");
    }

    @Test
    void a_result_stream_is_closed() {
      boolean[] closed = new boolean[1];
      LambdaFunction<String, InputStream> function =
          new LambdaFunction<>(
              Handler.of(
                  (event, context) ->
                      new ByteArrayInputStream("[1]".getBytes(StandardCharsets.UTF_8)) {
                        @Override
                        public void close() {
                          closed[0] = true;
                        }
                      })) {};
      assertThat(Invoked.of(function, "\"\"").payload()).isEqualTo("[1]");
      assertThat(closed[0]).isTrue();
    }

    @Test
    void the_result_is_serialised_when_the_answer_leaves() {
      LambdaFunction<String, List<String>> function =
          new LambdaFunction<>() {
            @Override
            public void handle(String event, Context context, Callback<List<String>> callback) {
              List<String> result = new java.util.ArrayList<>();
              callback.succeed(result);
              context.eventLoop().execute(() -> result.add("added later"));
            }
          };
      assertThat(Invoked.of(function, "\"\"").payload()).isEqualTo("[\"added later\"]");
    }
  }

  @Test
  void a_logger_that_a_mocked_context_lacks_does_not_hide_the_answer() {
    LambdaFunction<String, String> function =
        new LambdaFunction<>(
            (event, context, callback) -> {
              callback.succeed("first");
              callback.succeed("second");
            }) {};
    assertThat(Invoked.of(function, "\"\"", StubContext.withoutLogger()).payload())
        .isEqualTo("\"first\"");
  }

  private static String echo(Echo<?> function, String event) {
    Invoked invoked = Invoked.of(function, event);
    assertThat(invoked.error()).isNull();
    return invoked.payload();
  }
}
