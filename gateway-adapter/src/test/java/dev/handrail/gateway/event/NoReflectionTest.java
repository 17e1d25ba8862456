package dev.handrail.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.handrail.gateway.Authorizer;
import dev.handrail.gateway.Headers;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;
import dev.handrail.json.EventGson;
import dev.handrail.json.JsonValue;
import dev.handrail.json.UnserializableResultException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gson never looks into the fields of a type of Handrail's: they lead to the whole event, secrets
 * included.
 */
class NoReflectionTest {

  private static final String EVENT =
      """
      {"version": "2.0", "rawPath": "/x", "headers": {"authorization": "hunter2"},
       "requestContext": {"http": {"method": "POST"}, "stage": "prod",
                          "authorizer": {"lambda": {"tenant": "t1"}}}}
      """;

  private static final Gson GSON = EventGson.create();

  static Stream<Class<?>> publicTypes() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.handrail")
            .stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.isEnum() && !type.isRecord() && !type.isAnnotation())
            .<Class<?>>map(JavaClass::reflect);
  }

  @Test
  void the_types_of_both_modules_are_looked_at() {
    assertThat(publicTypes())
        .contains(JsonValue.class, ProxyRequest.class, Headers.class, Identity.class)
        .hasSizeGreaterThan(70);
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void no_public_type_is_written_by_its_fields(Class<?> type) {
    TypeAdapter<?> adapter = GSON.getAdapter(type);
    assertThat(
            type.isAnnotationPresent(JsonAdapter.class)
                || adapter.getClass().getSimpleName().equals("RefusingAdapter"))
        .as("annotated or refused, and not %s", adapter)
        .isTrue();
  }

  record Me(String id, Object value) {}

  @Test
  void a_response_holds_the_value_that_was_asked_for_and_no_more() {
    ProxyEvent event = ProxyEvent.parse(EVENT.getBytes(UTF_8));
    JsonValue stage = JsonValue.parse(EVENT.getBytes(UTF_8)).get("requestContext").get("stage");
    assertThat(ProxyResponse.json(new Me("x", stage)).text())
        .isEqualTo("{\"id\":\"x\",\"value\":\"prod\"}");
    HttpApiRequestContext context = ((HttpApiV2Event) event).requestContext();
    assertThat(ProxyResponse.json(context.http()).text()).isEqualTo("{\"method\": \"POST\"}");
    assertThat(ProxyResponse.json(new Me("x", context.http())).text())
        .isEqualTo("{\"id\":\"x\",\"value\":{\"method\": \"POST\"}}");
    assertThat(new Gson().toJson(context.http())).isEqualTo("{\"method\": \"POST\"}");
  }

  @Test
  void a_request_and_its_parts_are_refused_by_name() {
    ProxyRequest request = ProxyRequest.of(ProxyEvent.parse(EVENT.getBytes(UTF_8)));
    Authorizer authorizer = Objects.requireNonNull(request.authorizer());
    for (Object part :
        List.of(request, request.headers(), request.caller(), authorizer, ProxyResponse.of(200))) {
      for (Object result : List.of(part, new Me("x", part), List.of(part))) {
        assertThatThrownBy(() -> ProxyResponse.json(result))
            .isInstanceOf(UnserializableResultException.class)
            .hasMessageEndingWith(
                part.getClass().getName() + " is not JSON: take the values out of it");
      }
    }
  }

  @Test
  void a_part_of_an_event_is_not_read_alone() {
    assertThatThrownBy(() -> GSON.fromJson("{}", Identity.class))
        .hasMessage("A part of an event can't be read alone: read the event");
  }
}
