package dev.handrail.testkit.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.assertj.Results;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer means for its batch; section 5.7 of the facts. */
class BatchResponseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
  void fact25_an_empty_answer_means_that_all_succeeded(String answer) {
    BatchResponse response = BatchResponse.of(Payload.of(answer)).checkedAgainst(List.of("a"));

    assertThat(response).isEqualTo(new BatchResponse(List.of(), null));
    assertThat(response.isFailed("a")).isFalse();
  }

  @Test
  void only_the_items_that_are_named_failed() {
    BatchResponse response =
        BatchResponse.of(Payload.of("{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"}]}"))
            .checkedAgainst(List.of("a", "b"));

    assertThat(response.defect()).isNull();
    assertThat(response.isFailed("a")).isTrue();
    assertThat(response.isFailed("b")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | the answer is no JSON",
        "[] | the answer is no object with batchItemFailures",
        "{'batchItemFailures':{}} | $.batchItemFailures is no array",
        "{'batchItemFailures':[{'itemIdentifier':''}]}"
            + " | $.batchItemFailures[0].itemIdentifier is empty",
        "{'batchItemFailures':[{'itemIdentifier':'a'},{'itemIdentifier':null}]}"
            + " | $.batchItemFailures[1] has no itemIdentifier that is a string",
        "{'batchItemFailures':[{'itemId':'a'}]}"
            + " | $.batchItemFailures[0] has no itemIdentifier that is a string",
        "{'batchItemFailures':['a']}"
            + " | $.batchItemFailures[0] has no itemIdentifier that is a string",
        "{'batchItemFailures':[{'itemIdentifier':'c'}]} | there is no item c in the batch",
      },
      quoteCharacter = '`')
  void fact25_an_answer_that_is_not_understood_means_that_all_failed(String answer, String defect) {
    BatchResponse response =
        BatchResponse.of(Payload.of(answer.replace('\'', '"'))).checkedAgainst(List.of("a", "b"));

    assertThat(response).isEqualTo(new BatchResponse(List.of(), defect));
    assertThat(response.isFailed("b")).isTrue();
  }

  @Test
  void an_invocation_that_failed_means_that_all_failed() {
    BatchResponse response = BatchResponse.of(Results.failing(Kind.FUNCTION, "E", "no"));

    assertThat(response.defect()).isEqualTo("the function failed with E: no");
    assertThat(response.isFailed("a")).isTrue();
  }
}
