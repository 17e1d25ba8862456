package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Requests for {@code example.Behaviour}, and what tests look at. */
final class Events {

  private Events() {}

  static InvocationRequest toDo(String what) {
    return InvocationRequest.of("{\"do\":\"" + what + "\"}");
  }

  static InvocationRequest toDo(String what, Object value) {
    return InvocationRequest.of("{\"do\":\"" + what + "\",\"value\":\"" + value + "\"}");
  }

  /** The error of an invocation that must have one. */
  static InvocationError error(InvocationResult result) {
    return requireNonNull(result.error(), () -> "succeeded with " + result.payload());
  }

  static List<String> messages(InvocationResult result) {
    return result.log().stream().map(LogEvent::message).toList();
  }

  static String lastMessage(InvocationResult result) {
    return result.log().get(result.log().size() - 1).message();
  }
}
