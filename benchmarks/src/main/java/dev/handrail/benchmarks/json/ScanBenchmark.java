package dev.handrail.benchmarks.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.handrail.json.EventGson;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The scanned document that gateway events stand on, beside what else could read a few fields. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScanBenchmark {

  private static final String[] CONTEXT = {"accountId", "apiId", "requestId", "stage", "path"};

  private static final String[] ROOT = {"resource", "path", "httpMethod", "body"};

  /** What is read: the small event, or the one with a body of 1 MB. */
  @Param({"REST", "REST_1MB"})
  public Events event;

  private final Gson gson = EventGson.create();
  private final JsonFactory jackson = new JsonFactory();

  private byte[] document;
  private String body;

  /** Makes the documents. */
  @Setup
  public void prepare() {
    document = event.document();
    body = JsonValue.parse(document).getString("body");
  }

  /**
   * Checks the document and finds its values.
   *
   * @return the document
   */
  @Benchmark
  public JsonValue scan() {
    return JsonValue.parse(document);
  }

  /**
   * The same, and what a handler asks for: ten strings, the body among them.
   *
   * @param results takes them
   */
  @Benchmark
  public void scanAndRead(Blackhole results) {
    JsonValue root = JsonValue.parse(document);
    for (String name : ROOT) {
      results.consume(root.getString(name));
    }
    JsonValue context = root.get("requestContext");
    for (String name : CONTEXT) {
      results.consume(context.getString(name));
    }
    results.consume(root.get("headers").getIgnoreCase("content-type").asString());
  }

  /**
   * The document, and its body as bytes, scanned in turn.
   *
   * @return the body
   */
  @Benchmark
  public JsonValue scanBodyToo() {
    return JsonValue.parse(JsonValue.parse(document).get("body").asUtf8());
  }

  /**
   * An answer with the event's body.
   *
   * @return the answer
   */
  @Benchmark
  public byte[] write() {
    return new JsonBuilder()
        .beginObject()
        .name("statusCode")
        .value(200)
        .name("headers")
        .beginObject()
        .name("Content-Type")
        .value("application/json")
        .name("Cache-Control")
        .value("no-store")
        .endObject()
        .name("body")
        .value(body)
        .name("isBase64Encoded")
        .value(false)
        .endObject()
        .toByteArray();
  }

  /**
   * Gson's tree.
   *
   * @return the tree
   */
  @Benchmark
  public JsonElement gsonTree() {
    return gson.fromJson(new String(document, StandardCharsets.UTF_8), JsonElement.class);
  }

  /**
   * Jackson's tokens, none decoded but names.
   *
   * @return how many
   * @throws IOException never
   */
  @Benchmark
  public int jacksonTokens() throws IOException {
    try (JsonParser in = jackson.createParser(document)) {
      int tokens = 0;
      while (in.nextToken() != null) {
        tokens++;
      }
      return tokens;
    }
  }
}
