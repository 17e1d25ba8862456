package dev.handrail.testkit.assertj;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.event.saved.Difference;
import dev.handrail.testkit.event.saved.ExpectedAnswer;
import dev.handrail.testkit.rehearsal.BatchResponse;
import java.util.Collection;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a payload: as a text, as JSON, as an object.
 *
 * <pre>{@code
 * assertThat(result).payload().isJson("{\"id\":\"${uuid}\",\"items\":[{\"price\":10}]}");
 * assertThat(result).payload().hasJson("$.items[0].price", "10").hasNothingAt("$.discount");
 * }</pre>
 *
 * <p>JSON is compared by meaning, with the placeholders of {@link ExpectedAnswer}; a failure lists
 * the differences, one a line. A path is {@code $} for the whole document, then {@code .name} or
 * {@code ["odd name"]} for a member and {@code [0]} for an element; there are no wildcards. {@code
 * asString()} leads to AssertJ's assertions on the text.
 *
 * <p>Instances are for one thread.
 */
public final class PayloadAssert extends EvidenceAssert<PayloadAssert, Payload> {

  /** Where the actual value was in the document that a test knows. */
  private final String place;

  PayloadAssert(@Nullable Payload actual, String place, Evidence evidence) {
    super(actual, PayloadAssert.class, evidence);
    this.place = place;
  }

  /**
   * The payload is this text, to the last character.
   *
   * @param text not null
   * @return this
   */
  public PayloadAssert hasText(String text) {
    String actualText = present().text();
    return check(actualText.equals(text) ? null : PayloadWording.otherText(text, actualText));
  }

  /**
   * The payload is the same JSON.
   *
   * @param expected a document, maybe with placeholders
   * @return this
   * @throws IllegalArgumentException if that is no JSON, telling line and column
   */
  public PayloadAssert isJson(String expected) {
    return isJson(ExpectedAnswer.of(Payload.of(expected)));
  }

  /**
   * The payload is as expected, such as by the file beside a saved event.
   *
   * @param expected not null
   * @return this
   */
  public PayloadAssert isJson(ExpectedAnswer expected) {
    List<Difference> differences = expected.differences(present());
    return check(differences.isEmpty() ? null : PayloadWording.differences(place, differences));
  }

  /**
   * The JSON at a place is as expected.
   *
   * @param path such as {@code $.items[0].price}
   * @param expected a document, maybe with placeholders
   * @return this
   * @throws IllegalArgumentException if the path is malformed, or what is expected is no JSON
   */
  public PayloadAssert hasJson(String path, String expected) {
    PayloadAssert unused = at(path).isJson(expected);
    return this;
  }

  /**
   * There is something at a place, be it {@code null}.
   *
   * @param path such as {@code $.items[0].price}
   * @return this
   * @throws IllegalArgumentException if the path is malformed
   */
  public PayloadAssert hasJsonAt(String path) {
    PayloadAssert unused = at(path);
    return this;
  }

  /**
   * There is nothing at a place, not even {@code null}.
   *
   * @param path such as {@code $.items[0].price}
   * @return this
   * @throws IllegalArgumentException if the path is malformed
   */
  public PayloadAssert hasNothingAt(String path) {
    JsonValue value = JsonPath.parse(path).in(json()).value();
    return check(value == null ? null : PayloadWording.present(whole(path), value));
  }

  /**
   * Leads to assertions on a part of the document. Fails when there is nothing.
   *
   * @param path such as {@code $.items[0]}
   * @return assertions on it
   * @throws IllegalArgumentException if the path is malformed
   */
  @CheckReturnValue
  public PayloadAssert at(String path) {
    JsonPath.Found found = JsonPath.parse(path).in(json());
    JsonValue value = found.value();
    if (value == null) {
      throw broken(PayloadWording.absent(whole(path), whole(found.reached()), found.last()));
    }
    Payload part = Payload.of(value.toBytes());
    return leadingTo(new PayloadAssert(part, whole(path), evidence()));
  }

  /** A path in this part as one in the document that a test knows. */
  private String whole(String path) {
    return place + path.substring(1);
  }

  /**
   * Leads to assertions on the payload as an object, read as {@link dev.handrail.json.EventGson}
   * reads it. Fails when it does not fit the type.
   *
   * @param <T> the type of the object
   * @param type AWS's class, or any class or record of the test's own
   * @return assertions on a new object
   */
  @CheckReturnValue
  public <T> ObjectAssert<T> readAs(Class<T> type) {
    Payload payload = present();
    T object;
    try {
      object = payload.as(type);
    } catch (InvalidJsonException misfit) {
      throw broken(PayloadWording.misfit(type, misfit));
    }
    return new ObjectAssert<>(object).as(described("the payload as " + type.getSimpleName()));
  }

  /**
   * Leads to assertions on the payload as a proxy response. Fails when it is none.
   *
   * @return assertions on it
   */
  @CheckReturnValue
  public ProxyResponseAssert proxyResponse() {
    ProxyResponseReader.Reading reading = ProxyResponseReader.read(present());
    ReadResponse answer = reading.answer();
    if (answer == null) {
      throw broken(ProxyWording.noProxyResponse(reading.defect()));
    }
    return leadingTo(new ProxyResponseAssert(answer, evidence()));
  }

  /**
   * Leads to assertions on the payload as the answer to a batch.
   *
   * @param sent the identifiers of all items of the batch: message ids of SQS, sequence numbers of
   *     a stream
   * @return assertions on it
   */
  @CheckReturnValue
  public BatchResponseAssert batchResponse(Collection<String> sent) {
    return leadingTo(new BatchResponseAssert(BatchResponse.of(present()), sent, evidence()));
  }

  private JsonValue json() {
    try {
      return JsonValue.parse(present().bytes());
    } catch (InvalidJsonException notJson) {
      throw broken(PayloadWording.notJson(notJson));
    }
  }
}
