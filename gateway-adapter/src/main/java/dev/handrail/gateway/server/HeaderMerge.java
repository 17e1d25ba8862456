package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins {@code headers} and {@code multiValueHeaders}, in which the same name may be twice. */
final class HeaderMerge {

  private HeaderMerge() {}

  /**
   * The lines of the first list, each name followed by the lines that the second has of it in
   * either case, written as in the first; then the rest of the second.
   */
  static List<Header> of(List<Header> first, List<Header> second) {
    Map<String, List<Header>> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    List<List<Header>> groups = new ArrayList<>();
    for (Header line : first) {
      group(names, groups, line).add(line);
    }
    for (Header line : second) {
      List<Header> group = group(names, groups, line);
      String name = group.isEmpty() ? line.name() : group.get(0).name();
      group.add(new Header(name, line.value()));
    }
    List<Header> lines = new ArrayList<>();
    groups.forEach(lines::addAll);
    return lines;
  }

  private static List<Header> group(
      Map<String, List<Header>> names, List<List<Header>> groups, Header line) {
    return names.computeIfAbsent(
        line.name(),
        ignored -> {
          List<Header> group = new ArrayList<>();
          groups.add(group);
          return group;
        });
  }
}
