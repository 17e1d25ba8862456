package dev.handrail.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What Jetty itself refuses, such as a request that is no HTTP, in the form of all other refusals:
 * no page, no stack trace.
 */
final class JettyErrors extends ErrorHandler {

  private static final String JSON = "application/json";

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
    response.write(true, document(code, message), callback);
  }

  @Override
  @SuppressWarnings("removal") // Jetty has no other way yet for what is no request at all.
  public ByteBuffer badMessageError(
      int status, @Nullable String reason, HttpFields.Mutable fields) {
    fields.put(HttpHeader.CONTENT_TYPE, JSON);
    return document(status, reason);
  }

  private static ByteBuffer document(int status, @Nullable String reason) {
    String words = reason == null ? "The server cannot answer this request" : reason;
    return ByteBuffer.wrap(JsonMessage.of(status + ": " + words).getBytes(UTF_8));
  }
}
