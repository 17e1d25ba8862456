package dev.handrail.local.template;

import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.internal.names.NearNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A map of the template as its reader expects it: each value is resolved and checked when it is
 * asked for. What is wrong is told, and then is as if it were not there.
 */
final class Properties {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

  private final String where;
  private final Node.Members members;
  private final Intrinsics intrinsics;
  private final Problems problems;

  /** Whether the values are resolved already, as those within a value are. */
  private final boolean resolved;

  Properties(String where, Node.Members members, Intrinsics intrinsics, Problems problems) {
    this(where, members, intrinsics, problems, false);
  }

  private Properties(
      String where,
      Node.Members members,
      Intrinsics intrinsics,
      Problems problems,
      boolean resolved) {
    this.where = where;
    this.members = members;
    this.intrinsics = intrinsics;
    this.problems = problems;
    this.resolved = resolved;
  }

  boolean has(String key) {
    return !(value(key) instanceof Node.Nothing);
  }

  /** The line of a property, or of the map where it is missing. */
  int line(String key) {
    Node.Member member = members.members().get(key);
    return member == null ? members.line() : member.line();
  }

  /** The line of the map itself. */
  int lineOfAll() {
    return members.line();
  }

  /** The map as a value. */
  Node all() {
    return members;
  }

  /** The keys, in their order. */
  Set<String> names() {
    return members.members().keySet();
  }

  /** The path of a property, for messages: by the name that it has in the file. */
  String path(String key) {
    String name = name(key);
    return where.isEmpty() ? name : where + "." + name;
  }

  /** What a property is called in the file, also one that is missing there. */
  String name(String key) {
    Node.Member member = members.members().get(key);
    return member == null ? members.names().getOrDefault(key, key) : member.key();
  }

  /** Another map at the same place, such as this one in other words. */
  Properties as(Node.Members other) {
    return new Properties(where, other, intrinsics, problems, resolved);
  }

  /** A map that is a document of its own. */
  Properties elsewhere(Node.Members document) {
    Node all = intrinsics.resolve(document);
    Node.Members map =
        all instanceof Node.Members whole ? whole : Node.Members.empty(document.line());
    return new Properties("", map, intrinsics, problems, true);
  }

  /** A value as it is written; null for none. */
  @Nullable Node raw(String key) {
    return members.get(key);
  }

  /** The same as {@link #unsupported} for what is not to be resolved. */
  void unsupportedRaw(String key, String text) {
    problems.unsupported(line(key), text);
  }

  @Nullable String text(String key) {
    Node value = value(key);
    if (value instanceof Node.Text text) {
      return text.value();
    }
    unexpected(key, "text", value);
    return null;
  }

  @Nullable String requiredText(String key, String example) {
    if (!has(key)) {
      Node.Member misspelled = misspelled(key);
      if (misspelled == null) {
        mistake(key, "expected " + example + ", got nothing");
      } else {
        problems.mistake(
            misspelled.line(),
            path(key)
                + ": expected "
                + example
                + ", got "
                + misspelled.key()
                + didYouMean(name(key)));
      }
      return null;
    }
    return text(key);
  }

