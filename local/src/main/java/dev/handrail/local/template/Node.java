package dev.handrail.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a template, with the line where it is. */
sealed interface Node {

  int line();

  /** What it is, for messages. */
  String kind();

  /**
   * A scalar as it was written. CloudFormation takes {@code 512} and {@code "512"} alike, and an
   * account id must keep its zeros, so numbers stay text until somebody wants one.
   */
  record Text(String value, int line) implements Node {
    private static final int MAX_SHOWN = 80;

    @Override
    public String kind() {
      String shown = value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) + "..." : value;
      return "'" + shown.replace("\n", "\\n") + "'";
    }
  }

  /** A list. */
  record Items(List<Node> items, int line) implements Node {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * A map; keys are unique and in their order.
   *
   * @param names what else the file calls members that may be missing, by their keys: a definition
   *     that was translated keeps its words for messages
   */
  record Members(Map<String, Member> members, int line, Map<String, String> names) implements Node {

    Members(Map<String, Member> members, int line) {
      this(members, line, Map.of());
    }

    static Members of(int line, String key, Node value) {
      Map<String, Member> one = new LinkedHashMap<>();
      one.put(key, new Member(key, line, value));
      return new Members(one, line);
    }

    static Members empty(int line) {
      return new Members(Map.of(), line);
    }

    @Nullable Node get(String key) {
      Member member = members.get(key);
      return member == null ? null : member.value();
    }

    @Override
    public String kind() {
      return "a map";
    }
  }

  /** A key of a map with its value; {@code line} is the key's. */
  record Member(String key, int line, Node value) {}

  /** Null, and {@code AWS::NoValue}: as if the property were not there. */
  record Nothing(int line) implements Node {
    @Override
    public String kind() {
      return "nothing";
    }
  }

  /** What could not be resolved; the mistake is already told, and is not told again. */
  record Unknown(int line) implements Node {
    @Override
    public String kind() {
      return "a value that is not known";
    }
  }
}
