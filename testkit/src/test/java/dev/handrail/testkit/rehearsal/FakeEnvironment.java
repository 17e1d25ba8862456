package dev.handrail.testkit.rehearsal;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An environment of a function that is not there. */
final class FakeEnvironment implements ExecutionEnvironment {

  final List<InvocationRequest> requests = new ArrayList<>();
  private final Function<String, InvocationResult> answers;

  /**
   * An environment.
   *
   * @param answers from the event's text to the result
   */
  FakeEnvironment(Function<String, InvocationResult> answers) {
    this.answers = answers;
  }

  List<String> events() {
    return requests.stream().map(request -> request.payload().text()).toList();
  }

  @Override
  public InvocationResult invoke(InvocationRequest request) {
    requests.add(request);
    return answers.apply(request.payload().text());
  }

  @Override
  public boolean isWarm() {
    return !requests.isEmpty();
  }

  @Override
  public void close() {}
}
