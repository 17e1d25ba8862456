package dev.handrail.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadSerializersTest {

  private final PayloadSerializers serializers = new PayloadSerializers();

  record Measured(double value, float error) {}

  record Maybe(Optional<String> name) {}

  @ParameterizedTest
  @ValueSource(classes = {byte[].class, InputStream.class, Void.class, String.class, Maybe.class})
  void a_serializer_tells_its_type(Class<?> type) {
    assertThat(serializers.forType(type).type()).isEqualTo(type);
  }

  @Test
  void numbers_of_no_declared_type_are_those_of_the_java_runtime() {
    PayloadSerializer<Object> objects = serializers.forType(Object.class);
    assertThat(objects.read(utf8("[0,-2147483648,2147483648,9223372036854775807]")))
        .isEqualTo(List.of(0, Integer.MIN_VALUE, 2147483648L, Long.MAX_VALUE));
    assertThat(objects.read(utf8("[9223372036854775808,-9223372036854775808,1.0,1e2,-0]")))
        .isEqualTo(List.of(BigInteger.ONE.shiftLeft(63), Long.MIN_VALUE, 1.0, 100.0, 0));
  }

  @Test
  void a_document_that_is_a_text_is_read_as_its_bytes_are() {
    String document = "{\"name\":\"\u00e9\"}";
    PayloadSerializer<Maybe> maybes = serializers.forType(Maybe.class);
    assertThat(maybes.read(document)).isEqualTo(new Maybe(Optional.of("\u00e9")));
    PayloadSerializer<byte[]> bytes = serializers.forType(byte[].class);
    assertThat(text(bytes.read(document))).isEqualTo(document);
    assertThatThrownBy(() -> maybes.read("{")).isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void a_number_of_too_many_digits_is_refused_before_it_costs_quadratic_time() {
    PayloadSerializer<Object> objects = serializers.forType(Object.class);
    assertThat(objects.read(utf8("9".repeat(1_000)))).isInstanceOf(BigInteger.class);
    assertThatThrownBy(() -> objects.read(utf8("[" + "9".repeat(1_001) + "]")))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessageContaining("$[0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1.0e99999999999"})
  void a_number_of_no_declared_type_that_fits_no_double_is_refused(String number) {
    PayloadSerializer<Object> objects = serializers.forType(Object.class);
    assertThatThrownBy(() -> objects.read(utf8("[" + number + "]")))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessageContaining("$[0]")
        .hasMessageContaining("a number that fits a double");
  }

  @Test
  void optional_properties_are_values_or_null() {
    PayloadSerializer<Maybe> maybes = serializers.forType(Maybe.class);
    assertThat(maybes.read(utf8("{\"name\":\"x\"}"))).isEqualTo(new Maybe(Optional.of("x")));
    assertThat(maybes.read(utf8("{\"name\":null}"))).isEqualTo(new Maybe(Optional.empty()));
    assertThat(text(maybes.write(new Maybe(Optional.of("x"))))).isEqualTo("{\"name\":\"x\"}");
    assertThat(text(maybes.write(new Maybe(Optional.empty())))).isEqualTo("{}");
  }

  @Test
  void text_is_written_as_it_is_without_HTML_escapes() {
    PayloadSerializer<String> strings = serializers.forType(String.class);
    assertThat(text(strings.write("<a href='x'>&=é\u2028\n\"</a>")))
        .isEqualTo("\"<a href='x'>&=é\\u2028\\n\\\"</a>\"");
  }

  @Test
  void recording_circ_a_result_that_refers_to_itself_fails_with_its_type() {
    PayloadSerializer<Map<String, Object>> maps = serializers.forType(Map.class);
    Map<String, Object> cycle = new LinkedHashMap<>();
    cycle.put("self", cycle);
    assertThatThrownBy(() -> maps.write(cycle))
        .isInstanceOf(UnserializableResultException.class)
        .hasMessageContaining("java.util.Map")
        .hasMessageContaining("refers to itself");
  }

  @Test
  void a_result_that_Gson_has_no_way_to_write_fails_with_its_type() {
    PayloadSerializer<Map<String, Object>> maps = serializers.forType(Map.class);
    assertThatThrownBy(() -> maps.write(Map.of("type", String.class)))
        .isInstanceOf(UnserializableResultException.class)
        .hasMessageContaining("java.util.Map");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_number_that_JSON_has_no_word_for_is_its_name_as_in_the_java_runtime(double number) {
    PayloadSerializer<Measured> measures = serializers.forType(Measured.class);
    assertThat(text(measures.write(new Measured(number, 1.5f))))
        .isEqualTo("{\"value\":\"" + number + "\",\"error\":1.5}");
    assertThat(measures.read(measures.write(new Measured(number, (float) number))))
        .isEqualTo(new Measured(number, (float) number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "\"1e999\"", "\"nan\"", "\"\"", "true", "NaN"})
  void a_number_that_does_not_fit_a_double_is_refused(String number) {
    PayloadSerializer<Measured> measures = serializers.forType(Measured.class);
    assertThatThrownBy(() -> measures.read(utf8("{\"value\":" + number + "}")))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessageContaining("$.value");
  }

  @Test
  void a_type_that_JSON_cannot_hold_is_refused_when_the_serializer_is_made() {
    assertThatThrownBy(() -> serializers.forType(Thread.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Thread");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
