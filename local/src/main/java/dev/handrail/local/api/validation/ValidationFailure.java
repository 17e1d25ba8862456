package dev.handrail.local.api.validation;

/**
 * Why a request is refused.
 *
 * @param kind which of its responses the gateway gives, by AWS's name
 * @param message what the client is told, in AWS's words
 * @param validationErrorString for {@code $context.error.validationErrorString}: all that is wrong;
 *     it may hold values of the request
 * @param forDeveloper the same for the log, without values of the request
 */
public record ValidationFailure(
    Kind kind, String message, String validationErrorString, String forDeveloper) {

  /** Answered with status 400 where the request is wrong, and with 500 where the model is. */
  public enum Kind {
    /** The model cannot be applied. */
    API_CONFIGURATION_ERROR,
    /** The body does not fit its model. */
    BAD_REQUEST_BODY,
    /** Required parameters are missing. */
    BAD_REQUEST_PARAMETERS
  }
}
