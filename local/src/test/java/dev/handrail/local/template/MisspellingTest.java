package dev.handrail.local.template;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.TemplateWarning;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is misspelled is told with what was meant, and not taken for something that is missing. */
class MisspellingTest {

  private static final String TEMPLATE =
      """
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: example.Hello
            CodeUri: code
      """;

  @TempDir Path temp;

  @Test
  void a_required_property_that_is_misspelled_is_a_mistake() {
    TemplateFolder folder = new TemplateFolder(temp);

    assertThat(folder.mistakes(TEMPLATE.replace("Handler:", "Handlr:")))
        .contains(
            "6: Hello.Handlr: expected a property of a function, got 'Handlr'; did you mean"
                + " Handler?");
    assertThat(folder.mistakes(TEMPLATE.replace("Runtime:", "RunTime:")))
        .contains(
            "5: Hello.Runtime: expected a runtime such as java21, got RunTime; did you mean"
                + " Runtime?");
  }

  @ParameterizedTest
  @CsvSource({
    "TimeOut: 5, Hello.TimeOut; did you mean Timeout?",
    "Enviroment: {}, Hello.Enviroment; did you mean Environment?",
    "FunctionUrlConfg: {}, Hello.FunctionUrlConfg; did you mean FunctionUrlConfig?",
    "Wings: 2, Hello.Wings"
  })
  void another_one_is_a_warning(String property, String warning) {
    assertThat(new TemplateFolder(temp).warnings(TEMPLATE + "      " + property + "\n"))
        .containsExactly("8: " + warning);
  }

  @Test
  void what_is_misspelled_is_told_apart_from_what_is_not_emulated() {
    TemplateWarning warning =
        requireNonNull(
            new TemplateFolder(temp)
                .read(TEMPLATE + "      TimeOut: 5\n      Wings: 2\n")
                .warning());

    assertThat(warning.message())
        .isEqualTo(
            warning.file()
                + ": not emulated, and left out:\n  - line 9: Hello.Wings\n"
                + warning.file()
                + ": not known, and left out:\n  - line 8: Hello.TimeOut; did you mean Timeout?");
  }

  @Test
  void what_a_parameter_of_a_request_has() {
    String events =
        "      Events: {E: {Type: Api, Properties: {Path: /, Method: GET, RequestParameters:"
            + " [{method.request.header.X: {Requird: true}}]}}}\n";

    assertThat(new TemplateFolder(temp).warnings(TEMPLATE + events))
        .containsExactly(
            "8: Hello.Events.E.Properties.RequestParameters.method.request.header.X.Requird; did"
                + " you mean Required?");
  }

  @Test
  void what_would_keep_callers_out_is_a_mistake() {
    String api =
        "  Api: {Type: AWS::Serverless::Api, Properties: {StageName: a, Auht: {ApiKeyRequired:"
            + " true}}}\n";

    assertThat(new TemplateFolder(temp).mistakes(TEMPLATE + api))
        .contains(
            "8: Api.Auht: expected a property that AWS knows, got 'Auht'; did you mean Auth?");
  }

  @Test
  void a_definition_instead_of_a_template_is_told_where_it_belongs() {
    assertThat(new TemplateFolder(temp).mistakes("openapi: 3.0.1\npaths: {}\n"))
        .singleElement()
        .asString()
        .startsWith("1: expected a template with Resources, got an OpenAPI definition")
        .contains("DefinitionUri");
  }

  @Test
  void the_type_of_an_event_is_a_mistake() {
    String events = "      Events: {E: {Type: Schedul, Properties: {Schedule: rate(1 day)}}}\n";

    assertThat(new TemplateFolder(temp).mistakes(TEMPLATE + events))
        .containsExactly(
            "8: Hello.Events.E.Type: expected an event's type such as Schedule, got 'Schedul';"
                + " did you mean Schedule?");
    assertThat(new TemplateFolder(temp).warnings(TEMPLATE + events.replace("Schedul,", "S3,")))
        .containsExactly("8: Hello: events of type S3");
  }

  @Test
  void the_type_of_a_resource_is_a_mistake() {
    TemplateFolder folder = new TemplateFolder(temp);

    assertThat(folder.mistakes(TEMPLATE.replace("Serverless", "Serverles")))
        .contains(
            "3: Hello.Type: expected a type of resource, got AWS::Serverles::Function; did you"
                + " mean AWS::Serverless::Function?");
    assertThat(folder.warnings(TEMPLATE + "  Other: {Type: AWS::Scheduler::ScheduleGroup}\n"))
        .isEmpty();
    assertThat(folder.mistakes(TEMPLATE.replace("Resources", "Resorces")))
        .contains(
            "1: expected a section such as Resources, got 'Resorces'; did you mean Resources?");
  }

  @Test
  void a_runtime_that_lambda_has_no_more_is_told_with_the_remedy() {
    assertThat(new TemplateFolder(temp).mistakes(TEMPLATE.replace("java21", "java8")))
        .containsExactly(
            "5: Hello.Runtime: expected a runtime that Lambda still has, such as java21 (java8.al2"
                + " for Java 8), got 'java8', with which no function can be created any more");
    assertThat(new TemplateFolder(temp).warnings(TEMPLATE.replace("java21", "java8.al2")))
        .isEmpty();
  }
}
