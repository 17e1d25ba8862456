package dev.handrail.testkit.event.saved;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a function answered with the file beside the event, or writes that file.
 *
 * <pre>{@code
 * AnswerCheck.standard().check(event, result.invocation());
 * }</pre>
 *
 * <p>With {@code -Dhandrail.approve=true} nothing fails: where an answer is not as expected, or
 * nothing was expected yet, the answer received is written to {@code <name>.expected.json}, for a
 * person to look at before it is committed. Placeholders that still fit stay, and UUIDs and times
 * that did not come with the event become some; the JSON in a proxy response's body is written as
 * JSON. One line on standard output tells the file. It is written to {@code src/test/resources},
 * which is found from the folder that the build copied it to, or to the folder that {@code
 * -Dhandrail.approve.folder} names. An error that the function threw is written with {@code
 * "${any}"} for its stack traces; a timeout, a crash and whatever else is no answer of the
 * function's is not approved. Where the environment variable {@code CI} says {@code true} that is
 * refused: a build server must not approve what it tests.
 *
 * <p>Immutable and safe for use by many threads, as long as no two of them approve the same event.
 */
public final class AnswerCheck {

  private static final String PROPERTY = "handrail.approve";
  private static final String SEE = "\nSee docs/troubleshooting.md#unexpected-answer";
  private static final int MAX_LINES = 20;
  private static final int MAX_ANSWER = 2000;

  private final boolean approves;
  private final boolean onBuildServer;
  private final SourceFolder sources;
  private final PrintStream out;

  AnswerCheck(
      boolean approves, boolean onBuildServer, @Nullable Path sourceFolder, PrintStream out) {
    this.approves = approves;
    this.onBuildServer = onBuildServer;
    this.sources = new SourceFolder(sourceFolder);
    this.out = out;
  }

  /**
   * A check that approves when the system properties say so.
   *
   * @return a check
   */
  public static AnswerCheck standard() {
    String folder = System.getProperty(SourceFolder.PROPERTY);
    return new AnswerCheck(
        Boolean.getBoolean(PROPERTY),
        Boolean.parseBoolean(System.getenv("CI")),
        folder == null || folder.isBlank() ? null : Path.of(folder),
        System.out);
  }

  /**
   * A check that approves nothing, whatever the system properties say.
   *
   * @return a check
   */
  public static AnswerCheck comparing() {
    return new AnswerCheck(false, false, null, System.out);
  }

  /**
   * Compares an answer with the event's expected one, or approves it. An event without an expected
   * answer expects nothing in particular.
   *
   * @param event the event that was answered; not null
   * @param result what came of it; not null
   * @throws AssertionError if it is not as expected, with one line for each difference, at most 20
   * @throws TestEventException if it is to be approved, but cannot or must not be written
   */
  public void check(TestEvent event, InvocationResult result) {
    Payload answer = result.payload();
    ExpectedAnswer expected = event.expectedAnswer();
    List<Difference> differences = expected == null ? List.of() : expected.differences(answer);
    if (approves) {
      if (expected == null || !differences.isEmpty()) {
        approve(event, result);
      }
    } else if (!differences.isEmpty()) {
      throw new AssertionError(message(event, differences, answer));
    }
  }

  private String message(TestEvent event, List<Difference> differences, Payload answer) {
    StringBuilder message = new StringBuilder("The answer to event '");
    message.append(event.name()).append("' is not as ").append(event.name());
    message.append(".expected.json says:");
    int shown = Math.min(MAX_LINES, differences.size());
    for (Difference difference : differences.subList(0, shown)) {
      message.append("\n  ").append(difference);
    }
    if (shown < differences.size()) {
      message.append("\n  and ").append(differences.size() - shown).append(" more");
    }
    message.append("\nReceived: ").append(shown(answer.text()));
    message.append("\nEvent: ").append(event.origin());
    message.append("\nExpected: ").append(expectedOrigin(event));
    message.append("\nIf the new answer is right, run once with -D").append(PROPERTY);
    return message.append("=true").append(SEE).toString();
  }

  /** The file, and whether it is a left-over: builds do not delete copies of what was deleted. */
  private String expectedOrigin(TestEvent event) {
    ExpectedAnswer expected = requireNonNull(event.expectedAnswer(), "expectedAnswer");
    URI origin = expected.origin();
    if (origin == null) {
      return event.name() + ".expected.json";
    }
    Path gone = sources.deletedSourceOf(origin);
    return gone == null
        ? origin.toString()
        : origin + "\n  a copy of " + gone + ", which is gone: run mvn clean, or delete the copy";
  }

  private static String shown(String answer) {
    return answer.length() <= MAX_ANSWER ? answer : answer.substring(0, MAX_ANSWER) + "...";
  }

  private void approve(TestEvent event, InvocationResult result) {
    requireAnswer(event, result.error());
    if (onBuildServer) {
      throw new TestEventException(
          "-D"
              + PROPERTY
              + "=true would write the answer to event '"
              + event.name()
              + "' as the expected one, but the environment variable CI is true. Approve it on your"
              + " own machine and commit the file."
              + SEE);
    }
    Path file = sources.sourceOf(event).resolveSibling(event.name() + ".expected.json");
    try {
      Approval approval =
          ExpectedAnswer.approval(
              event.expectedAnswer(),
              result.payload(),
              !result.succeeded(),
              event.payload().text());
      Files.writeString(file, approval.text());
      out.println(told(event, file, approval.replaced()));
    } catch (IllegalArgumentException notJson) {
      throw new TestEventException(
          "Cannot approve the answer to event '"
              + event.name()
              + "', an expected answer must be JSON: "
              + notJson.getMessage(),
          notJson);
    } catch (IOException unwritable) {
      throw new TestEventException("Cannot write " + file + ": " + unwritable, unwritable);
    }
  }

  private static String told(TestEvent event, Path file, List<String> replaced) {
    return "Handrail: wrote the answer to event '"
        + event.name()
        + "' to "
        + file
        + (replaced.isEmpty()
            ? ""
            : ", with placeholders for what looks different each time: "
                + String.join(", ", replaced));
  }

  /** What the platform says of a function that did not answer differs from run to run. */
  private static void requireAnswer(TestEvent event, @Nullable InvocationError error) {
    if (error != null && error.kind() != InvocationError.Kind.FUNCTION) {
      throw new TestEventException(
          "-D"
              + PROPERTY
              + "=true does not write how event '"
              + event.name()
              + "' failed as the expected answer: "
              + error.errorType()
              + ": "
              + error.errorMessage()
              + ". Only what a function answers or throws can be expected. Make it do so, then"
              + " approve it.");
    }
  }
}
