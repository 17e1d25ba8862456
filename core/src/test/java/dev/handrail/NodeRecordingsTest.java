package dev.handrail;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays the recordings of AWS's Node client: the same handler in Java answers the same, and
 * before or after its timer as there.
 */
class NodeRecordingsTest {

  /** Cases in which Java answers what Node answered. */
  private static final Map<String, Handler<Object, Object>> SAME =
      Map.ofEntries(
          entry("twice", new NodeHandlers.Twice("a", "b")),
          entry(
              "okThenErr",
              (event, context, callback) -> {
                callback.call(null, "a");
                callback.call(new IllegalStateException("late"), null);
              }),
          entry(
              "throwAfter",
              (event, context, callback) -> {
                callback.call(null, "a");
                throw new IllegalStateException("after");
              }),
          entry(
              "asyncThrowAfter",
              (event, context, callback) -> {
                callback.call(null, "a");
                NodeHandlers.setTimeout(
                    context,
                    100,
                    () -> {
                      throw new IllegalStateException("boom");
                    });
              }),
          entry("waits", NodeHandlers.withTimer(300, (e, c, callback) -> callback.call(null, "a"))),
          entry(
              "nowait",
              NodeHandlers.withTimer(
                  300,
                  (e, context, callback) -> {
                    context.callbackWaitsForEmptyEventLoop(false);
                    callback.call(null, "a");
                  })),
          entry(
              "errWaits",
              NodeHandlers.withTimer(
                  300, (e, c, callback) -> callback.call(new IllegalStateException("x"), null))),
          entry(
              "promiseAndCb",
              NodeHandlers.withTimer(
                  200,
                  (event, context, callback) -> {
                    callback.call(null, "fromcb");
                    Handler.of((e, c) -> (Object) "fromret").handle(event, context, callback);
                  })),
          entry(
              "promiseAndLateCb",
              (event, context, callback) -> {
                NodeHandlers.setTimeout(context, 100, () -> callback.call(null, "late"));
                Handler.of((e, c) -> (Object) "fromret").handle(event, context, callback);
              }),
          entry("asyncLeftover", NodeHandlers.withTimer(300, Handler.of((e, c) -> "r"))),
          entry(
              "asyncUndef",
              Handler.async((e, c) -> CompletableFuture.completedFuture((Object) null))),
          entry("doneBoth", (e, c, callback) -> callback.call(new IllegalStateException("d"), "r")),
          entry("succeedImmediate", NodeHandlers.withTimer(300, Handler.of((e, c) -> "s"))),
          entry("undef", (e, c, callback) -> callback.call(null, null)),
          entry(
              "customErr",
              Handler.async((e, c) -> CompletableFuture.failedFuture(new NodeHandlers.MyErr("m")))),
          entry("classNoName", (e, c, callback) -> callback.fail(new NodeHandlers.MyErr("m"))),
          entry("cbErrLike", (e, c, callback) -> callback.fail(new NodeHandlers.MyErr("m"))),
          entry(
              "cbLate2",
              (event, context, callback) ->
                  NodeHandlers.setTimeout(
                      context,
                      100,
                      () -> {
                        context.callbackWaitsForEmptyEventLoop(false);
                        callback.call(null, "late");
                      })));

  /** Cases that Java answers otherwise, or that it cannot have; docs/design.md has the list too. */
  private static final Map<String, String> DIFFERENT =
      Map.ofEntries(
          entry("never", "an error before the deadline: another thread may still call back"),
          entry("plainNever", "an error before the deadline: another thread may still complete it"),
          entry("asyncNever", "an error as well, but at the deadline and of its own type"),
          entry("unhandled", "the same failure under its own type, without the end of the process"),
          entry("circ", "the same failure, without the end of the process"),
          entry("circNoWait", "the same failure under a type of its own"),
          entry("failNone", "a failure as well, but of type NullPointerException"),
          entry("rejUndef", "a stage cannot fail without an exception"),
          entry(
              "syncReturn", "handle returns nothing; Handler.of is Node 24's meaning of a return"),
          entry("fnResult", "the result type is the signature's"),
          entry("bigint", "BigInteger is a JSON number"),
          entry("rejString", "an error is a Throwable"),
          entry("rejObj", "an error is a Throwable"),
          entry("cbString", "an error is a Throwable"),
          entry("cbEmpty", "an error is a Throwable"),
          entry("cbFalse", "an error is a Throwable"),
          entry("cbZero", "an error is a Throwable"),
          entry("cbObj", "an error is a Throwable"),
          entry("cbNullProto", "an error is a Throwable"));

  @Test
  void every_recorded_case_is_replayed_or_explained() throws IOException {
    assertThat(recordings())
        .extracting(recording -> recording.get("case").getAsString())
        .allSatisfy(
            name ->
                assertThat(SAME.containsKey(name) ^ DIFFERENT.containsKey(name)).as(name).isTrue())
        .hasSize(SAME.size() + DIFFERENT.size());
  }

  @TestFactory
  List<DynamicTest> java_answers_as_node_answered() throws IOException {
    return recordings().stream()
        .filter(recording -> SAME.containsKey(recording.get("case").getAsString()))
        .map(
            recording ->
                DynamicTest.dynamicTest(
                    recording.get("case").getAsString(), () -> replay(recording)))
        .toList();
  }

  private static void replay(JsonObject recording) {
    JsonArray observed = recording.getAsJsonArray("observed");
    JsonObject answer = observed.get(0).getAsJsonObject();
    Handler<Object, Object> handler = SAME.get(recording.get("case").getAsString());
    Invoked invoked = Invoked.of(new LambdaFunction<Object, Object>(handler) {}, "{}");
    String value = answer.get("value").getAsString();
    if (answer.get("what").getAsString().equals("response")) {
      assertThat(invoked.error()).isNull();
      assertThat(invoked.payload()).isEqualTo(value);
    } else {
      // The recording writes "trace":[..], so the message is cut out, not parsed.
      assertThat(value).contains("\"errorMessage\":\"" + invoked.error().getMessage() + "\"");
    }
    assertThat(NodeHandlers.timerRanBeforeTheAnswer(invoked))
        .as("the timer ran before the answer, which came after %s ms", answer.get("afterMs"))
        .isEqualTo(answer.get("afterMs").getAsInt() > 0);
  }

  private static List<JsonObject> recordings() throws IOException {
    JsonElement all = JsonParser.parseString(Corpus.read("recordings/node-callback.json"));
    return all.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).toList();
  }
}
