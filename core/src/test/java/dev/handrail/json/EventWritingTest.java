package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerResponseEvent;
import com.amazonaws.services.lambda.runtime.events.S3BatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What receivers of events and answers insist on, with any Gson. */
class EventWritingTest {

  private final PayloadSerializers serializers = new PayloadSerializers();
  private final Gson own =
      new GsonBuilder()
          .registerTypeAdapterFactory(new EventAdapterFactory())
          .serializeNulls()
          .create();

  record Wrapped(SQSEvent.SQSMessage message, String note) {}

  @Test
  void what_is_not_set_is_not_written_not_even_by_a_gson_that_writes_nulls() {
    APIGatewayProxyResponseEvent answer = new APIGatewayProxyResponseEvent().withStatusCode(200);
    assertThat(write(answer)).isEqualTo("{\"statusCode\":200}");
    assertThat(own.toJson(answer)).isEqualTo("{\"statusCode\":200}");
  }

  @Test
  void a_gateway_gets_no_null_header() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("a", "1");
    headers.put("b", null);
    ApplicationLoadBalancerResponseEvent answer = new ApplicationLoadBalancerResponseEvent();
    answer.setHeaders(headers);
    String expected = "{\"statusCode\":0,\"isBase64Encoded\":false,\"headers\":{\"a\":\"1\"}}";
    assertThat(write(answer)).isEqualTo(expected);
    assertThat(own.toJson(answer)).isEqualTo(expected);
  }

  @Test
  void text_is_not_escaped_for_HTML() {
    APIGatewayProxyResponseEvent answer =
        new APIGatewayProxyResponseEvent().withBody("<a href='x'>&=é</a>");
    assertThat(write(answer)).isEqualTo("{\"body\":\"<a href='x'>&=é</a>\"}");
  }

  @Test
  void the_last_of_equal_names_wins() {
    APIGatewayProxyRequestEvent event =
        read(
            APIGatewayProxyRequestEvent.class,
            "{\"path\":\"/a\",\"headers\":{\"x\":\"1\",\"x\":\"2\"},\"path\":\"/b\"}");
    assertThat(event.getPath()).isEqualTo("/b");
    assertThat(event.getHeaders()).isEqualTo(Map.of("x", "2"));
  }

  @Test
  void an_unknown_name_of_an_enum_is_null() {
    S3BatchResponse answer =
        read(S3BatchResponse.class, "{\"treatMissingKeysAs\":\"Ignored\",\"invocationId\":\"i\"}");
    assertThat(answer.getTreatMissingKeysAs()).isNull();
    assertThat(answer.getInvocationId()).isEqualTo("i");
  }

  @Test
  void null_leaves_a_primitive_at_its_default() {
    APIGatewayV2HTTPEvent event =
        read(APIGatewayV2HTTPEvent.class, "{\"isBase64Encoded\":null,\"body\":null}");
    assertThat(event.getIsBase64Encoded()).isFalse();
  }

  @Test
  void part_of_an_event_stands_in_a_type_of_the_users() {
    Wrapped wrapped = own.fromJson("{\"message\":{\"eventSourceARN\":\"arn:q\"}}", Wrapped.class);
    assertThat(wrapped.message().getEventSourceArn()).isEqualTo("arn:q");
    assertThat(own.toJson(wrapped))
        .isEqualTo("{\"message\":{\"eventSourceARN\":\"arn:q\"},\"note\":null}");
  }

  @Test
  void a_gson_of_ones_own_says_where_and_what_but_shows_no_value() {
    assertThatThrownBy(
            () -> own.fromJson("{\"Records\":[{\"body\":{\"a\":\"hunter2\"}}]}", SQSEvent.class))
        .isInstanceOf(JsonParseException.class)
        .hasMessage("Expected a string but was an object at path $.Records[0].body");
  }

  private <T> T read(Class<T> type, String document) {
    return serializers.<T>forType(type).read(document.getBytes(UTF_8));
  }

  private String write(Object value) {
    return new String(serializers.forType(value.getClass()).write(value), UTF_8);
  }
}
