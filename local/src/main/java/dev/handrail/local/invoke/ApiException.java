package dev.handrail.local.invoke;

import dev.handrail.gateway.Header;
import dev.handrail.json.JsonBuilder;
import dev.handrail.local.server.HttpAnswer;
import dev.handrail.testkit.TooManyRequestsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that Lambda itself refuses, as opposed to a function that fails. */
final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Lambda names the seconds after which a throttled caller may try again. */
  private static final String RETRY_AFTER = "1";

  private static final String USER = "User";

  /** How a member that holds the message is called, which depends on the error. */
  private enum Member {
    SMALL("message"),
    CAPITAL("Message");

    private final String wireName;

    Member(String wireName) {
      this.wireName = wireName;
    }
  }

  private final int status;
  private final String type;
  private final Member member;

  /** {@code User} or {@code Service}; null where the error has none. */
  private final @Nullable String blamed;

  private @Nullable String reason;

  private ApiException(
      int status, String type, Member member, @Nullable String blamed, String message) {
    super(message, null, false, false); // nobody reads its stack trace
    this.status = status;
    this.type = type;
    this.member = member;
    this.blamed = blamed;
  }

  /** There is no such function or version. */
  static ApiException notFound(String qualifiedArn) {
    String message = "Function not found: " + qualifiedArn;
    return new ApiException(404, "ResourceNotFoundException", Member.CAPITAL, USER, message);
  }

  /** The event is no JSON, or the client context is none. */
  static ApiException invalidContent(String message) {
    return new ApiException(400, "InvalidRequestContentException", Member.SMALL, USER, message);
  }

  /** A parameter that has the right form and the wrong value. */
  static ApiException invalidParameter(String message) {
    return new ApiException(400, "InvalidParameterValueException", Member.SMALL, USER, message);
  }

  /** Parameters that do not have the form of the service model. */
  static ApiException validation(List<String> problems) {
    String message =
        problems.size()
            + " validation error"
            + (problems.size() == 1 ? "" : "s")
            + " detected: "
            + String.join("; ", problems);
    return new ApiException(400, "ValidationException", Member.SMALL, null, message);
  }

  /** The event is larger than an operation takes. The model's name for it is another one. */
  static ApiException tooLarge(int limit, String operation) {
    String message =
        "Request must be smaller than " + limit + " bytes for the " + operation + " operation";
    return new ApiException(413, "RequestEntityTooLargeException", Member.SMALL, USER, message);
  }

  /** As many invocations run as may. */
  static ApiException throttled(TooManyRequestsException.Reason reached) {
    ApiException error =
        new ApiException(429, "TooManyRequestsException", Member.SMALL, USER, "Rate Exceeded.");
    error.reason = reached.wireName();
    return error;
  }

  /** Handrail could not run the function at all. */
  static ApiException service(String message) {
    return new ApiException(500, "ServiceException", Member.CAPITAL, "Service", message);
  }

  /** An operation of Lambda's that is not here, or none at all. */
  static ApiException unknownOperation(String message) {
    return new ApiException(404, "UnknownOperationException", Member.CAPITAL, null, message);
  }

  HttpAnswer answer(String requestId) {
    JsonBuilder document = new JsonBuilder().beginObject();
    if (reason != null) {
      document.name("Reason").value(reason);
    }
    if (blamed != null) {
      document.name("Type").value(blamed);
    }
    document.name(member.wireName).value(getMessage()).endObject();
    Answers lines =
        new Answers(requestId)
            .add("Content-Type", Answers.JSON)
            .add("x-amzn-ErrorType", type);
    if (reason != null) {
      lines.add("Retry-After", RETRY_AFTER);
    }
    return lines.build(status, document.toByteArray());
  }
}
