package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types that users write themselves: records and what stands in them. */
class UserTypesTest {

  private final PayloadSerializers serializers = new PayloadSerializers();

  enum Colour {
    RED,
    @SerializedName("vert")
    GREEN
  }

  record Page<T>(List<T> items, Optional<T> next, int total) {}

  record Line(String sku, @SerializedName(value = "n", alternate = "count") int quantity) {}

  record Order(Optional<String> note, Line line) {
    Order {
      Objects.requireNonNull(note);
      if (line != null && line.quantity() > 99) {
        throw new IllegalArgumentException("at most 99 of one kind");
      }
    }
  }

  record Priced(BigDecimal price, BigInteger count) {}

  record Sealed(@JsonAdapter(Reversed.class) String text, Optional<Integer> level) {}

  static final class Reversed extends TypeAdapter<String> {
    @Override
    public String read(JsonReader in) throws IOException {
      return new StringBuilder(in.nextString()).reverse().toString();
    }

    @Override
    public void write(JsonWriter out, String value) throws IOException {
      out.value(new StringBuilder(value).reverse().toString());
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(ByteBuffer buffer, byte[] array) {}

  @SuppressWarnings("JavaUtilDate")
  record When(Date date) {}

  @Test
  void generic_records_nest_and_an_absent_optional_is_empty() {
    Type pages = new TypeToken<Page<Page<Line>>>() {}.getType();
    Page<Page<Line>> page =
        read(
            pages,
            "{'items':[{'items':[{'sku':'a','count':2}],'total':1,'next':{'sku':'b','n':3}}],"
                + "'total':7}");
    Page<Line> inner = new Page<>(List.of(new Line("a", 2)), Optional.of(new Line("b", 3)), 1);
    assertThat(page).isEqualTo(new Page<>(List.of(inner), Optional.empty(), 7));
    assertThat(write(pages, page))
        .isEqualTo(
            json(
                "{'items':[{'items':[{'sku':'a','n':2}],'next':{'sku':'b','n':3},'total':1}],"
                    + "'total':7}"));
  }

  @Test
  void a_constructor_that_refuses_null_gets_an_empty_optional() {
    assertThat(this.<Order>read(Order.class, "{}")).isEqualTo(new Order(Optional.empty(), null));
    assertThat(this.<Order>read(Order.class, "{'note':null}"))
        .isEqualTo(new Order(Optional.empty(), null));
    assertThat(this.<Order>read(Order.class, "null")).isNull();
  }

  @Test
  void the_message_of_a_constructor_that_throws_survives() {
    InvalidJsonException refused = refused(Order[].class, "[{},{'line':{'n':100}}]");
    assertThat(refused.path()).isEqualTo("$[1]");
    assertThat(refused).hasMessageContaining("at most 99 of one kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'total':null}", "{'items':[],'total':null}"})
  void null_for_a_primitive_component_says_which_one(String document) {
    Type pages = new TypeToken<Page<String>>() {}.getType();
    InvalidJsonException refused = refused(pages, document);
    assertThat(refused.path()).isEqualTo("$.total");
    assertThat(refused).hasMessageContaining("the primitive component 'total'");
  }

  @Test
  void adapters_on_components_work_beside_an_optional() {
    assertThat(this.<Sealed>read(Sealed.class, "{'text':'olleh'}"))
        .isEqualTo(new Sealed("hello", Optional.empty()));
    assertThat(write(Sealed.class, new Sealed("hello", Optional.of(3))))
        .isEqualTo(json("{'text':'olleh','level':3}"));
  }

  @Test
  void decimals_are_exact() {
    String digits = "0.1234567890123456789012345678901234567890";
    Priced priced = read(Priced.class, "{'price':" + digits + ",'count':" + "9".repeat(40) + "}");
    assertThat(priced.price()).isEqualTo(new BigDecimal(digits));
    assertThat(priced.count()).isEqualTo(new BigInteger("9".repeat(40)));
    assertThat(write(Priced.class, priced))
        .isEqualTo("{\"price\":" + digits + ",\"count\":" + "9".repeat(40) + "}");
  }

  static Stream<Arguments> times() {
    Instant instant = Instant.parse("2026-11-23T10:15:30.123456789Z");
    return Stream.of(
        Arguments.of(Instant.class, "'2026-11-23T10:15:30.123456789Z'", instant),
        Arguments.of(LocalDate.class, "'2026-11-23'", LocalDate.of(2026, 11, 23)),
        Arguments.of(LocalTime.class, "'10:15:30'", LocalTime.of(10, 15, 30)),
        Arguments.of(
            LocalDateTime.class, "'2026-11-23T10:15'", LocalDateTime.of(2026, 11, 23, 10, 15)),
        Arguments.of(
            OffsetDateTime.class,
            "'2026-11-23T12:15:30.123456789+02:00'",
            instant.atOffset(ZoneOffset.ofHours(2))),
        Arguments.of(
            ZonedDateTime.class,
            "'2026-11-23T11:15:30.123456789+01:00[Europe/Paris]'",
            instant.atZone(ZoneId.of("Europe/Paris"))),
        Arguments.of(Duration.class, "'PT1H30M'", Duration.ofMinutes(90)),
        Arguments.of(Period.class, "'P1Y2M3D'", Period.of(1, 2, 3)),
        Arguments.of(Year.class, "'2026'", Year.of(2026)),
        Arguments.of(YearMonth.class, "'2026-11'", YearMonth.of(2026, 11)),
        Arguments.of(ZoneId.class, "'Europe/Paris'", ZoneId.of("Europe/Paris")),
        Arguments.of(ZoneOffset.class, "'+02:00'", ZoneOffset.ofHours(2)),
        Arguments.of(DayOfWeek.class, "'MONDAY'", DayOfWeek.MONDAY));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("times")
  void times_are_ISO_8601(Class<?> type, String document, Object time) {
    assertThat(this.<Object>read(type, document)).isEqualTo(time);
    assertThat(write(type, time)).isEqualTo(json(document));
    assertThat(this.<Object>read(type, "null")).isNull();
  }

  @Test
  void points_in_time_and_durations_are_read_from_seconds() {
    Instant instant = Instant.ofEpochSecond(1795428930, 123456789);
    assertThat(this.<Object>read(Instant.class, "1795428930.123456789")).isEqualTo(instant);
    assertThat(this.<Object>read(Instant.class, "-1.5")).isEqualTo(Instant.ofEpochMilli(-1500));
    assertThat(this.<Object>read(OffsetDateTime.class, "1795428930.123456789"))
        .isEqualTo(instant.atOffset(ZoneOffset.UTC));
    assertThat(this.<Object>read(ZonedDateTime.class, "1795428930.123456789"))
        .isEqualTo(instant.atZone(ZoneOffset.UTC));
    assertThat(this.<Object>read(Duration.class, "90.5")).isEqualTo(Duration.ofMillis(90_500));
    assertThat(this.<Object>read(Year.class, "2026")).isEqualTo(Year.of(2026));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'hunter2'", "true", "{}", "[]", "1e400", "1e1000000000", "0.0000000001", "''"})
  void what_is_no_time_is_refused_without_being_shown(String document) {
    InvalidJsonException refused = refused(Instant[].class, "[" + document + "]");
    assertThat(refused.path()).isEqualTo("$[0]");
    assertThat(refused).hasMessageContaining("Instant").message().doesNotContain("hunter2");
    assertThat(refused(LocalDate.class, "4711")).message().doesNotContain("4711");
  }

  @Test
  @SuppressWarnings("JavaUtilDate")
  void an_old_date_does_not_depend_on_the_machine() {
    When when = new When(new Date(1795428930123L));
    assertThat(write(When.class, when)).isEqualTo(json("{'date':'2026-11-23T10:15:30.123Z'}"));
    assertThat(this.<When>read(When.class, write(When.class, when))).isEqualTo(when);
    assertThat(this.<When>read(When.class, "{'date':1795428930123}")).isEqualTo(when);
    assertThat(refused(When.class, "{'date':'yesterday'}").path()).isEqualTo("$.date");
  }

  @Test
  void bytes_are_base64() {
    Bytes bytes = new Bytes(ByteBuffer.wrap(new byte[] {0, -1}), new byte[] {1, 2, 3});
    assertThat(write(Bytes.class, bytes)).isEqualTo(json("{'buffer':'AP8=','array':'AQID'}"));
    Bytes back = read(Bytes.class, write(Bytes.class, bytes));
    assertThat(back.buffer()).isEqualTo(bytes.buffer());
    assertThat(back.array()).isEqualTo(bytes.array());
    assertThat(refused(Bytes.class, "{'array':'*'}").path()).isEqualTo("$.array");
  }

  static Stream<Arguments> maps() {
    return Stream.of(
        Arguments.of(new TypeToken<Map<Integer, String>>() {}, "{'1':'a','-2':'b'}"),
        Arguments.of(new TypeToken<TreeMap<Long, Boolean>>() {}, "{'1':true,'2':false}"),
        Arguments.of(new TypeToken<Map<LocalDate, Integer>>() {}, "{'2026-11-23':1}"),
        Arguments.of(new TypeToken<EnumMap<Colour, Integer>>() {}, "{'RED':1,'GREEN':2}"),
        Arguments.of(new TypeToken<Map<String, List<Integer>>>() {}, "{'a':[1],'':[]}"),
        Arguments.of(TypeToken.get(Map.class), "{'a':{'b':[1,2.5,'c']}}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("maps")
  void keys_of_maps_are_read_as_their_type(TypeToken<?> type, String document) {
    Map<?, ?> map = read(type.getType(), document);
    assertThat(map.getClass())
        .isAssignableTo(type.getRawType() == Map.class ? Map.class : type.getRawType());
    assertThat(write(type.getType(), map)).isEqualTo(json(document));
  }

  @Test
  void a_key_that_is_none_is_refused() {
    Type type = new TypeToken<Map<Integer, String>>() {}.getType();
    InvalidJsonException refused = refused(type, "{'1':'a','x7':'b'}");
    assertThat(refused).hasMessageContaining("expected a key of the map's key type");
  }

  @Test
  void the_last_of_equal_keys_wins_as_in_the_java_runtime() {
    assertThat(
            this.<Object>read(new TypeToken<Map<String, Integer>>() {}.getType(), "{'a':1,'a':2}"))
        .isEqualTo(Map.of("a", 2));
    assertThat(this.<Object>read(Object.class, "{'a':1,'a':{'b':1,'b':2}}"))
        .isEqualTo(Map.of("a", Map.of("b", 2)));
    assertThat(this.<Line>read(Line.class, "{'sku':'a','sku':'b'}").sku()).isEqualTo("b");
  }

  @Test
  void enums_go_by_their_names_and_an_unknown_one_is_null() {
    Type colours = new TypeToken<List<Colour>>() {}.getType();
    List<Colour> read = read(colours, "['RED','vert','blue',null]");
    assertThat(read).containsExactly(Colour.RED, Colour.GREEN, null, null);
    assertThat(write(colours, List.of(Colour.GREEN))).isEqualTo(json("['vert']"));
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private <T> T read(Type type, String document) {
    return serializers.<T>forType(type).read(json(document).getBytes(UTF_8));
  }

  private String write(Type type, Object value) {
    return new String(serializers.forType(type).write(value), UTF_8);
  }

  private InvalidJsonException refused(Type type, String document) {
    return catchThrowableOfType(InvalidJsonException.class, () -> read(type, document));
  }

  private static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }
}
