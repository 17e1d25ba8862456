package dev.handrail.local.invoke;

import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.local.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headers that tell how to invoke.
 *
 * @param type what the caller waits for
 * @param logTail whether the answer has the end of the log
 * @param clientContext the document; null for none
 * @param tenantId null for none
 */
record CallParameters(
    InvocationType type,
    boolean logTail,
    @Nullable String clientContext,
    @Nullable String tenantId) {

  private static final List<String> LOG_TYPES = List.of("None", "Tail");
  private static final int MAX_CLIENT_CONTEXT = 3583; // of base64
  private static final int MAX_TENANT_ID = 256;
  private static final String TENANT_ID_MARKS = "._:/=+-@ ";

  /** Reads and checks the headers of a call. */
  static CallParameters of(IncomingRequest request, List<InvocationType> types) {
    Validation validation = new Validation();
    InvocationType type = InvocationType.of(request, types, validation);
    String logType = sent(request, "X-Amz-Log-Type");
    if (logType != null && !LOG_TYPES.contains(logType)) {
      validation.oneOf("logType", logType, LOG_TYPES);
    }
    String context = sent(request, "X-Amz-Client-Context");
    if (context != null && context.length() > MAX_CLIENT_CONTEXT) {
      validation.maxLength("clientContext", context, MAX_CLIENT_CONTEXT);
    }
    String tenant = sent(request, "X-Amz-Tenant-Id");
    if (tenant != null && !isTenantId(tenant)) {
      validation.pattern("tenantId", tenant, "[a-zA-Z0-9\\._:\\/=+\\-@ ]+");
    }
    validation.check();
    if (sent(request, "X-Amz-Durable-Execution-Name") != null) {
      throw ApiException.invalidParameter(
          "Durable functions are not emulated: leave the header X-Amz-Durable-Execution-Name out.");
    }
    return new CallParameters(type, "Tail".equals(logType), decoded(context), tenant);
  }

  static @Nullable String sent(IncomingRequest request, String name) {
    String value = request.header(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private static boolean isTenantId(String text) {
    return text.length() <= MAX_TENANT_ID
        && text.chars()
            .allMatch(
                c ->
                    (c < 0x80 && Character.isLetterOrDigit(c))
                        || TENANT_ID_MARKS.indexOf(c) >= 0);
  }

  /** Base64 outside, plain JSON in one line inside. The message is not recorded. */
  private static @Nullable String decoded(@Nullable String base64) {
    if (base64 == null) {
      return null;
    }
    try {
      byte[] document = Base64.getDecoder().decode(base64);
      if (JsonValue.parse(document).isObject()) {
        return JsonText.compact(new String(document, StandardCharsets.UTF_8));
      }
    } catch (IllegalArgumentException | InvalidJsonException broken) {
      // said below, as for a document that is no object
    }
    throw ApiException.invalidContent(
        "Client context must be a valid Base64-encoded JSON object.");
  }
}
