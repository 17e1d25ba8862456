package dev.handrail.local.api.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a mapping template. Velocity calls public methods of public classes only. */
final class TemplateVariables {

  /** What a path that leads nowhere gives: on AWS it equals null, and the empty string as well. */
  static final Absent ABSENT = new Absent();

  private TemplateVariables() {}

  /** See {@link #ABSENT}. The methods are those by which Velocity compares. */
  public static final class Absent {
    private Absent() {}

    /** Equals the empty string. */
    public String getAsString() {
      return "";
    }

    /** Equals null, for want of a number. */
    public @Nullable Number getAsNumber() {
      return null;
    }

    /** Is no truth. */
    public boolean getAsBoolean() {
      return false;
    }

    @Override
    public String toString() {
      return "";
    }
  }

  /** {@code $input}. */
  public static final class Input {
    private final String body;
    private final MethodRequest request;
    private @Nullable Object document;
    private boolean parsed;

    Input(String body, MethodRequest request) {
      this.body = body;
      this.request = request;
    }

    /** The raw body; {@code {}} for none. */
    public String getBody() {
      return body.isEmpty() ? "{}" : body;
    }

    /** What the path leads to, as JSON; an empty string in quotes if it leads nowhere. */
    public String json(String path) {
      Object found = JsonPaths.read(document(), path);
      return JsonPaths.toJson(found == null ? "" : found);
    }

    /** What the path leads to, as an object. */
    public Object path(String path) {
      Object found = JsonPaths.read(document(), path);
      return found == null ? ABSENT : found;
    }

    /** All parameters: {@code path}, {@code querystring}, {@code header}. */
    public Map<String, Map<String, String>> params() {
      Map<String, Map<String, String>> all = new LinkedHashMap<>();
      all.put("path", new LinkedHashMap<>(request.path()));
      Map<String, String> query = new LinkedHashMap<>();
      request.query().keySet().forEach(name -> query.put(name, query(name)));
      all.put("querystring", query);
      Map<String, String> headers = new LinkedHashMap<>();
      for (Header header : request.headers()) {
        headers.put(header.name(), header.value());
      }
      all.put("header", headers);
      return all;
    }

    /** A parameter by name, of path, query or header, in this order; empty if there is none. */
    public String params(String name) {
      String path = request.path().get(name);
      if (path != null) {
        return path;
      }
      String header = request.header(name);
      return request.query().containsKey(name) ? query(name) : header == null ? "" : header;
    }

    private String query(String name) {
      String value = request.queryParameter(name);
      return value == null ? "" : value;
    }

    private @Nullable Object document() {
      if (!parsed) {
        document = JsonPaths.parse(body);
        parsed = true;
      }
      return document;
    }
  }

  /** {@code $util}. Nothing comes of nothing. */
  public static final class Util {
    /** As a string in a script; single quotes too, which JSON does not allow. */
    public String escapeJavaScript(@Nullable Object value) {
      return ScriptEscapes.escape(text(value));
    }

    /** The value of a document, such as {@code $util.parseJson($input.path('$.errorMessage'))}. */
    public Object parseJson(@Nullable Object value) {
      Object found = value == null || value == ABSENT ? null : JsonPaths.parse(text(value));
      return found == null ? ABSENT : found;
    }

    /** A space becomes a plus. */
    public String urlEncode(@Nullable Object value) {
      return URLEncoder.encode(text(value), UTF_8);
    }

    /** A plus becomes a space. */
    public String urlDecode(@Nullable Object value) {
      try {
        return URLDecoder.decode(text(value), UTF_8);
      } catch (IllegalArgumentException malformed) {
        throw new TemplateFault("not URL-encoded", malformed);
      }
    }

    /** Of the bytes in UTF-8, without line breaks. */
    public String base64Encode(@Nullable Object value) {
      return Base64.getEncoder().encodeToString(text(value).getBytes(UTF_8));
    }

    /** The bytes read as UTF-8. */
    public String base64Decode(@Nullable Object value) {
      try {
        return new String(Base64.getDecoder().decode(text(value)), UTF_8);
      } catch (IllegalArgumentException malformed) {
        throw new TemplateFault("not Base64", malformed);
      }
    }

    private static String text(@Nullable Object value) {
      return value == null ? "" : value.toString();
    }
  }
}
