package dev.handrail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.api.condition.OS.LINUX;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.OwnProcess;
import dev.handrail.testkit.OwnProcessOptions;
import dev.handrail.testkit.event.saved.AnswerCheck;
import dev.handrail.testkit.event.saved.TestEvent;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;

/** Each finished jar, alone on AWS's runtime client, with what its template says and no more. */
@EnabledOnOs(value = LINUX, disabledReason = "AWS's runtime client has native code for Linux only")
class DeployableJarsIT {

  /** For what hangs: a machine that builds may be many times slower than Lambda. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** What a deployment answers is to be as the function's own tests approved it. */
  private final AnswerCheck answers = AnswerCheck.comparing();

  @TestFactory
  Stream<DynamicNode> every_saved_event_is_answered_as_expected() {
    return Example.all().stream()
        .flatMap(
            example -> example.functions().stream().map(function -> invoked(example, function)));
  }

  /** The first event finds a cold start, the others the environment that it left. */
  private DynamicNode invoked(Example example, FunctionDefinition function) {
    String name = example + ": " + function.name();
    ExecutionEnvironment[] environment = new ExecutionEnvironment[1];
    Stream<DynamicNode> start =
        Stream.of(dynamicTest("starts", () -> environment[0] = start(function)));
    Stream<DynamicNode> events =
        example.events(function).all().stream()
            .map(event -> dynamicTest(event.name(), () -> invoke(environment[0], event)));
    return dynamicContainer(
        name, Stream.concat(start, events).onClose(() -> close(environment[0])));
  }

  private static ExecutionEnvironment start(FunctionDefinition function) {
    FunctionDefinition patient =
        FunctionDefinition.builder(function.name())
            .handler(function.handler())
            .code(function.code())
            .memorySize(function.memorySize())
            .environment(function.environment())
            .logFormat(function.logFormat())
            .timeout(PATIENCE)
            .build();
    return OwnProcess.start(patient, OwnProcessOptions.defaults().withInitTimeout(PATIENCE));
  }

  private void invoke(ExecutionEnvironment environment, TestEvent event) {
    assumeThat(environment).as("the environment, which did not start").isNotNull();
    answers.check(event, environment.invoke(InvocationRequest.of(event.payload())));
  }

  /** Without one, any answer would do. */
  @Test
  void every_saved_event_has_an_expected_answer() {
    for (Example example : Example.all()) {
      for (FunctionDefinition function : example.functions()) {
        assertThat(example.events(function).all())
            .isNotEmpty()
            .allSatisfy(event -> assertThat(event.expectedAnswer()).as(event.name()).isNotNull());
      }
    }
  }

  private static void close(ExecutionEnvironment environment) {
    if (environment != null) {
      environment.close();
    }
  }
}