  @Nullable Integer integer(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      mistake(key, "expected a whole number, got '" + text + "'");
      return null;
    }
    return Integer.valueOf(text);
  }

  boolean isTrue(String key, boolean fallback) {
    String text = text(key);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      mistake(key, "expected true or false, got '" + text + "'");
      return fallback;
    }
    return text == null ? fallback : text.equals("true");
  }

  /** One of the constants, by its name; null when there is none. */
  <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    mistake(
        key,
        "expected one of " + Arrays.toString(type.getEnumConstants()) + ", got '" + text + "'");
    return null;
  }

  List<String> texts(String key) {
    Node value = value(key);
    if (!(value instanceof Node.Items list)) {
      unexpected(key, "a list of texts", value);
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Node.Text text) {
        texts.add(text.value());
      } else {
        unexpected(key, "a list of texts", item);
      }
    }
    return texts;
  }

  /** A map of scalars. */
  Map<String, String> variables(String key) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Member> entry : map(key).members.members().entrySet()) {
      Node value = entry.getValue().value();
      if (value instanceof Node.Text text) {
        variables.put(entry.getKey(), text.value());
      } else if (!(value instanceof Node.Unknown)) {
        problems.mistake(
            entry.getValue().line(),
            path(key) + "." + entry.getKey() + ": expected text, got " + value.kind());
      }
    }
    return variables;
  }

  /** A map; empty when there is none. */
  Properties map(String key) {
    Node value = value(key);
    if (value instanceof Node.Members map) {
      return new Properties(path(key), map, intrinsics, problems, true);
    }
    unexpected(key, "a map", value);
    return new Properties(path(key), Node.Members.empty(line(key)), intrinsics, problems);
  }

  /** The maps of a list; empty when there is none. */
  List<Properties> maps(String key) {
    Node value = value(key);
    if (!(value instanceof Node.Items list)) {
      unexpected(key, "a list of maps", value);
      return List.of();
    }
    List<Properties> maps = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Node.Members map) {
        maps.add(
            new Properties(path(key) + "[" + maps.size() + "]", map, intrinsics, problems, true));
      } else {
        unexpected(key, "a list of maps", item);
      }
    }
    return maps;
  }

  /** The members as maps, by their names. */
  Map<String, Properties> mapsByName(String key) {
    Map<String, Properties> maps = new LinkedHashMap<>();
    Properties all = map(key);
    for (String name : all.members.members().keySet()) {
      maps.put(name, all.map(name));
    }
    return maps;
  }

  /** A document of JSON as text. */
  @Nullable String json(String key) {
    String text = text(key);
    if (text != null) {
      try {
        JsonText.requireValid(text.getBytes(StandardCharsets.UTF_8), path(key));
      } catch (IllegalArgumentException noJson) {
        problems.mistake(line(key), String.valueOf(noJson.getMessage()));
        return null;
      }
    }
    return text;
  }

  void mistake(String key, String text) {
    problems.mistake(line(key), path(key) + ": " + text);
  }

  /** A mistake within a value, at its own line. */
  void mistakeAt(int line, String text) {
    problems.mistake(line, text);
  }

  /** The same for what nothing comes of. */
  void unsupportedAt(int line, String text) {
    problems.unsupported(line, text);
  }

  /** A mistake that the map itself is, and not one of its members. */
  void mistakeOfAll(String text) {
    problems.mistake(members.line(), where + ": " + text);
  }

  void unsupported(String key, String text) {
    if (has(key)) {
      problems.unsupported(line(key), text);
    }
  }

  /** Something that the map itself is, and not one of its members. */
  void unsupportedAll(String text) {
    problems.unsupported(members.line(), where + ": " + text);
  }

  /** What AWS does not know either, and leaves out, or refuses. */
  void unknown(String key, String text) {
    if (has(key)) {
      problems.unknown(line(key), text);
    }
  }

  /** Something that is as on AWS, and hardly meant so. */
  void remark(String key, String text) {
    problems.remark(line(key), text);
  }

  /**
   * Warns of properties that are in neither set, and tells which of them was meant; one that would
   * keep callers out is a mistake.
   */
  void warnOfOthers(Set<String> read, Set<String> withoutMeaningHere) {
    others(
        read,
        withoutMeaningHere,
        (key, meant) -> {
          if (meant.equals("Auth")) {
            refuse(key, meant);
          } else {
            unknown(key, path(key) + didYouMean(meant));
          }
        });
  }

  /** The same where what is misspelled is a mistake: without it, anybody might come in. */
  void refuseMisspelled(Set<String> read, Set<String> withoutMeaningHere) {
    others(read, withoutMeaningHere, this::refuse);
  }

  private void refuse(String key, String meant) {
    mistake(key, "expected a property that AWS knows, got '" + key + "'" + didYouMean(meant));
  }

  private void others(
      Set<String> read, Set<String> withoutMeaningHere, BiConsumer<String, String> misspelled) {
    Set<String> known = new TreeSet<>(read);
    known.addAll(withoutMeaningHere);
    for (String key : names()) {
      String meant = known.contains(key) ? null : NearNames.misspelled(key, known);
      if (meant != null) {
        misspelled.accept(key, meant);
      } else if (!known.contains(key)) {
        unsupported(key, path(key));
      }
    }
  }

  /** What stands where a property is missing; null if nothing is spelled like it. */
  Node.@Nullable Member misspelled(String key) {
    String typed = NearNames.misspelled(key, members.members().keySet());
    return typed == null ? null : members.members().get(typed);
  }

  static String didYouMean(String meant) {
    return "; did you mean " + meant + "?";
  }

  /** The value as it is; nothing where it is missing. */
  Node value(String key) {
    Node value = members.get(key);
    if (value == null) {
      return new Node.Nothing(members.line());
    }
    return resolved ? value : intrinsics.resolve(value);
  }

  private void unexpected(String key, String expected, Node got) {
    if (!(got instanceof Node.Nothing) && !(got instanceof Node.Unknown)) {
      mistake(key, "expected " + expected + ", got " + got.kind());
    }
  }
}
