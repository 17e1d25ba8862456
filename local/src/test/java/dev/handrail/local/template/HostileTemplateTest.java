package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handrail.local.Template;
import dev.handrail.local.TemplateException;
import dev.handrail.local.TemplateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Templates that mean harm, or are none: each is told in words, and none takes for ever. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileTemplateTest {

  private static final String FUNCTION =
      """
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties: {Runtime: java21, Handler: a.B, CodeUri: code, Environment: {Variables: {VALUE: %s}}}
      """;

  @TempDir Path temp;

  @Test
  void aliases_that_stand_for_millions_of_values_are_refused() {
    String bomb =
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + IntStream.range(1, 9)
                .mapToObj(
                    i ->
                        "a%d: &a%d [%s]\n"
                            .formatted(
                                i,
                                i,
                                String.join(
                                    ", ", java.util.Collections.nCopies(10, "*a" + (i - 1)))))
                .collect(Collectors.joining());
    assertTold(
        bomb, "6: expected at most 200000 values with what aliases stand for, got more here");
  }

  @Test
  void a_value_that_contains_itself_is_refused() {
    assertTold(
        "Resources: &a\n  Hello: *a\n",
        "2: expected an anchor &a that ends before this alias, got none; a value cannot contain"
            + " itself");
  }

  @Test
  void nesting_ends_at_a_depth_in_flow_and_block_and_by_aliases() {
    String tooDeep = "expected at most 100 levels of maps and lists, got more here";
    assertTold("Resources: " + "[".repeat(500_000), "1: " + tooDeep);
    assertTold("- ".repeat(20_000) + "a", "1: " + tooDeep);
    String sixty = "[".repeat(60) + "%s" + "]".repeat(60);
    assertTold("a: &a " + sixty.formatted("x") + "\nb: " + sixty.formatted("*a"), "2: " + tooDeep);
  }

  @Test
  void functions_within_functions_cannot_double_text_without_end() {
    String doubled = "x".repeat(1000);
    for (int i = 0; i < 30; i++) {
      doubled = "!Sub [\"${a}${a}\", {a: " + doubled + "}]";
    }
    assertTold(
        FUNCTION.formatted(doubled), "4: expected text of at most 1048576 characters, got more");
  }

  @Test
  void names_that_refer_to_one_another_are_told_as_a_chain() {
    String yaml =
        """
        Resources:
          A: {Type: AWS::Serverless::Function, Properties: {FunctionName: !Ref B, Runtime: java21}}
          B: {Type: AWS::Serverless::Function, Properties: {FunctionName: !Sub "${C}", Runtime: java21}}
          C: {Type: AWS::SQS::Queue, Properties: {QueueName: !Sub "${A}${A}"}}
        """;
    assertThat(new TemplateFolder(temp).mistakes(yaml))
        .contains(
            "2: expected names that refer neither to themselves nor over more than 20 others, got"
                + " A -> B -> C -> A");
  }

  @Test
  void conditions_that_need_one_another_are_told_as_a_chain() {
    String yaml =
        "Conditions:\n  A: !Condition B\n  B: !Not [!Condition A]\n"
            + FUNCTION.formatted("!If [A, x, y]");
    assertThat(new TemplateFolder(temp).mistakes(yaml))
        .containsExactly(
            "2: expected conditions that need neither themselves nor more than 100 others, got A ->"
                + " B -> A");
  }

  @Test
  void a_long_chain_of_conditions_ends() {
    String yaml =
        "Conditions:\n"
            + IntStream.range(0, 5000)
                .mapToObj(i -> "  C%d: !Condition C%d\n".formatted(i, i + 1))
                .collect(Collectors.joining())
            + FUNCTION.formatted("!If [C0, x, y]");
    assertThat(new TemplateFolder(temp).mistakes(yaml)).hasSize(1);
  }

  @Test
  void aliases_that_refer_to_one_another_twice_each_time_end() {
    String yaml =
        """
        Resources:
          A:
            Type: AWS::Serverless::Function
            Properties: {Runtime: java21, Handler: a.B, CodeUri: code, AutoPublishAlias: !Sub "${A.Alias}${A.Alias}"}
        """;
    assertThat(new TemplateFolder(temp).mistakes(yaml)).isNotEmpty();
  }

  @Test
  void a_pattern_that_takes_years_to_match_is_given_up() {
    String yaml =
        """
        Parameters:
          P: {Type: String, AllowedPattern: '(a|a)*\\1c', Default: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab}
        """
            + FUNCTION.formatted("x");
    assertThat(new TemplateFolder(temp).mistakes(yaml))
        .containsExactly("2: Parameters.P.AllowedPattern: it takes too long to match; simplify it");
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws IOException {
    Path file = temp.resolve("template.yaml");
    Files.write(file, new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0});
    assertRefused(file, file + ": expected text in UTF-8, got other bytes");
    Files.writeString(file, "Resources:\n  A: \u0000\n");
    assertRefused(
        file, file + ":2: expected text, got the character U+0000, which YAML does not allow");
  }

  @Test
  void a_file_larger_than_CloudFormation_takes_is_refused() throws IOException {
    Path file = Files.writeString(temp.resolve("template.yaml"), "#".repeat(1_048_577));
    assertRefused(file, file + ": expected at most 1048576 bytes, as CloudFormation, got 1048577");
  }

  @Test
  void tags_of_Java_classes_make_nothing() {
    assertThat(
            new TemplateFolder(temp)
                .mistakes(FUNCTION.formatted("!!javax.script.ScriptEngineManager [a]")))
        .containsExactly(
            "4: expected text, a list or a map, got !!javax.script.ScriptEngineManager, which"
                + " CloudFormation does not know");
    assertThat(new TemplateFolder(temp).mistakes(FUNCTION.formatted("!!binary aGVsbG8=")))
        .containsExactly(
            "4: expected text, a list or a map, got !!binary, which CloudFormation does not know");
  }

  @Test
  void a_hundred_mistakes_are_told_up_to_fifty_and_counted() throws IOException {
    String yaml =
        "Resources:\n"
            + IntStream.range(0, 100)
                .mapToObj("  R%d: 5\n"::formatted)
                .collect(Collectors.joining());
    Path file = Files.writeString(temp.resolve("template.yaml"), yaml);
    TemplateException wrong =
        catchThrowableOfType(
            TemplateException.class, () -> Template.read(file, TemplateOptions.defaults()));
    assertThat(wrong.problems()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(wrong.getMessage().lines()).hasSize(52);
    assertThat(wrong.getMessage()).endsWith("\n  - and 50 more");
  }

  private void assertTold(String yaml, String expected) {
    assertThat(new TemplateFolder(temp).mistakes(yaml)).contains(expected);
  }

  private static void assertRefused(Path file, String expected) {
    TemplateException wrong =
        catchThrowableOfType(
            TemplateException.class, () -> Template.read(file, TemplateOptions.defaults()));
    assertThat(wrong).hasMessage("The template cannot be used:\n  - " + expected);
  }
}
