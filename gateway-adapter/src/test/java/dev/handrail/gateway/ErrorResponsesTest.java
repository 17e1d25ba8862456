package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.StubContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
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
    assertThat(errors.of(new java.io.EOFException(), context).status()).isEqualTo(503);
    assertThat(errors.of(new IllegalStateException(), context).status()).isEqualTo(500);
    assertThat(context.log()).isEmpty();
  }

  @Test
  void a_response_exception_is_its_response_unless_an_entry_says_otherwise() {
    ResponseException error = new ResponseException(409, "in use");
    assertThat(ErrorResponses.standard().of(error, context).status()).isEqualTo(409);
    ErrorResponses hiding =
        ErrorResponses.builder().on(RuntimeException.class, 500, "hidden").build();
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
