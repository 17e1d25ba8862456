package dev.handrail.gateway.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A route's path, such as {@code /orders/{id}/items/{proxy+}}, checked and taken apart. */
final class PathTemplate {

  /** As it was written; the name of the route in messages and results. */
  final String text;

  final List<Segment> segments;

  /** How many segments are {@code {name}} or {@code {name+}}. */
  final int parameters;

  /**
   * One segment.
   *
   * @param text the decoded literal, or the parameter's name
   */
  record Segment(Kind kind, String text) {}

  enum Kind {
    LITERAL,
    PARAMETER,
    GREEDY
  }

  private PathTemplate(String text, List<Segment> segments, int parameters) {
    this.text = text;
    this.segments = segments;
    this.parameters = parameters;
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PathTemplate parse(String text) {
    if (!text.startsWith("/")) {
      throw invalid(text, "a path begins with \"/\": write \"/" + text + "\"");
    }
    List<Segment> segments = new ArrayList<>();
    int parameters = 0;
    int from = text.length() == 1 ? 2 : 1; // the root has no segment, not an empty one
    while (from <= text.length()) {
      int slash = text.indexOf('/', from);
      int to = slash < 0 ? text.length() : slash;
      Segment segment = segment(text, text.substring(from, to), slash < 0);
      if (segment.kind != Kind.LITERAL) {
        requireNew(segment.text, segments, text);
        parameters++;
      }
      segments.add(segment);
      from = to + 1;
    }
    return new PathTemplate(text, segments, parameters);
  }

  /** Whether the last segment takes all the rest of a path. */
  boolean isGreedy() {
    return !segments.isEmpty() && last().kind == Kind.GREEDY;
  }

  /** The last segment; there must be one. */
  Segment last() {
    return segments.get(segments.size() - 1);
  }

  private static Segment segment(String template, String segment, boolean last) {
    if (segment.isEmpty()) {
      throw invalid(
          template,
          last
              ? "leave its last \"/\" away; requests match with and without one"
              : "it has two \"/\" side by side; leave one of them away");
    }
    if (segment.indexOf('?') >= 0 || segment.indexOf('#') >= 0) {
      throw invalid(
          template, "a path ends before \"?\" and \"#\"; a handler finds the query in its request");
    }
    String name = parameterName(segment);
    if (name == null) {
      return new Segment(Kind.LITERAL, literal(template, segment));
    }
    boolean greedy = name.endsWith("+");
    name = greedy ? name.substring(0, name.length() - 1) : name;
    if (name.isEmpty()) {
      throw invalid(
          template,
          "the parameter \"" + segment + "\" has no name: write \"{id}\" or \"{proxy+}\"");
    }
    requireName(template, segment, name);
    if (greedy && !last) {
      throw invalid(
          template, "\"" + segment + "\" takes all the rest of a path: nothing may follow it");
    }
    return new Segment(greedy ? Kind.GREEDY : Kind.PARAMETER, name);
  }

  private static void requireName(String template, String segment, String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && "._-".indexOf(c) < 0) {
        throw invalid(
            template,
            "the name in \""
                + segment
                + "\" may have A-Z, a-z, 0-9, \".\", \"_\" and \"-\": write \"{id}\" or"
                + " \"{proxy+}\"");
      }
    }
  }

  private static @Nullable String parameterName(String segment) {
    boolean whole = segment.startsWith("{") && segment.indexOf('}') == segment.length() - 1;
    return whole && segment.indexOf('{', 1) < 0 ? segment.substring(1, segment.length() - 1) : null;
  }

  private static String literal(String template, String segment) {
    if (segment.indexOf('{') >= 0 || segment.indexOf('}') >= 0) {
      throw invalid(
          template,
          "\""
              + segment
              + "\" is more than a parameter: a parameter is a whole segment, as in \"/{id}/\";"
              + " braces that are meant literally are written %7B and %7D");
    }
    if (segment.startsWith(":")) {
      throw invalid(
          template,
          "\""
              + segment
              + "\" is no parameter here: write \"{id}\", or %3A for a colon that is meant literally");
    }
    if (segment.equals("*")) {
      throw invalid(
          template,
          "\"*\" is no wildcard here: write \"{proxy+}\", or %2A for a star that is meant literally");
    }
    return PercentCodec.decodePath(segment);
  }

  private static void requireNew(String name, List<Segment> segments, String template) {
    for (Segment segment : segments) {
      if (segment.kind != Kind.LITERAL && segment.text.equals(name)) {
        throw invalid(
            template, "two parameters are named \"" + name + "\": give each a name of its own");
      }
    }
  }

  private static IllegalArgumentException invalid(String template, String problem) {
    return new IllegalArgumentException("Invalid route path \"" + template + "\": " + problem);
  }
}
