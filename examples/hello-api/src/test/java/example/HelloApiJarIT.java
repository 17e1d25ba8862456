package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

/** The finished jar, alone on AWS's runtime client: one jar behind every kind of event. */
@EnabledOnOs(value = LINUX, disabledReason = "AWS's runtime client has native code for Linux only")
class HelloApiJarIT {

  private static final Path JAR = Path.of("target", "hello-api.jar");

  @Test
  void the_tutorials_handler_answers_a_test_event_as_it_always_did() {
    assertThat(answers(HelloApi.class, List.of("plain")))
        .containsExactly("\"success lambda api test: hello from a saved test event\"");
  }

  @Test
  void the_tutorials_handler_answers_a_POST_of_every_front_door_in_its_form() {
    assertThat(answers(HelloApi.class, named("post-")))
        .isEqualTo(
            forms(
                "'Content-Type':'application/json'",
                "'Content-Type':['application/json']",
                "\"\\\"success lambda api test: hello over HTTP\\\"\""));
  }

  @Test
  void the_tutorials_handler_answers_a_GET_of_every_front_door_in_its_form() {
    assertThat(answers(HelloApi.class, named("get-")))
        .isEqualTo(
            forms(
                "'Content-Type':'application/json'",
                "'Content-Type':['application/json']",
                "\"\\\"success lambda api test: hi\\\"\""));
  }

  @Test
  void a_proxy_function_answers_every_front_door_in_its_form() {
    assertThat(answers(GreetingPage.class, named("")))
        .isEqualTo(
            forms(
                "'Content-Type':'text/plain; charset=utf-8','Cache-Control':'no-store'",
                "'Content-Type':['text/plain; charset=utf-8'],'Cache-Control':['no-store']",
                "\"Hello, Ada!\""));
  }

  @Test
  void routes_answer_every_front_door_in_its_form() {
    assertThat(answers(GreetingsApi.class, named("")))
        .isEqualTo(
            forms(
                "'Content-Type':'application/json','Vary':'Origin',"
                    + "'Access-Control-Allow-Origin':'https://hello.example'",
                "'Content-Type':['application/json'],'Vary':['Origin'],"
                    + "'Access-Control-Allow-Origin':['https://hello.example']",
                "\"{\\\"val01\\\":\\\"bonjour\\\"}\""));
  }

  @Test
  void a_test_event_of_the_console_tells_a_proxy_function_what_it_is_not() {
    try (ExecutionEnvironment environment = start(GreetingPage.class)) {
      InvocationResult result = environment.invoke(InvocationRequest.of("{\"key1\":\"value1\"}"));
      assertThat(result.succeeded()).isFalse();
      assertThat(result.payload().text())
          .contains("Not an event of API Gateway, a function URL or a load balancer", "key1")
          .doesNotContain("value1");
    }
  }

  @Test
  void the_template_names_this_jar_and_its_handlers() throws IOException {
    assertThat(Files.readString(Path.of("template.yaml")))
        .contains("CodeUri: " + JAR.toString().replace('\\', '/'))
        .contains("Handler: " + HelloApi.class.getName() + "\n")
        .contains("Handler: " + GreetingPage.class.getName() + "\n")
        .contains("Handler: " + GreetingsApi.class.getName() + "\n");
  }

  @Test
  void the_jar_is_at_most_600_KiB() throws IOException {
    assertThat(Files.size(JAR)).isLessThanOrEqualTo(600 * 1024);
  }

  private static List<String> named(String prefix) {
    return Events.FRONT_DOORS.stream().map(frontDoor -> prefix + frontDoor).toList();
  }

  /** A response 200 as each of {@link Events#FRONT_DOORS} wants it. */
  private static List<String> forms(String headers, String multiValueHeaders, String body) {
    String rest = ",\"body\":" + body + ",\"isBase64Encoded\":false}";
    String api = json("{'statusCode':200,'headers':{" + headers + "}") + rest;
    String described = "{'statusCode':200,'statusDescription':'200 OK',";
    String alb = json(described + "'headers':{" + headers + "}") + rest;
    String multi = json(described + "'multiValueHeaders':{" + multiValueHeaders + "}") + rest;
    return List.of(api, api, api, api, alb, multi);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  /** The answers of one environment to many events: the first is cold, the rest are warm. */
  private static List<String> answers(Class<?> function, List<String> events) {
    List<String> answers = new ArrayList<>();
    try (ExecutionEnvironment environment = start(function)) {
      for (String event : events) {
        InvocationRequest request = InvocationRequest.of(Events.of(function, event));
        answers.add(environment.invoke(request).payload().text());
      }
    }
    return answers;
  }

  private static ExecutionEnvironment start(Class<?> function) {
    return OwnProcess.start(
        FunctionDefinition.builder(function.getSimpleName())
            .handler(function.getName())
            .code(JAR)
            .memorySize(512)
            .timeout(Duration.ofSeconds(10))
            .build());
  }
}
