package dev.handrail.local.api.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $context}: a copy for one run of a template, which may write into the overrides. */
final class TemplateContext {

  private static final String REQUEST = "requestOverride";
  private static final String RESPONSE = "responseOverride";

  private final Map<String, @Nullable Object> values;

  TemplateContext(Map<String, ?> context, Overrides before) {
    values = mutable(context);
    values.put(REQUEST, overridable(before.request(), "header", "querystring", "path"));
    values.put(RESPONSE, overridable(before.response(), "header"));
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  Overrides overrides() {
    return new Overrides(map(values.get(REQUEST)), map(values.get(RESPONSE)));
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> copy.put(String.valueOf(name), each == null ? "" : each));
    }
    return copy;
  }

  private static Map<String, @Nullable Object> overridable(
      Map<String, Object> before, String... places) {
    Once all = new Once();
    before.forEach((name, value) -> all.begin(name, once(value)));
    for (String place : places) {
      if (!all.containsKey(place)) {
        all.begin(place, new Once());
      }
    }
    return all;
  }

  private static Object once(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Once copy = new Once();
    map.forEach((name, each) -> copy.begin(String.valueOf(name), each));
    return copy;
  }

  private static Map<String, @Nullable Object> mutable(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put(String.valueOf(name), copy(value)));
    return copy;
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return mutable(map);
    }
    return value instanceof List<?> list ? new ArrayList<>(list) : value;
  }

  /** AWS answers 500 if one template overrides a parameter twice. */
  private static final class Once extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1L;
    private final List<String> written = new ArrayList<>();

    void begin(String name, @Nullable Object value) {
      super.put(name, value);
    }

    @Override
    public @Nullable Object put(String name, @Nullable Object value) {
      if (written.contains(name)) {
        throw new TemplateFault("'" + name + "' is overridden twice");
      }
      written.add(name);
      return super.put(name, value);
    }
  }
}
