package dev.handrail.local.api.mapping;

import static dev.handrail.local.api.mapping.Requests.render;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates see their variables, and no class. */
class TemplateSandboxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$input.class",
        "$input.getClass()",
        "$input.body.class.name",
        "$context.class",
        "$context.Class",
        "#set($x = '')$x.class.forName('java.lang.Runtime').getRuntime().exec('true')",
        "#set($x = '')$x.getClass().getClassLoader()",
        "$util.class.classLoader",
        "#set($x = 1)$x.class.forName('java.lang.System').getenv()",
      })
  void classes_are_out_of_reach(String template) {
    assertThat(render(template, "")).isEmpty();
  }

  @Test
  void a_member_may_be_called_class() {
    assertThat(render("$input.path('$').class", "{\"class\":\"first\"}")).isEqualTo("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#include('pom.xml')", "#parse('pom.xml')"})
  void files_are_out_of_reach(String template) {
    assertThat(render(template, "")).isEqualTo(template);
  }
}
