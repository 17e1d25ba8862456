package dev.handrail.local.api.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Media types by which templates are chosen. */
final class MediaTypes {

  private MediaTypes() {}

  /** The first type of a header, without its parameters. */
  static String essence(@Nullable String header, String otherwise) {
    if (header == null) {
      return otherwise;
    }
    String first = header.split(",", 2)[0].split(";", 2)[0].strip();
    return first.isEmpty() ? otherwise : first;
  }

  static @Nullable MappingTemplate find(Map<String, MappingTemplate> templates, String type) {
    for (Map.Entry<String, MappingTemplate> entry : templates.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(type)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
