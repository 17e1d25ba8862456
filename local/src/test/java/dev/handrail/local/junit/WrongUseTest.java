package dev.handrail.local.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a person reads who uses the annotations wrongly. */
class WrongUseTest {

  private static final String SEE = " See docs/troubleshooting.md#junit-annotations";

  @LocalLambdaTest
  static class NoTemplate {
    @Test
    void runs() {}

    @Test
    void runs_too() {}
  }

  @Test
  void where_there_is_no_template_the_class_fails_once_and_says_where_it_looked() {
    assertThat(JUnit.failure(NoTemplate.class))
        .startsWith("@LocalLambdaTest on WrongUseTest.NoTemplate: ")
        .contains("expected a template in this folder", Path.of("").toAbsolutePath().toString());
  }

  @LocalLambdaTest(value = Shops.TEMPLATE, parameters = "Greting=hi")
  static class WrongParameter {
    @Test
    void runs() {}
  }

  @Test
  void what_a_template_does_not_know_is_told_with_its_file() {
    assertThat(JUnit.failure(WrongParameter.class))
        .startsWith("@LocalLambdaTest on WrongUseTest.WrongParameter: ")
        .contains("template.yaml", "Greting");
  }

  @LocalLambdaTest(value = Shops.TEMPLATE, parameters = "Greeting")
  static class NoValue {
    @Test
    void runs() {}
  }

  @Test
  void a_parameter_has_a_value() {
    assertThat(JUnit.failure(NoValue.class))
        .isEqualTo(
            "@LocalLambdaTest on WrongUseTest.NoValue has parameters without '='. Expected"
                + " \"NAME=value\"."
                + SEE);
  }

  @LocalLambdaTest(
      value = Shops.TEMPLATE,
      code = {"Greeter=a", "Greeter=b"})
  static class Twice {
    @Test
    void runs() {}
  }

  @Test
  void a_name_is_there_once() {
    assertThat(JUnit.failure(Twice.class))
        .isEqualTo(
            "@LocalLambdaTest on WrongUseTest.Twice has Greeter twice in code. Keep one." + SEE);
  }

  @LocalLambdaTest(value = Shops.TEMPLATE, factory = "application", parameters = "A=b")
  static class Both {
    @Test
    void runs() {}
  }

  @Test
  void a_factory_has_no_template() {
    assertThat(JUnit.failure(Both.class))
        .isEqualTo(
            "@LocalLambdaTest on WrongUseTest.Both has a factory, but also a template and"
                + " parameters, which only a template takes. Leave out one or the other."
                + SEE);
  }

  @LocalLambdaTest(factory = "application")
  static class NoFactory {
    @Test
    void runs() {}
  }

  @Test
  void a_factory_is_there() {
    assertThat(JUnit.failure(NoFactory.class))
        .isEqualTo(
            "@LocalLambdaTest on WrongUseTest.NoFactory has factory = \"application\", but there is"
                + " no method application() without parameters in the test class. Write static"
                + " Application application() { ... }, or name one of another class as"
                + " \"package.Class#method\"."
                + SEE);
  }

  @LocalLambdaTest(factory = "no.such.Type#application")
  static class NoClass {
    @Test
    void runs() {}
  }

  @Test
  void the_class_of_a_factory_is_there() {
    assertThat(JUnit.failure(NoClass.class))
        .isEqualTo(
            "@LocalLambdaTest on WrongUseTest.NoClass has a factory of the class no.such.Type, which"
                + " is not on the class path. Write it with its package, and $ before a nested"
                + " class."
                + SEE);
  }

  @LocalLambdaTest(factory = "application")
  static class NotStatic {
    Application application() {
      return Shops.application();
    }

    @Test
    void runs() {}
  }

  @Test
  void a_factory_is_static() {
    assertThat(JUnit.failure(NotStatic.class))
        .isEqualTo(
            "@LocalLambdaTest on WrongUseTest.NotStatic has the factory"
                + " WrongUseTest.NotStatic.application(), which is not static or does not return"
                + " dev.handrail.local.Application. Make it static Application application()."
                + SEE);
  }

  @LocalLambdaTest(factory = "application")
  static class Null {
    static Application application() {
      return null;
    }

    @Test
    void runs() {}
  }

  @LocalLambdaTest(factory = "application")
  static class Throwing {
    @SuppressWarnings("DoNotCallSuggester") // nobody but the extension does
    static Application application() {
      throw new IllegalStateException("no such shop");
    }

    @Test
    void runs() {}
  }

  @Test
  void a_factory_that_fails_is_told() {
    assertThat(JUnit.failure(Null.class))
        .isEqualTo(
            "@LocalLambdaTest on WrongUseTest.Null: the factory WrongUseTest.Null.application()"
                + " gave null; give an Application");
    assertThat(JUnit.failure(Throwing.class))
        .isEqualTo("@LocalLambdaTest on WrongUseTest.Throwing: no such shop");
  }

  @LocalLambdaTest(value = Shops.TEMPLATE, retryTimeFactor = 2)
  static class WrongFactor {
    @Test
    void runs() {}
  }

  @Test
  void a_number_is_in_its_range() {
    assertThat(JUnit.failure(WrongFactor.class))
        .isEqualTo(
            "@LocalLambdaTest on WrongUseTest.WrongFactor: retryTimeFactor: expected more than 0 and"
                + " at most 1, got 2.0");
  }

  static class NoServer {
    @Test
    void runs(@RestApiUrl URI api) {}
  }

  @Test
  void a_parameter_needs_a_server() {
    assertThat(JUnit.failure(NoServer.class))
        .endsWith(
            "of WrongUseTest.NoServer.runs: there is no server. Put @LocalLambdaTest on the class."
                + SEE);
  }

  @LocalLambdaTest(factory = "dev.handrail.local.junit.Shops#application")
  static class Parameters {
    @Test
    void which_stage(@RestApiUrl URI api) {}

    @Test
    void which_api(@RestApiUrl("Shop") URI api) {}

    @Test
    void no_url(@FunctionUrl URI url) {}

    @Test
    void text(@RestApiUrl(stage = "one") String api) {}
  }

  @Test
  void a_parameter_names_what_there_is() {
    assertThat(JUnit.failures(JUnit.run(Parameters.class)))
        .map(failure -> failure.substring(failure.indexOf(" of ") + " of ".length()))
        .containsExactlyInAnyOrder(
            "WrongUseTest.Parameters.which_stage: which stage of built is meant? There are [one,"
                + " two]. Name one: @RestApiUrl(stage = \"one\")."
                + SEE,
            "WrongUseTest.Parameters.which_api: there is no REST API named 'Shop'. There are"
                + " [built]. Name one: @RestApiUrl(\"built\")."
                + SEE,
            "WrongUseTest.Parameters.no_url: there is no function with a URL in what runs." + SEE,
            "WrongUseTest.Parameters.text: expected the type java.net.URI, got java.lang.String."
                + SEE);
  }
}
