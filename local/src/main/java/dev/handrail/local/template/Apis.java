package dev.handrail.local.template;

import dev.handrail.local.api.RestApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The REST APIs of the template, by what {@code Ref} gives for them. */
final class Apis {

  private final Map<String, ApiDraft> byId = new LinkedHashMap<>();
  private final Problems problems;

  Apis(Problems problems) {
    this.problems = problems;
  }

  ApiDraft add(String id, int line) {
    for (ApiDraft other : byId.values()) {
      if (other.id.toLowerCase(Locale.ROOT).equals(id.toLowerCase(Locale.ROOT))) {
        problems.mistake(
            line,
            id
                + ": expected an id that differs from others in more than capitals, as host names"
                + " are made of it, got one like "
                + other.id
                + " in line "
                + other.line());
      }
    }
    ApiDraft draft = new ApiDraft(id, line, problems);
    byId.put(id, draft);
    return draft;
  }

  @Nullable ApiDraft get(String id) {
    return byId.get(id);
  }

  /** The API that a resource names; null when it is not one of the template's, which is told. */
  @Nullable ApiDraft of(Properties properties) {
    String id = properties.requiredText("RestApiId", "the id of an API, as !Ref Api");
    ApiDraft draft = id == null ? null : get(id);
    if (id != null && draft == null) {
      properties.unsupported(
          "RestApiId", properties.path("RestApiId") + ": an API that is not in this template");
    }
    return draft;
  }

  /** Makes the APIs; mistakes are told. */
  List<RestApi> build() {
    List<RestApi> apis = new ArrayList<>();
    for (ApiDraft draft : byId.values()) {
      RestApi api = draft.build();
      if (api != null) {
        apis.add(api);
      }
    }
    return apis;
  }
}
