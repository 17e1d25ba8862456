package dev.handrail.testkit.internal.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What AWS's runtime has native code for, in Java: to fetch events and to post answers.
 *
 * <p>In the child it has the name of AWS's {@code NativeClient} and stands before it on the class
 * path (see {@link BootstrapFolder}): everything else of the runtime is AWS's own code, on every
 * system. The three static methods are that class'. An instance is one connection, of one thread.
 *
 * <p>A socket and not {@code HttpURLConnection}, which a function may have given a proxy, an
 * authenticator or another handler for all of its JVM; and whose headers are Latin-1.
 */
final class PortableClient {

  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

  /** What the native client tells when there was no answer at all. */
  private static final int NOT_MADE = -1;

  private static final ThreadLocal<@Nullable PortableClient> CONNECTION = new ThreadLocal<>();

  private static String runtimeApi = "";

  private final Socket socket;
  private final InputStream in;

  // Of the last response.
  private final Map<String, String> headers = new TreeMap<>();
  private int status;
  private byte[] body = {};

  private PortableClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  static void init(String awsLambdaRuntimeApi) {
    runtimeApi = awsLambdaRuntimeApi;
  }

  static InvocationRequest next() {
    String failure = "Failed to get next.";
    try {
      PortableClient response = exchange("GET " + INVOCATION + "next", null);
      if (!response.isSuccess()) {
        throw new LambdaRuntimeClientException(failure, response.status);
      }
      return response.event();
    } catch (IOException e) {
      throw new LambdaRuntimeClientException(failure, NOT_MADE);
    }
  }

  static void postInvocationResponse(byte[] requestId, byte[] response) {
    String failure = "Failed to post invocation response.";
    try {
      String path = INVOCATION + new String(requestId, UTF_8) + "/response";
      PortableClient answer = exchange("POST " + path, response);
      if (!answer.isSuccess()) {
        answer.printRefusal();
        throw new LambdaRuntimeClientException(failure, answer.status);
      }
    } catch (IOException e) {
      throw new LambdaRuntimeClientException(failure, NOT_MADE);
    }
  }

  /** As native code does: past {@code System.out}, which the function may have set. */
  private void printRefusal() throws IOException {
    String line =
        "[ERROR] ["
            + System.currentTimeMillis()
            + "] LAMBDA_RUNTIME Failed to post handler success response. Http response code: "
            + status
            + ". "
            + new String(body, UTF_8)
            + "\n";
    // Not to be closed: it is the process' standard output.
    new FileOutputStream(FileDescriptor.out).write(line.getBytes(UTF_8));
  }

  private static PortableClient exchange(String request, byte @Nullable [] content)
      throws IOException {
    PortableClient connection = CONNECTION.get();
    if (connection == null) {
      connection = connect();
      CONNECTION.set(connection);
    }
    try {
      connection.send(request, content);
      connection.receive();
      return connection;
    } catch (IOException e) {
      CONNECTION.remove();
      connection.socket.close();
      throw e;
    }
  }

  private static PortableClient connect() throws IOException {
    int colon = runtimeApi.lastIndexOf(':');
    int port = Integer.parseInt(runtimeApi.substring(colon + 1));
    // The function's proxies are not for this.
    Socket socket = new Socket(Proxy.NO_PROXY);
    socket.connect(new InetSocketAddress(runtimeApi.substring(0, colon), port));
    socket.setTcpNoDelay(true);
    return new PortableClient(socket);
  }

  private void send(String request, byte @Nullable [] content) throws IOException {
    StringBuilder head = new StringBuilder(request);
    head.append(" HTTP/1.1\r\nHost: ").append(runtimeApi).append("\r\n");
    if (content != null) {
      head.append("Content-Type: application/json\r\n");
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
    if (content != null) {
      all.writeBytes(content);
    }
    all.writeTo(socket.getOutputStream());
  }

  /** The Runtime API's answers have a length, always. */
  private void receive() throws IOException {
    status = Integer.parseInt(line().split(" ", -1)[1]);
    headers.clear();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.put(name, line.substring(colon + 1).trim());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    if ("close".equals(headers.get("connection"))) {
      CONNECTION.remove();
      socket.close();
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return decode(line.toByteArray());
  }

  /**
   * As the native client has its headers decoded, by JNI's {@code NewStringUTF}: that knows no
   * characters beyond U+FFFF, and makes a character of each of their bytes; but it has counted one
   * for all four, and leaves out as many at the end.
   */
  private static String decode(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    StringBuilder decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        i++;
        byte[] four = text.substring(i - 1, i + 1).getBytes(UTF_8);
        decoded.append(new String(four, ISO_8859_1));
      } else {
        decoded.append(c);
      }
    }
    decoded.setLength(text.codePointCount(0, text.length()));
    return decoded.toString();
  }

  private boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** A header that is not there is null in the event. */
  private InvocationRequest event() {
    InvocationRequest event = new InvocationRequest();
    event.setId(headers.get("lambda-runtime-aws-request-id"));
    event.setInvokedFunctionArn(headers.get("lambda-runtime-invoked-function-arn"));
    event.setDeadlineTimeInMs(Long.parseLong(headers.get("lambda-runtime-deadline-ms")));
    event.setXrayTraceId(headers.get("lambda-runtime-trace-id"));
    event.setClientContext(headers.get("lambda-runtime-client-context"));
    event.setCognitoIdentity(headers.get("lambda-runtime-cognito-identity"));
    event.setTenantId(headers.get("lambda-runtime-aws-tenant-id"));
    event.setContent(body);
    return event;
  }
}
