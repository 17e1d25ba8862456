package dev.handrail.local.template;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions that pick or make elements: Select, FindInMap and GetAZs. */
final class ListFunctions {

  private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
  private static final List<String> ZONES = List.of("a", "b", "c", "d", "e", "f");

  private final Intrinsics intrinsics;
  private final Node.Members mappings;
  private final Problems problems;

  ListFunctions(Intrinsics intrinsics, Node.Members mappings, Problems problems) {
    this.intrinsics = intrinsics;
    this.mappings = mappings;
    this.problems = problems;
  }

  Node call(String function, Node argument, int line) {
    Node result =
        switch (function) {
          case "Fn::FindInMap" -> findInMap(argument, line);
          case "Fn::Select" -> select(argument, line);
          default -> zones(argument, line);
        };
    return result == null ? new Node.Unknown(line) : result;
  }

  private @Nullable Node select(Node argument, int line) {
    List<Node> two = intrinsics.arguments(argument, "Fn::Select", 2, 2, "an index and a list");
    String index = two == null ? null : intrinsics.text(two.get(0), "Fn::Select");
    List<Node> list = two == null ? null : intrinsics.list(two.get(1), "Fn::Select");
    if (index == null || list == null) {
      return null;
    }
    if (!INDEX.matcher(index).matches() || Integer.parseInt(index) >= list.size()) {
      problems.mistake(
          line,
          "Fn::Select: expected an index below "
              + list.size()
              + ", the size of the list, got '"
              + index
              + "'");
      return null;
    }
    return list.get(Integer.parseInt(index));
  }

  private @Nullable Node findInMap(Node argument, int line) {
    List<Node> keys =
        intrinsics.arguments(
            argument, "Fn::FindInMap", 3, 4, "a map's name, a first and a second key");
    if (keys == null) {
      return null;
    }
    Node found = mappings;
    StringBuilder path = new StringBuilder("Mappings");
    for (Node key : keys.subList(0, 3)) {
      String text = intrinsics.text(key, "Fn::FindInMap");
      if (text == null) {
        return null;
      }
      Node next = found instanceof Node.Members map ? map.get(text) : null;
      if (next == null) {
        return missing(keys, path.toString(), found, text, line);
      }
      path.append('.').append(text);
      found = next;
    }
    return found;
  }

  /** The default that the transform AWS::LanguageExtensions allows as a fourth argument, or null. */
  private @Nullable Node missing(List<Node> keys, String path, Node in, String key, int line) {
    if (keys.size() > 3 && keys.get(3) instanceof Node.Members map) {
      Node fallback = map.get("DefaultValue");
      if (fallback != null) {
        return intrinsics.resolve(fallback);
      }
    }
    Object known = in instanceof Node.Members map ? map.members().keySet() : "no keys";
    problems.mistake(
        line, "Fn::FindInMap: expected a key of " + path + " " + known + ", got '" + key + "'");
    return null;
  }

  private @Nullable Node zones(Node argument, int line) {
    String given =
        argument instanceof Node.Nothing ? "" : intrinsics.text(argument, "Fn::GetAZs");
    if (given == null) {
      return null;
    }
    String region = given.isEmpty() ? PseudoParameters.REGION : given;
    // us-east-1 alone has six; three is what the others have at least.
    List<String> zones = region.equals(PseudoParameters.REGION) ? ZONES : ZONES.subList(0, 3);
    return new Node.Items(
        zones.stream().map(zone -> (Node) new Node.Text(region + zone, line)).toList(), line);
  }
}
