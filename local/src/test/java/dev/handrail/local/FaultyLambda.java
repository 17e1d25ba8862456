package dev.handrail.local;

import dev.handrail.testkit.FunctionDefinition;
import example.Faulty;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@link Faulty} behind a local Lambda on a free port, and a client that waits for its answers. */
final class FaultyLambda implements AutoCloseable {

  /** More than Lambda's longest timeout, after an init phase: only what hangs takes so long. */
  private static final int PATIENCE_MINUTES = 20;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final LocalLambda local;

  private FaultyLambda(LocalLambda local) {
    this.local = local;
  }

  static FaultyLambda start(Isolation isolation, FunctionDefinition... functions) {
    return start(isolation, LocalListener.NONE, functions);
  }

  static FaultyLambda start(
      Isolation isolation, LocalListener listener, FunctionDefinition... functions) {
    LocalFunction[] all = Stream.of(functions).map(LocalFunction::of).toArray(LocalFunction[]::new);
    LocalOptions options = LocalOptions.defaults().withIsolation(isolation).withHotReload(false);
    return new FaultyLambda(LocalLambda.start(Application.of(all), options, listener));
  }

  static FaultyLambda of(LocalLambda local) {
    return new FaultyLambda(local);
  }

  /** With the longest timeout there is: how long a function takes is most often not the matter. */
  static FunctionDefinition.Builder function(String name) {
    try {
      Path classes =
          Path.of(Faulty.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return FunctionDefinition.builder(name)
          .handler("example.Faulty")
          .code(classes)
          .memorySize(512)
          .timeout(Duration.ofMinutes(15));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  LocalLambda local() {
    return local;
  }

  int port() {
    return local.uri().getPort();
  }

  /** Invokes a function and gives the answer's body, whatever the function did. */
  String invoke(String function, String event) {
    HttpResponse<String> answer = send(function, event, "RequestResponse").join();
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer + ": " + answer.body());
    }
    return answer.body();
  }

  CompletableFuture<HttpResponse<String>> send(String function, String event, String type) {
    URI uri = local.uri().resolve("2015-03-31/functions/" + function + "/invocations");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("X-Amz-Invocation-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES);
  }

  @Override
  public void close() {
    local.close();
  }
}
