package dev.handrail.local.api.rest;

import dev.handrail.gateway.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Headers that API Gateway adds to every answer, and that no method test shows. */
final class GatewayHeaders {

  private static final Set<String> NAMES = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    NAMES.addAll(
        Set.of("x-amzn-RequestId", "x-amz-apigw-id", "Date", "Connection", "Content-Length"));
  }

  private GatewayHeaders() {}

  static List<Header> without(List<Header> lines) {
    List<Header> others = new ArrayList<>();
    for (Header line : lines) {
      if (!NAMES.contains(line.name())) {
        others.add(line);
      }
    }
    return others;
  }

  /** The same as AWS's log has them: the trace first. */
  static List<Header> logged(List<Header> lines) {
    List<Header> ordered = new ArrayList<>();
    for (Header line : without(lines)) {
      boolean trace = line.name().equalsIgnoreCase(Traces.HEADER);
      ordered.add(trace ? 0 : ordered.size(), line);
    }
    return ordered;
  }
}
