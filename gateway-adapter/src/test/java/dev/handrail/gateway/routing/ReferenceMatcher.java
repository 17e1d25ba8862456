package dev.handrail.gateway.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of routing once more, as slow and as plain as can be: every template is a regular
 * expression, and the first that matches in the order of priority wins.
 */
final class ReferenceMatcher {

  /** Spellings of a literal in a path, all of which stand for the key. */
  static final Map<String, List<String>> SPELLINGS =
      Map.of(
          "a", List.of("a", "%61"),
          "b", List.of("b"),
          "c/d", List.of("c%2Fd", "%63%2fd"),
          "é", List.of("é", "%C3%A9", "%c3%a9"),
          "x%", List.of("x%", "x%25"));

  private final RouteStyle style;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String method, String template, String priority, Pattern pattern) {}

  ReferenceMatcher(RouteStyle style, List<String> keys) {
    this.style = style;
    for (String key : keys) {
      entries.add(entry(key.substring(0, key.indexOf(' ')), key.substring(key.indexOf(' ') + 1)));
    }
    entries.sort(Comparator.comparing(Entry::priority));
  }

  @Nullable Match<String> match(String method, String path) {
    String normal = normal(path);
    for (Entry entry : entries) {
      Matcher matcher = entry.pattern.matcher(normal);
      if ((entry.method.equals(method) || entry.method.equals("ANY")) && matcher.matches()) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher names = Pattern.compile("\\{([^+}]+)\\+?}").matcher(entry.template);
        while (names.find()) {
          values.put(names.group(1), matcher.group(names.group(1)));
        }
        return new Match<>(entry.method + " " + entry.template, entry.template, values);
      }
    }
    return null;
  }

  Set<String> methods(String path) {
    Set<String> methods = new TreeSet<>();
    String normal = normal(path);
    for (Entry entry : entries) {
      if (entry.pattern.matcher(normal).matches()) {
        methods.add(entry.method);
      }
    }
    return methods;
  }

  private static String normal(String path) {
    return path.replaceFirst("/$", "").replaceFirst("^/*", "/");
  }

  /** A letter for each segment, where none goes before L, P and Z, and A for ANY at last. */
  private Entry entry(String method, String template) {
    boolean lone = template.matches("/[^/]*") && style == RouteStyle.HTTP_API;
    StringBuilder regex = new StringBuilder();
    StringBuilder priority = new StringBuilder();
    for (String segment : template.equals("/") ? new String[0] : template.substring(1).split("/")) {
      String name = segment.replaceAll("[{}+]", "");
      boolean greedy = segment.endsWith("+}");
      boolean literal = !segment.startsWith("{");
      String one = greedy ? "." : "[^/]";
      String literals = String.join("|", quoted(segment));
      regex.append(
          literal ? "/(?:" + literals + ")" : "/(?<" + name + ">" + one + (lone ? "*)" : "+)"));
      priority.append(literal ? "L" : greedy ? "Z" : "P");
    }
    boolean last = style == RouteStyle.HTTP_API && template.endsWith("+}");
    String order = (last ? "2" : "1") + priority + (method.equals("ANY") ? "!A" : "!");
    return new Entry(
        method, template, order, Pattern.compile(regex.isEmpty() ? "/" : regex.toString()));
  }

  private static List<String> quoted(String segment) {
    List<String> quoted = new ArrayList<>();
    for (List<String> spellings : SPELLINGS.values()) {
      for (String spelling : spellings.contains(segment) ? spellings : List.<String>of()) {
        quoted.add(Pattern.quote(spelling));
      }
    }
    return quoted;
  }
}
