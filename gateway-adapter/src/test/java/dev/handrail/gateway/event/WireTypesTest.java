package dev.handrail.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import dev.handrail.gateway.event.WireFixtures.Fixture;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of event, at every member that it models. */
class WireTypesTest {

  /** A document with another of these is another kind of event, or none. */
  private static final Set<String> TELL_THE_FORM =
      Set.of("type", "version", "requestContext", "domainName", "eventType", "connectionId");

  static List<Fixture> all() {
    return WireFixtures.all();
  }

  @Test
  void every_kind_has_a_complete_document() {
    Set<String> kinds = new TreeSet<>();
    addLeaves(ProxyEvent.class, kinds);
    addLeaves(WebSocketEvent.class, kinds);
    addLeaves(AuthorizerEvent.class, kinds);
    assertThat(WireFixtures.complete().map(Fixture::kind)).containsExactlyElementsOf(kinds);
  }

  private static void addLeaves(Class<?> type, Set<String> leaves) {
    if (!type.isSealed()) {
      leaves.add(type.getSimpleName());
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      addLeaves(permitted, leaves);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_document_keeps_its_bytes(Fixture fixture) {
    GatewayEvent event = GatewayEvents.parse(fixture.json());
    assertThat(event.document().toBytes()).isEqualTo(fixture.json());
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_method_gives_the_member_of_its_name(Fixture fixture) {
    GatewayEvent event = GatewayEvents.parse(fixture.json());
    assertThat(Access.all(event))
        .isNotEmpty()
        .allSatisfy(access -> assertMember(access, event, access.in(event.document())));
  }

  @Test
  void every_member_has_a_method_and_the_complete_documents_have_every_member() {
    Map<String, Set<String>> members = new TreeMap<>();
    Map<String, Set<String>> methods = new TreeMap<>();
    WireFixtures.complete().forEach(fixture -> addMembers(fixture, members, methods));
    members.get("RestApiAuthorizer").removeAll(Set.of("tenant", "admin"));
    assertThat(members).containsOnlyKeys(methods.keySet());
    members.forEach((kind, names) -> assertThat(names).as(kind).isEqualTo(methods.get(kind)));
  }

  private static void addMembers(
      Fixture fixture, Map<String, Set<String>> members, Map<String, Set<String>> methods) {
    GatewayEvent event = GatewayEvents.parse(fixture.json());
    addMembers((JsonObjectView) event, members, methods);
    for (Access access : Access.all(event)) {
      if (access.of(event) instanceof JsonObjectView view) {
        addMembers(view, members, methods);
      }
    }
  }

  private static void addMembers(
      JsonObjectView view, Map<String, Set<String>> members, Map<String, Set<String>> methods) {
    String kind = view.getClass().getSimpleName();
    Set<String> names = members.computeIfAbsent(kind, any -> new TreeSet<>());
    for (JsonValue m = view.document().first(); m != null; m = m.next()) {
      names.add(m.name());
    }
    methods.put(
        kind,
        Access.accessors(view.getClass()).stream()
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @TestFactory
  Stream<DynamicTest> absent_and_null_are_null_and_the_document_tells_them_apart() {
    return atEveryMember(
        (access, json) -> {
          JsonValue absent = JsonValue.parse(Json.with(json, access.names(), null));
          JsonValue isNull = JsonValue.parse(Json.with(json, access.names(), JsonNull.INSTANCE));
          assertThat(access.in(absent)).isNull();
          assertThat(access.in(isNull).isNull()).isTrue();
          for (JsonValue document : List.of(absent, isNull)) {
            GatewayEvent event = find(document, GatewayEvents.parse(json).getClass());
            if (event == null) {
              continue;
            }
            if (access.isFlag()) {
              assertThat(access.of(event)).isEqualTo(false);
            } else if (access.isNullable()) {
              assertThat(access.of(event)).isNull();
            } else {
              assertInvalidAt(access, catchThrowable(() -> access.of(event)));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> another_type_than_AWSs_is_told_with_its_path() {
    return atEveryMember(
        (access, json) -> {
          byte[] wrong = Json.with(json, access.names(), JsonParser.parseString("[{\"x\":7}]"));
          GatewayEvent event = find(JsonValue.parse(wrong), GatewayEvents.parse(json).getClass());
          if (event == null) {
            assertThat(TELL_THE_FORM).contains(access.last().getName());
          } else if (access.last().getDeclaringClass() == RestApiAuthorizer.class
              && access.last().getName().equals("claims")) {
            assertThat(access.of(event)).as("context of a Lambda authorizer").isNull();
          } else {
            assertInvalidAt(access, catchThrowable(() -> access.of(event)));
          }
        });
  }

  private static void assertInvalidAt(Access access, Throwable thrown) {
    assertThat(thrown).isInstanceOf(InvalidJsonException.class);
    assertThat(((InvalidJsonException) thrown).path()).startsWith(access.path());
  }

  private static @Nullable GatewayEvent find(JsonValue document, Class<?> kind) {
    GatewayEvent event = GatewayEvents.find(document);
    return kind.isInstance(event) ? event : null;
  }

  @ParameterizedTest
  @MethodSource("all")
  void members_that_nobody_modelled_survive(Fixture fixture) {
    String json = new String(fixture.json(), UTF_8).replaceFirst("\\{", "{\"new\":{\"a\":[1.50]},");
    GatewayEvent event = GatewayEvents.parse(json.getBytes(UTF_8));
    assertThat(event.getClass().getSimpleName()).isEqualTo(fixture.kind());
    assertThat(event.document().get("new").toString()).isEqualTo("{\"a\":[1.50]}");
    assertThat(event.document().toBytes()).isEqualTo(json.getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource("all")
  void events_are_equal_by_kind_and_text(Fixture fixture) {
    GatewayEvent event = GatewayEvents.parse(fixture.json());
    byte[] changed = Json.with(fixture.json(), List.of("new"), JsonNull.INSTANCE);
    assertThat(event)
        .isEqualTo(GatewayEvents.parse(fixture.json().clone()))
        .hasSameHashCodeAs(GatewayEvents.parse(fixture.json().clone()))
        .isNotEqualTo(GatewayEvents.parse(changed))
        .isNotEqualTo(new AlbRequestContext(event.document()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void collections_are_immutable(Fixture fixture) {
    GatewayEvent event = GatewayEvents.parse(fixture.json());
    for (Access access : Access.all(event)) {
      Object value = access.of(event);
      if (value instanceof Map<?, ?> map) {
        assertThatThrownBy(() -> map.remove("x")).isInstanceOf(RuntimeException.class);
        map.values().stream()
            .filter(List.class::isInstance)
            .forEach(
                list ->
                    assertThatThrownBy(((List<?>) list)::clear)
                        .isInstanceOf(UnsupportedOperationException.class));
      } else if (value instanceof List<?> list) {
        assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
      }
    }
  }

  private interface MemberTest {
    void run(Access access, byte[] json);
  }

  private static Stream<DynamicTest> atEveryMember(MemberTest test) {
    return WireFixtures.complete()
        .flatMap(
            fixture ->
                Access.all(GatewayEvents.parse(fixture.json())).stream()
                    .map(
                        access ->
                            dynamicTest(
                                fixture + " " + access, () -> test.run(access, fixture.json()))));
  }

  static void assertMember(Access access, GatewayEvent event, @Nullable JsonValue member) {
    Object value = access.of(event);
    boolean present = member != null && !member.isNull();
    if (access.isFlag()) {
      assertThat(value).as(access.path()).isEqualTo(present && member.asBoolean());
    } else if (!present) {
      assertThat(value).as(access.path()).isNull();
    } else if (value != null || !isOfLambdaAuthorizer(access)) {
      assertThat(Json.normal(Plain.json(value)))
          .as(access.path())
          .isEqualTo(Json.normal(member.toBytes()));
    }
  }

  private static boolean isOfLambdaAuthorizer(Access access) {
    return access.last().getDeclaringClass() == RestApiAuthorizer.class;
  }
}
