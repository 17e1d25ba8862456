package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FiltersTest {

  private final IllegalStateException internal = new IllegalStateException("db01:5432");

  @Test
  void the_filter_given_last_is_the_outermost() {
    Handler<String, String> handler = Handler.of((event, context) -> event + " handler");
    assertThat(invoke(handler.with(adding("a")).with(adding("b"))).payload())
        .isEqualTo("\"event b a handler\"");
  }

  @Test
  void logging_tells_outcome_and_duration_but_no_value() {
    Invoked invoked =
        invoke(Handler.<String, String>of((event, context) -> "secret").with(Filters.logging()));
    assertThat(invoked.log()).singleElement().asString().matches("\\[INFO\\] succeeded in \\d+ ms");
  }

  @Test
  void logging_tells_the_type_of_a_failure_but_not_its_message() {
    Invoked invoked = invoke(failing(internal).with(Filters.logging()));
    assertThat(invoked.error()).isSameAs(internal);
    assertThat(invoked.log())
        .singleElement()
        .asString()
        .matches("\\[ERROR\\] failed in \\d+ ms: java.lang.IllegalStateException");
  }

  @Test
  void mapping_replaces_a_thrown_exception_and_an_error_given_to_the_callback() {
    UnaryOperator<Throwable> mapping = error -> new IllegalArgumentException("unavailable", error);
    Handler<String, String> called =
        (event, context, callback) -> callback.fail(new CompletionException(internal));
    for (Handler<String, String> handler : java.util.List.of(failing(internal), called)) {
      assertThat(invoke(handler.with(Filters.mappingErrors(mapping))).error())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("unavailable")
          .hasCause(internal);
    }
  }

  @Test
  void mapping_leaves_a_success_alone() {
    Handler<String, String> handler = Handler.of((event, context) -> "fine");
    assertThat(
            invoke(
                    handler.with(
                        Filters.mappingErrors(
                            error -> {
                              throw new AssertionError("not called");
                            })))
                .payload())
        .isEqualTo("\"fine\"");
  }

  @Test
  void a_mapping_that_throws_or_returns_null_still_fails_with_the_original_suppressed() {
    assertThat(invoke(failing(internal).with(Filters.mappingErrors(error -> null))).error())
        .isInstanceOf(NullPointerException.class)
        .hasSuppressedException(internal);
    UnaryOperator<Throwable> broken =
        error -> {
          throw new UnsupportedOperationException("mapping");
        };
    assertThat(invoke(failing(internal).with(Filters.mappingErrors(broken))).error())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasSuppressedException(internal);
  }

  private static Handler<String, String> failing(Exception error) {
    return (event, context, callback) -> {
      throw error;
    };
  }

  private static Filter<String, String> adding(String word) {
    return next -> (event, context, callback) -> next.handle(event + " " + word, context, callback);
  }

  private static Invoked invoke(Handler<String, String> handler) {
    return Invoked.of(new LambdaFunction<String, String>(handler) {}, "\"event\"");
  }
}
