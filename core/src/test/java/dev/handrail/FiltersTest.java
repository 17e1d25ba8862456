package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    for (Handler<String, String> handler : List.of(failing(internal), called)) {
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

  @Test
  void filters_see_the_failure_of_a_tracked_stage_and_of_a_task() {
    Handler<String, String> stage =
        (event, context, callback) -> {
          context.eventLoop().track(CompletableFuture.failedFuture(internal));
        };
    Handler<String, String> task =
        (event, context, callback) -> {
          callback.succeed("waits");
          context
              .eventLoop()
              .execute(
                  () -> {
                    throw internal;
                  });
        };
    for (Handler<String, String> handler : List.of(stage, task)) {
      Invoked invoked = invoke(hiding(handler).with(Filters.logging()));
      assertThat(invoked.error())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("unavailable");
      assertThat(invoked.log()).last().asString().endsWith("java.lang.IllegalArgumentException");
    }
  }

  @Test
  void filters_see_a_callback_that_never_comes() {
    Handler<String, String> never = (event, context, callback) -> {};
    LambdaFunction<String, String> function = new LambdaFunction<>(hiding(never)) {};
    Invoked invoked = Invoked.of(function, "\"\"", new StubContext(Duration.ofMillis(300)));
    assertThat(invoked.error()).hasMessage("unavailable");
  }

  @Test
  void logging_has_one_line_for_a_success_after_which_the_handler_throws() {
    Handler<String, String> handler =
        (event, context, callback) -> {
          callback.succeed("a");
          throw internal;
        };
    assertThat(invoke(handler.with(Filters.logging())).log())
        .filteredOn(line -> line.contains(" in "))
        .singleElement()
        .asString()
        .startsWith("[INFO] succeeded in ");
  }

  @Test
  void a_filter_that_keeps_a_failure_to_itself_cannot_let_the_waiting_success_out() {
    Filter<String, String> swallowing =
        next ->
            (event, context, callback) ->
                next.handle(
                    event,
                    context,
                    (error, result) -> {
                      if (error == null) {
                        callback.succeed(result);
                      }
                    });
    Handler<String, String> handler =
        (event, context, callback) -> {
          callback.succeed("a");
          context
              .eventLoop()
              .execute(
                  () -> {
                    throw internal;
                  });
        };
    assertThat(invoke(handler.with(swallowing)).error()).isSameAs(internal);
  }

  @Test
  void what_a_filters_callback_throws_fails_the_invocation_in_every_style() {
    Filter<String, String> broken =
        next ->
            (event, context, callback) ->
                next.handle(
                    event,
                    context,
                    (error, result) -> {
                      throw new UnsupportedOperationException("filter");
                    });
    Handler<String, String> returns = Handler.of((event, context) -> "a");
    Handler<String, String> stage =
        Handler.async((event, context) -> CompletableFuture.completedFuture("a"));
    Handler<String, String> task =
        (event, context, callback) -> {
          context.eventLoop().track(CompletableFuture.failedFuture(internal));
        };
    for (Handler<String, String> handler : List.of(returns, stage, task)) {
      assertThat(invoke(handler.with(broken)).error())
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage("filter");
    }
  }

  private static Handler<String, String> hiding(Handler<String, String> handler) {
    return handler.with(
        Filters.mappingErrors(error -> new IllegalArgumentException("unavailable")));
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
