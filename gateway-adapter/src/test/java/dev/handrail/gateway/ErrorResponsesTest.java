package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.StubContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ErrorResponsesTest {

  private final StubContext context = new StubContext();

  @Test
  void the_most_specific_entry_answers_whatever_their_order() {
    ErrorResponses errors =
        ErrorResponses.builder()
            .on(Exception.class, 500, "some exception")
            .on(FileNotFoundException.class, 404, "no such file")
            .on(IOException.class, 503, "later")
            .build();
    assertThat(errors.of(new FileNotFoundException(), context).status()).isEqualTo(404);
    assertThat(context.log()).isEmpty();
    assertThat(errors.of(new java.io.EOFException(), context).status()).isEqualTo(503);
    assertThat(errors.of(new IllegalStateException(), context).status()).isEqualTo(500);
  }

  @Test
  void whatever_is_answered_500_or_above_is_logged_with_its_stack_trace() {
    ErrorResponses errors =
        ErrorResponses.builder()
            .on(IOException.class, 503, "Later")
            .on(RuntimeException.class, error -> ProxyResponse.of(500))
            .build();
    ProxyResponse unused = errors.of(new IOException("disk"), context);
    unused = errors.of(new IllegalStateException("state"), context);
    unused = errors.of(new ResponseException(502, "upstream"), context);
    assertThat(context.log()).hasSize(3).allMatch(line -> line.contains("\tat "));
    assertThat(context.log().get(0)).contains("ERROR", "Answered 503: ", "IOException: disk");
    assertThat(context.log().get(1)).contains("Answered 500: ", "IllegalStateException: state");
    assertThat(context.log().get(2)).contains("Answered 502: ", "upstream");
  }

  @Test
  void what_a_future_wraps_around_an_error_does_not_count_unless_it_has_an_entry() {
    Throwable wrapped = new ExecutionException(new ResponseException(404, "none"));
    assertThat(ErrorResponses.standard().of(wrapped, context).status()).isEqualTo(404);
    ErrorResponses all = ErrorResponses.builder().on(Exception.class, 500, "all").build();
    assertThat(all.of(new CompletionException(wrapped), context).status()).isEqualTo(404);
    ErrorResponses own = ErrorResponses.builder().on(ExecutionException.class, 503, "own").build();
    assertThat(own.of(wrapped, context).status()).isEqualTo(503);
    assertThat(all.of(new ExecutionException("no cause", null), context).status()).isEqualTo(500);
  }

  @Test
  void a_response_exception_is_its_response_unless_it_has_an_entry_of_its_own() {
    ResponseException error = new ResponseException(409, "in use");
    assertThat(ErrorResponses.standard().of(error, context).status()).isEqualTo(409);
    ErrorResponses all =
        ErrorResponses.builder()
            .on(RuntimeException.class, 500, "all")
            .on(Exception.class, 500, "all")
            .build();
    assertThat(all.of(error, context).status()).isEqualTo(409);
    ErrorResponses hiding =
        ErrorResponses.builder().on(ResponseException.class, 500, "hidden").build();
    assertThat(hiding.of(error, context).status()).isEqualTo(500);
  }

  @Test
  void what_a_stage_wraps_around_an_error_does_not_count() {
    ErrorResponses errors = ErrorResponses.builder().on(IOException.class, 503, "later").build();
    Throwable wrapped = new CompletionException(new CompletionException(new IOException()));
    assertThat(errors.of(wrapped, context).status()).isEqualTo(503);
  }

  @Test
  void an_entry_that_fails_is_500_and_both_errors_are_logged() {
    ErrorResponses errors =
        ErrorResponses.builder()
            .on(
                IOException.class,
                error -> {
                  throw new IllegalStateException("in the entry");
                })
            .build();
    assertThat(errors.of(new IOException("original"), context).status()).isEqualTo(500);
    assertThat(context.log())
        .singleElement()
        .asString()
        .contains(
            "IllegalStateException: in the entry", "Suppressed: java.io.IOException: original");
  }

  @Test
  void an_entry_that_throws_the_very_error_again_is_500() {
    ErrorResponses errors =
        ErrorResponses.builder()
            .on(
                IllegalStateException.class,
                error -> {
                  throw error;
                })
            .build();
    assertThat(errors.of(new IllegalStateException("x"), context).status()).isEqualTo(500);
  }

  @Test
  void an_entry_that_returns_null_is_500() {
    ErrorResponses errors = ErrorResponses.builder().on(IOException.class, error -> null).build();
    assertThat(errors.of(new IOException("x"), context).status()).isEqualTo(500);
    assertThat(context.log().get(0)).contains("returned null instead of a response");
  }

  @Test
  void without_a_logger_the_error_output_takes_what_would_be_lost() {
    assertThat(
            ErrorResponses.standard()
                .of(new IOException("x"), StubContext.withoutLogger())
                .status())
        .isEqualTo(500);
  }

  @Test
  void a_status_that_is_no_errors_is_rejected() {
    assertThatThrownBy(() -> ErrorResponses.builder().on(IOException.class, 200, "fine"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("400 to 599, not 200");
  }
}
