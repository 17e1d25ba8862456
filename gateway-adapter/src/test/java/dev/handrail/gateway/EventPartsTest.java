package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.annotations.SerializedName;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.InvalidJsonException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPartsTest {

  enum Size {
    S,
    M
  }

  record Order(
      String id,
      int page,
      boolean paid,
      Size size,
      LocalDate day,
      List<String> tags,
      String tenant,
      String user,
      String note) {}

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void every_part_of_a_request_becomes_a_member_of_the_events_type(FrontDoor door)
      throws Exception {
    EventMapping<Order> mapping =
        EventMapping.parts(Order.class)
            .body()
            .path("id")
            .query("page")
            .query("paid")
            .query("size")
            .query("date", "day")
            .header("X-Tenant", "tenant")
            .cookie("sid", "user");
    HttpCall call =
        HttpCall.of("PUT", "/orders/7")
            .withBody("{\"note\":\"n\",\"page\":99}")
            .withQuery("page", "2")
            .withQuery("paid", "true")
            .withQuery("size", "M")
            .withQuery("date", "2026-11-24")
            .withHeader("x-tenant", "acme")
            .withHeader("cookie", "a=b; sid=u1");
    ProxyRequest request = call.request(door).withPathParameters(Map.of("id", "a b"));
    Order order = mapping.event(request);
    assertThat(order)
        .isEqualTo(
            new Order("a b", 2, true, Size.M, LocalDate.of(2026, 11, 24), null, "acme", "u1", "n"));
  }

  @ParameterizedTest
  @EnumSource(
      value = FrontDoor.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "ALB") // keeps one value only
  void all_values_of_a_query_parameter_are_an_array(FrontDoor door) throws Exception {
    Order order =
        EventMapping.parts(Order.class)
            .queryAll("tag", "tags")
            .event(HttpCall.of("GET", "/").withQuery("tag", "b", "a").request(door));
    assertThat(order.tags()).containsExactly("b", "a");
  }

  @ParameterizedTest
  @EnumSource(
      value = FrontDoor.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ALB", "ALB_MULTI_VALUE"}) // have no authorizer
  void a_claim_is_the_authorizers_word(FrontDoor door) throws Exception {
    Order order =
        EventMapping.parts(Order.class)
            .body()
            .claim("sub", "user")
            .event(HttpCall.post("{\"user\":\"mallory\"}").withClaim("sub", "alice").request(door));
    assertThat(order.user()).isEqualTo("alice");
  }

  @Test
  void a_claim_that_is_absent_is_not_taken_from_the_body() throws Exception {
    EventParts<Order> mapping = EventMapping.parts(Order.class).claim("sub", "user").body();
    assertThat(mapping.event(HttpCall.post("{\"user\":\"mallory\"}").request()).user()).isNull();
    assertThat(
            mapping
                .event(HttpCall.post("{\"us\\u0065r\":\"mallory\",\"note\":\"n\"}").request())
                .user())
        .isNull();
  }

  @Test
  void a_value_of_a_function_is_not_taken_from_the_body_either() throws Exception {
    EventMapping<Order> mapping =
        EventMapping.parts(Order.class).body().value("tenant", ProxyRequest::sourceAddress);
    HttpCall call = HttpCall.post("{\"tenant\":\"mallory\"}");
    assertThat(mapping.event(call.request()).tenant()).isEqualTo("203.0.113.9");
    assertThat(mapping.event(call.request(FrontDoor.ALB)).tenant()).isNull();
  }

  @Test
  void a_query_that_is_absent_leaves_the_member_to_the_body() throws Exception {
    EventMapping<Order> mapping = EventMapping.parts(Order.class).body().query("page");
    assertThat(mapping.event(HttpCall.post("{\"page\":3}").request()).page()).isEqualTo(3);
  }

  @Test
  void without_the_part_body_the_body_is_not_read() throws Exception {
    EventMapping<Order> mapping = EventMapping.parts(Order.class).query("page");
    assertThat(mapping.event(HttpCall.post("no JSON").withQuery("page", "1").request()).page())
        .isEqualTo(1);
  }

  @Test
  void the_whole_body_can_be_one_member() throws Exception {
    record Batch(String id, List<Integer> numbers) {}
    EventMapping<Batch> mapping = EventMapping.parts(Batch.class).query("id").body("numbers");
    assertThat(mapping.event(HttpCall.post("[1,2]").withQuery("id", "b").request()))
        .isEqualTo(new Batch("b", List.of(1, 2)));
    assertThat(mapping.event(HttpCall.of("GET", "/").request()).numbers()).isNull();
  }

  @Test
  void what_does_not_fit_is_told_by_its_member_and_without_its_value() {
    EventMapping<Order> mapping = EventMapping.parts(Order.class).query("page");
    assertThatThrownBy(
            () -> mapping.event(HttpCall.of("GET", "/").withQuery("page", "hunter2").request()))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessageContaining("$.page: expected an int")
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void a_body_that_is_no_object_is_told() {
    EventMapping<Order> mapping = EventMapping.parts(Order.class).body();
    assertThatThrownBy(() -> mapping.event(HttpCall.post("[1]").request()))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessageContaining("expected an object, found an array");
  }

  @Test
  void two_parts_for_one_member_are_a_mistake() {
    EventParts<Order> mapping = EventMapping.parts(Order.class).query("id");
    assertThatThrownBy(() -> mapping.path("id"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two parts for one member of the event: id");
  }

  @Test
  void adding_a_part_leaves_the_mapping_as_it_was() throws Exception {
    EventParts<Order> mapping = EventMapping.parts(Order.class).query("id");
    EventParts<Order> more = mapping.query("note");
    ProxyRequest request =
        HttpCall.of("GET", "/").withQuery("id", "1").withQuery("note", "n").request();
    assertThat(mapping.event(request).note()).isNull();
    assertThat(more.event(request).note()).isEqualTo("n");
  }

  record Alternates(
      @SerializedName(value = "user", alternate = "userId") String user, String note) {}

  static class Inherited {
    @SerializedName(
        value = "user",
        alternate = {"userId", "uid"})
    String user;
  }

  static final class Heir extends Inherited {}

  @ParameterizedTest
  @ValueSource(classes = {Alternates.class, Inherited.class, Heir.class})
  void a_member_that_the_client_could_forge_under_another_name_is_refused(Class<?> type) {
    for (String name : List.of("user", "userId")) {
      assertThatThrownBy(() -> EventMapping.parts(type).body().claim("sub", name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "The client could forge the member \"%s\" of %s under another name: remove the"
                  + " alternates of the @SerializedName of its field user",
              name, type.getName());
      assertThatThrownBy(() -> EventMapping.parts(type).value(name, ProxyRequest::sourceAddress))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void alternate_names_of_what_the_client_may_say_do_no_harm() throws Exception {
    EventMapping<Alternates> mapping =
        EventMapping.parts(Alternates.class).body().claim("sub", "note");
    assertThat(mapping.event(HttpCall.post("{\"userId\":\"u\"}").request()))
        .isEqualTo(new Alternates("u", null));
  }

  record Renamed(@SerializedName("user") String owner) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"owner\":\"mallory\"}",
        "{\"USER\":\"mallory\"}",
        "{\"User\":\"mallory\"}",
        "{\"user \":\"mallory\"}",
        "{\"user\":\"mallory\",\"user\":\"mallory\"}",
        "{\"$\":{\"user\":\"mallory\"}}"
      })
  void no_other_writing_of_a_name_says_a_claim(String body) throws Exception {
    assertThat(
            EventMapping.parts(Renamed.class)
                .body()
                .claim("sub", "user")
                .event(HttpCall.post(body).request())
                .owner())
        .isNull();
  }

  @Test
  void the_context_of_a_Lambda_authorizer_is_a_part_that_no_body_can_say() throws Exception {
    EventMapping<Order> mapping =
        EventMapping.parts(Order.class).body().authorizerContext("level", "page");
    String request =
        "\"body\": \"{\\\"page\\\": 99}\", \"requestContext\": {\"http\": {\"method\": \"POST\"}%s}";
    String lambda = ", \"authorizer\": {\"lambda\": {\"level\": 3}}";
    ProxyRequest authorized = Requests.http(request.formatted(lambda));
    assertThat(authorized.authorizerContext("level")).isEqualTo("3");
    assertThat(authorized.claim("level")).isNull();
    assertThat(mapping.event(authorized).page()).isEqualTo(3);
    assertThat(mapping.event(Requests.http(request.formatted(""))).page()).isZero();
  }
}
