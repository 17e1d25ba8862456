package dev.handrail.gateway.routing;

import dev.handrail.gateway.routing.PathTemplate.Kind;
import dev.handrail.gateway.routing.PathTemplate.Segment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A path's segments, as offsets into it. The next one begins at an offset that is past the end when
 * there is none, and at the end when an empty one is the last.
 */
final class PathSegments {

  private PathSegments() {}

  /** Where the path ends for routes, which do not see the slash behind it. */
  static int end(String path) {
    return path.endsWith("/") ? path.length() - 1 : path.length();
  }

  /** Where the first segment begins. Slashes before it count as one: {@code /stage//orders}. */
  static int start(String path, int end) {
    int at = 0;
    while (at < end && path.charAt(at) == '/') {
      at++;
    }
    return at < end ? at : end + 1;
  }

  /** Where the segment at an offset ends. */
  static int segmentEnd(String path, int at, int end) {
    int slash = path.indexOf('/', at);
    return slash < 0 || slash > end ? end : slash;
  }

  /** Where the segment before the one at an offset begins. */
  static int previous(String path, int at) {
    return path.lastIndexOf('/', at - 2) + 1;
  }

  /** The parameters of a template that matches the path. */
  static Map<String, String> parameters(PathTemplate template, String path) {
    if (template.parameters == 0) {
      return Collections.emptyMap();
    }
    if (template.parameters == 1) {
      return one(template, path);
    }
    Map<String, String> values = new LinkedHashMap<>(template.parameters * 2);
    List<Segment> segments = template.segments;
    int end = end(path);
    int at = start(path, end);
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      int to = segment.kind() == Kind.GREEDY ? end : segmentEnd(path, at, end);
      if (segment.kind() != Kind.LITERAL) {
        values.put(segment.text(), at < to ? path.substring(at, to) : "");
      }
      at = to + 1;
    }
    return Collections.unmodifiableMap(values);
  }

  private static Map<String, String> one(PathTemplate template, String path) {
    List<Segment> segments = template.segments;
    int end = end(path);
    int at = start(path, end);
    for (int i = 0; ; i++) {
      Segment segment = segments.get(i);
      if (segment.kind() != Kind.LITERAL) {
        int to = segment.kind() == Kind.GREEDY ? end : segmentEnd(path, at, end);
        return Map.of(segment.text(), at < to ? path.substring(at, to) : "");
      }
      at = segmentEnd(path, at, end) + 1;
    }
  }
}
