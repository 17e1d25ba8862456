package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.GatewayResponses;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.mapping.RefusedException;
import dev.handrail.local.server.HttpAnswer;
import org.jspecify.annotations.Nullable;

/** Answers where a mapping, or what is behind it, cannot give one. */
final class Refusals {

  private static final String BAD_REQUEST = "BadRequestException";
  private static final String SERVER_ERROR = "InternalServerErrorException";

  private Refusals() {}

  static HttpAnswer answer(RefusedException refused, ApiCall call) {
    return call.api()
        .answers()
        .of(
            type(refused.kind()),
            GatewayResponses.error(
                call.exchange(),
                refused.kind().status(),
                refused.clientMessage(),
                errorType(refused.kind())),
            call);
  }

  private static @Nullable ResponseType type(RefusedException.Kind kind) {
    return switch (kind) {
      case API_CONFIGURATION_ERROR -> ResponseType.API_CONFIGURATION_ERROR;
      case FUNCTION_NOT_RUN, INTEGRATION_FAILURE -> ResponseType.INTEGRATION_FAILURE;
      case INTEGRATION_TIMEOUT -> ResponseType.INTEGRATION_TIMEOUT;
      case UNSUPPORTED_MEDIA_TYPE -> ResponseType.UNSUPPORTED_MEDIA_TYPE;
      case DEFAULT_4XX, DEFAULT_5XX -> null;
    };
  }

  private static String errorType(RefusedException.Kind kind) {
    return switch (kind) {
      case API_CONFIGURATION_ERROR -> "ApiConfigurationException";
      case UNSUPPORTED_MEDIA_TYPE, DEFAULT_4XX -> BAD_REQUEST;
      case DEFAULT_5XX, FUNCTION_NOT_RUN, INTEGRATION_FAILURE, INTEGRATION_TIMEOUT -> SERVER_ERROR;
    };
  }
}
