package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.Handler;
import dev.handrail.StubContext;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.InvalidJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a constructor of an event's type says is for the log, never for the client. */
class ConstructorWordsTest {

  record Picky(String mode) {
    Picky {
      switch (mode) {
        case "bad" -> throw new IllegalArgumentException("not in table SECRET_ORDERS");
        case "null" -> throw new NullPointerException("com.shop.Secret is null");
        case "defect" -> throw new UnsupportedOperationException("SECRET defect");
        default -> {}
      }
    }
  }

  private static final class PickyFunction extends EventFunction<Picky, String> {
    PickyFunction() {
      super(Handler.of((event, context) -> "fine"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bad", "null"})
  void what_a_constructor_says_of_an_event_is_logged_and_not_answered(String mode) {
    StubContext context = new StubContext();
    HttpAnswer answer =
        HttpCall.post("{\"mode\":\"" + mode + "\"}")
            .through(FrontDoor.REST_API, new PickyFunction(), context);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).containsIgnoringCase("Picky").doesNotContainIgnoringCase("secret");
    assertThat(context.log())
        .singleElement()
        .asString()
        .startsWith("[WARN] Answered 400: ")
        .containsIgnoringCase("secret");
  }

  @Test
  void a_defect_of_a_constructor_is_500_and_logged() {
    StubContext context = new StubContext();
    HttpAnswer answer =
        HttpCall.post("{\"mode\":\"defect\"}")
            .through(FrontDoor.REST_API, new PickyFunction(), context);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("SECRET");
    assertThat(context.log()).singleElement().asString().contains("[ERROR]", "SECRET defect");
  }

  @Test
  void a_request_does_not_answer_the_words_of_a_constructor_either() {
    assertThatThrownBy(() -> HttpCall.post("{\"mode\":\"bad\"}").request().body(Picky.class))
        .isInstanceOf(ResponseException.class)
        .hasMessageNotContaining("SECRET")
        .hasRootCauseMessage("not in table SECRET_ORDERS");
    assertThatThrownBy(() -> HttpCall.post("{\"mode\":\"defect\"}").request().body(Picky.class))
        .isInstanceOf(InvalidJsonException.class);
  }
}
