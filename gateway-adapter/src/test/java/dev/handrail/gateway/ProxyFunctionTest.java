package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.Context;
import dev.handrail.Handler;
import dev.handrail.Invoked;
import dev.handrail.StubContext;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.event.UnknownEventException;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProxyFunctionTest {

  static final class Page extends ProxyFunction {
    @Override
    public ProxyResponse handle(ProxyRequest request, Context context) {
      return ProxyResponse.text(request.method() + " " + request.path() + " " + request.text())
          .withHeader("X-Door", request.frontDoor().name());
    }
  }

  private static class Given extends ProxyFunction {
    Given(Handler<ProxyRequest, ProxyResponse> handler) {
      super(handler);
    }

    Given(ProxyHandler handler, ErrorResponses errors) {
      super(handler, errors);
    }
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void a_request_of_any_front_door_is_answered_in_its_form(FrontDoor door) {
    HttpAnswer answer = HttpCall.of("POST", "/a%20b").withBody("body").through(door, new Page());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("POST /a b body");
    assertThat(answer.header("x-door")).isEqualTo(door.name());
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void item5_of_section_9_the_answer_has_no_member_that_the_front_door_refuses(FrontDoor door)
      throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new Page()
        .handleRequest(
            new ByteArrayInputStream(HttpCall.of("GET", "/").event(door)),
            output,
            new StubContext());
    List<String> names = new ArrayList<>();
    JsonValue result = JsonValue.parse(output.toByteArray());
    for (JsonValue member = result.first(); member != null; member = member.next()) {
      names.add(member.name());
      assertThat(member.isNull()).as(member.name()).isFalse();
    }
    assertThat(names)
        .contains("statusCode")
        .isSubsetOf(
            "statusCode",
            "statusDescription",
            "headers",
            "multiValueHeaders",
            "cookies",
            "body",
            "isBase64Encoded");
    if (door == FrontDoor.REST_API || door == FrontDoor.HTTP_API_V1) {
      assertThat(names).doesNotContain("cookies", "statusDescription");
    }
    assertThat(result.get("statusCode").kind()).isEqualTo(JsonValue.Kind.NUMBER);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void a_handler_of_any_style_can_be_handed_over(Style style) {
    Given function = new Given(style.handler((request, c) -> ProxyResponse.text("x"))) {};
    assertThat(HttpCall.of("GET", "/").through(FrontDoor.ALB, function).body()).isEqualTo("x");
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void an_exception_of_any_style_is_answered(Style style) {
    Given function =
        new Given(
            style.handler(
                (request, context) -> {
                  throw new IOException("secret");
                })) {};
    HttpAnswer answer = HttpCall.of("GET", "/").through(FrontDoor.FUNCTION_URL, function);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void its_error_responses_answer_exceptions() {
    Given function =
        new Given(
            (request, context) -> {
              throw new IOException("secret");
            },
            ErrorResponses.builder().on(IOException.class, 503, "Later").build()) {};
    assertThat(HttpCall.of("GET", "/").through(FrontDoor.REST_API, function).status())
        .isEqualTo(503);
  }

  @Test
  void no_response_is_500_and_the_log_says_what_to_do() {
    StubContext context = new StubContext();
    Given function = new Given(Handler.of((request, c) -> null)) {};
    assertThat(HttpCall.of("GET", "/").through(FrontDoor.REST_API, function, context).status())
        .isEqualTo(500);
    assertThat(context.log().get(0)).contains("ProxyResponse.of(204)");
  }

  @Test
  void an_error_of_the_virtual_machine_fails_the_invocation() {
    StackOverflowError fatal = new StackOverflowError();
    Given function =
        new Given(
            Handler.of(
                (request, c) -> {
                  throw fatal;
                })) {};
    assertThatThrownBy(() -> HttpCall.of("GET", "/").through(FrontDoor.REST_API, function))
        .isSameAs(fatal);
  }

  @Test
  void an_event_that_is_no_HTTP_request_fails_and_says_what_came_and_what_to_do() {
    assertThat(Invoked.of(new Page(), "{\"key1\":\"hunter2\",\"key2\":1}").error())
        .isInstanceOf(UnknownEventException.class)
        .hasMessageContaining("key1, key2")
        .hasMessageContaining("Invoke the function through one of them")
        .message()
        .doesNotContain("hunter2");
    assertThat(Invoked.of(new Page(), "[]").error()).isInstanceOf(UnknownEventException.class);
    assertThat(Invoked.of(new Page(), "{").error()).isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void a_function_has_one_way_in() {
    class Neither extends ProxyFunction {}
    class Both extends ProxyFunction {
      Both() {
        super((request, context) -> ProxyResponse.of(200));
      }

      @Override
      public ProxyResponse handle(ProxyRequest request, Context context) {
        return ProxyResponse.of(200);
      }
    }
    assertThatThrownBy(Neither::new)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("neither overrides handle(request, context)");
    assertThatThrownBy(Both::new)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Remove one.");
  }

  @Test
  void garbage_is_answered_or_refused_but_never_with_something_unplanned() {
    byte[] event = HttpCall.of("GET", "/x").withBody("b").event(FrontDoor.REST_API);
    java.util.Random random = new java.util.Random(4);
    for (int i = 0; i < 1_000; i++) {
      byte[] garbled = event.clone();
      garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
      Invoked invoked = Invoked.of(new Page(), new String(garbled, UTF_8));
      if (invoked.error() != null) {
        assertThat(invoked.error())
            .isInstanceOfAny(InvalidJsonException.class, UnknownEventException.class);
      }
    }
  }
}
