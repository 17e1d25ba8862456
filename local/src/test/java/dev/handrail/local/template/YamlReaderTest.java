package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.local.TemplateException;
import dev.handrail.local.json.JsonText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML as CloudFormation and SAM read it, and JSON, which is YAML. */
class YamlReaderTest {

  private static Node read(String yaml) {
    Problems problems = new Problems(Path.of("t.yaml"));
    Node node = YamlReader.read(yaml, problems);
    problems.throwIfAny();
    return node;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          yes            | true
          On             | true
          TRUE           | true
          no             | false
          Off            | false
          'yes'          | yes
          "no"           | no
          ! no           | no
          !!str yes      | yes
          y              | y
          000123456701   | 000123456701
          012345678901   | 012345678901
          0x1F           | 0x1F
          1_000          | 1_000
          1.10           | 1.10
          12:30:45       | 12:30:45
          2010-09-09     | 2010-09-09
          "null"         | null
          'a: b # c'     | a: b # c
          """)
  void a_scalar_is(String yaml, String expected) {
    assertThat(read("a: " + yaml)).isEqualTo(Node.Members.of(1, "a", new Node.Text(expected, 1)));
  }

  @ParameterizedTest
  @CsvSource({"''", "~", "null", "NULL"})
  void null_is_nothing(String yaml) {
    assertThat(read("a: " + yaml)).isEqualTo(Node.Members.of(1, "a", new Node.Nothing(1)));
  }

  @Test
  void a_key_is_text_whatever_it_looks_like() {
    assertThat(((Node.Members) read("{on: 1, NO: 2, null: 3, 5: 4}")).members().keySet())
        .containsExactly("on", "NO", "null", "5");
  }

  @Test
  void every_value_knows_its_line() {
    Node.Members root = (Node.Members) read("a:\n  b:\n    - c\n    - !Ref d\n");
    Node.Items list = (Node.Items) ((Node.Members) root.get("a")).get("b");
    assertThat(list.items().get(0).line()).isEqualTo(3);
    assertThat(list.items().get(1)).isEqualTo(Node.Members.of(4, "Ref", new Node.Text("d", 4)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !Ref a               | {"Ref": "a"}
          !Condition a         | {"Condition": "a"}
          !Sub yes             | {"Fn::Sub": "yes"}
          !GetAtt a.b.c        | {"Fn::GetAtt": ["a", "b.c"]}
          !GetAtt [a, b]       | {"Fn::GetAtt": ["a", "b"]}
          !If [a, !Ref b, c]   | {"Fn::If": ["a", {"Ref": "b"}, "c"]}
          !Join [",", [a, b]]  | {"Fn::Join": [",", ["a", "b"]]}
          """)
  void a_short_form_is_the_long_one(String tagged, String json) {
    assertThat(Values.same(read(tagged), read(json))).isTrue();
  }

  @Test
  void anchors_and_merge_keys_are_SAMs() {
    Node node = read("base: &base {a: 1, b: 2}\nmore: {<<: *base, b: 3}\n");
    assertThat(Values.same(((Node.Members) node).get("more"), read("{a: 1, b: 3}"))).isTrue();
  }

  @Test
  void what_is_no_document_is_told_with_its_line() {
    assertRefused("a: [1, 2\nb: 3\n", ": no YAML or JSON: ");
    assertRefused("a: 'b\n", ": no YAML or JSON: ");
    assertRefused("a: *b\n", "t.yaml:1: expected an anchor &b that ends before this alias");
    assertRefused("a: 1\n---\nb: 2\n", "t.yaml:2: expected one document, got a second one");
    assertRefused("# nothing\n", "t.yaml: expected a template with Resources, got an empty file");
    assertRefused("\ta: 1", "t.yaml:1: no YAML or JSON: ");
    assertRefused("? [a]\n: b\n", "t.yaml:1: expected text as a key, got a list");
    assertRefused(
        "a: 1\nb: 2\na: 3\n",
        "t.yaml:3: expected each key once, got a again, which is in line 1 already; remove one of"
            + " them");
  }

  @Test
  void any_JSON_is_read_as_it_is() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      Map<String, Object> document = object(random, 4);
      String json = JsonText.object(document);
      assertThat(Values.same(read(json), node(document))).as(json).isTrue();
      assertThat(Values.same(read(JsonText.pretty(json)), node(document))).as(json).isTrue();
    }
  }

  @Test
  void tabs_and_escapes_of_JSON_are_read() {
    Node node =
        read("{\n\t\"a\":\t\"\\u00e9\\ud83d\\ude00\\/\\n\\t\\\"\",\n\t\"b\": [\n\t\t1\n\t]\n}\n");
    assertThat(((Node.Members) node).get("a"))
        .isEqualTo(new Node.Text("\u00e9\ud83d\ude00/\n\t\"", 2));
  }

  private static void assertRefused(String yaml, String words) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining(words);
  }

  private static Map<String, Object> object(Random random, int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      members.put(text(random), value(random, depth));
    }
    return members;
  }

  private static Object value(Random random, int depth) {
    return switch (depth == 0 ? 2 + random.nextInt(3) : random.nextInt(5)) {
      case 0 -> object(random, depth - 1);
      case 1 -> list(random, depth - 1);
      case 2 -> random.nextInt(100_000);
      case 3 -> random.nextBoolean();
      default -> text(random);
    };
  }

  private static List<Object> list(Random random, int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(random, depth));
    }
    return list;
  }

  private static String text(Random random) {
    String letters = "abcXYZ 019:-#{}[],&*!|>'\"%@`\\/\n\t\u00e9\u4e2d?=~<.";
    StringBuilder text = new StringBuilder(random.nextInt(10) == 0 ? "\ud83d\ude00" : "");
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    // Merging is what a key << means, in JSON too.
    return text.toString().equals("<<") ? "<" : text.toString();
  }

  private static Node node(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Node.Member> members = new LinkedHashMap<>();
      map.forEach(
          (key, member) ->
              members.put((String) key, new Node.Member((String) key, 1, node(member))));
      return new Node.Members(members, 1);
    }
    return value instanceof List<?> list
        ? new Node.Items(list.stream().map(YamlReaderTest::node).toList(), 1)
        : new Node.Text(String.valueOf(value), 1);
  }
}
