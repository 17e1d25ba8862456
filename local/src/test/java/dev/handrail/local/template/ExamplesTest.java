package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.Template;
import dev.handrail.local.TemplateOptions;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates of this project's examples, wherever their jars are. */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir Path temp;
  private Path jar;

  @BeforeEach
  void jar() {
    jar = new TemplateFolder(temp).file("any.jar");
  }

  @Test
  void the_tutorials_function_is_read() {
    Template template =
        Template.read(
            EXAMPLES.resolve("hello"), TemplateOptions.defaults().withCode("HelloFunction", jar));
    LocalFunction hello = template.application().functions().get(0);
    assertThat(hello.name()).isEqualTo("HelloFunction");
    assertThat(hello.definition().handler()).isEqualTo("example.HelloFunction");
    assertThat(hello.definition().memorySize()).isEqualTo(512);
    assertThat(hello.definition().timeout()).hasSeconds(10);
    assertThat(template.warning()).isNull();
  }

  @Test
  void the_functions_behind_APIs_are_read_with_a_warning_for_other_APIs_than_REST() {
    TemplateOptions options =
        TemplateOptions.defaults()
            .withCode("HelloApi", jar)
            .withCode("GreetingPage", jar)
            .withCode("GreetingsApi", jar);
    Template template = Template.read(EXAMPLES.resolve("hello-api"), options);
    assertThat(template.application().functions())
        .extracting(LocalFunction::name)
        .containsExactly("HelloApi", "GreetingPage", "GreetingsApi");
    assertThat(template.application().function("HelloApi").orElseThrow().url()).isNotNull();
    assertThat(template.warning().message())
        .contains(
            "\n  - line 20: resources of type AWS::Serverless::HttpApi",
            "\n  - lines 38, 41: HelloApi: events of type HttpApi");
    assertThat(template.application().restApis())
        .singleElement()
        .satisfies(
            api -> {
              assertThat(api.id()).isEqualTo("HelloRestApi");
              assertThat(api.stages()).containsExactly(Stage.of("prod"));
              assertThat(api.methods())
                  .contains(
                      new Method("POST", "/hello", Integration.lambdaProxy("HelloApi")),
                      new Method("GET", "/page", Integration.lambdaProxy("GreetingPage")));
            });
  }
}
