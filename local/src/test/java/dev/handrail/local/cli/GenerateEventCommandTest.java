package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GenerateEventCommandTest {

  @Test
  void an_event_is_printed_with_defaults() {
    CommandLineRun run = run("s3", "put");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("{\n  \"Records\": [\n")
        .contains("\"eventName\": \"ObjectCreated:Put\"")
        .endsWith("}\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void parameters_are_options_in_both_notations_of_SAM() {
    assertThat(run("sqs", "receive-message", "--body", "a \"b\" é", "--queue-name=q").out())
        .contains("\"body\": \"a \\\"b\\\" é\"", ":q\"");
    assertThat(run("apigateway", "authorizer", "--restApiId", "abc").out()).contains(":abc/prod/");
  }

  @Test
  void a_request_to_read_with_has_no_body_unless_it_is_given_one() {
    assertThat(run("apigateway", "aws-proxy", "--method", "GET").out())
        .contains("\"body\": null", "\"isBase64Encoded\": false", "\"httpMethod\": \"GET\"");
    assertThat(run("apigateway", "http-api-proxy", "--method", "GET").out())
        .contains("\"isBase64Encoded\": false")
        .doesNotContain("\"body\"");
    assertThat(run("alb", "request", "--method", "HEAD").out()).contains("\"body\": \"\"");
    assertThat(run("apigateway", "aws-proxy", "--method", "GET", "--body", "x").out())
        .contains("\"body\": \"eA==\"", "\"isBase64Encoded\": true");
    assertThat(run("apigateway", "authorizer", "--method", "GET").out())
        .doesNotContain("\"body\"", "isBase64Encoded");
  }

  @Test
  void an_empty_value_is_a_value() {
    assertThat(run("sns", "notification", "--subject", "").out()).contains("\"Subject\": \"\"");
  }

  @Test
  void the_help_lists_services_and_their_events() {
    CommandLineRun run = run("--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Usage: handrail generate-event SERVICE EVENT [--PARAMETER VALUE]...")
        .contains("  cloudfront: Lambda@Edge", "  s3: S3", "receive-message")
        .contains("handrail generate-event SERVICE [EVENT] --help");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void the_help_of_a_service_lists_its_events() {
    CommandLineRun run = run("s3", "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Usage: handrail generate-event s3 [-h]")
        .contains("batch-invocation", "delete", "put", "An object was put.");
  }

  @Test
  void the_help_of_an_event_lists_its_parameters_and_their_defaults() {
    CommandLineRun run = run("s3", "put", "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Usage: handrail generate-event s3 put [-h]")
        .contains("--bucket=VALUE", "The bucket's name. Default: orders-inbox");
  }

  @Test
  void names_that_are_not_known_are_answered_with_similar_ones() {
    assertWrong(run("s4", "put"), "There is no service s4. Did you mean s3");
    assertWrong(run("s3", "putt"), "The service s3 has no event putt. Did you mean put?");
    assertWrong(run("s3", "put", "--buckett", "a"), "Unknown option", "--bucket");
  }

  @Test
  void what_is_missing_is_told_with_where_to_read_more() {
    assertWrong(run(), "Missing the name of a service", "See: handrail generate-event --help");
    assertWrong(run("s3"), "Missing required subcommand", "batch-invocation");
    assertWrong(run("s3", "put", "--key"), "--key");
  }

  @Test
  void a_value_of_the_wrong_form_is_told_in_words() {
    assertWrong(
        run("apigateway", "aws-proxy", "--querystringparameters", "a=1"),
        "querystringparameters must be a JSON object");
  }

  private static void assertWrong(CommandLineRun run, String... words) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).as("%s", run).contains(words).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  private static CommandLineRun run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "generate-event";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandLineRun run = CommandLineRun.of(all);
    return new CommandLineRun(run.exitCode(), plain(run.out()), plain(run.err()));
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n");
  }
}
