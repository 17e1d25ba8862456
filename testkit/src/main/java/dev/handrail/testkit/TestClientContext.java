package dev.handrail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller sends beside the event. As on Lambda, an absent part is null. */
record TestClientContext(
    @Nullable Client client,
    @Nullable Map<String, @Nullable String> custom,
    @Nullable Map<String, @Nullable String> environment)
    implements ClientContext {

  /**
   * Reads the document of the header {@code Lambda-Runtime-Client-Context}.
   *
   * @throws IllegalArgumentException if it has another form, saying where
   */
  static TestClientContext parse(String json) {
    try {
      JsonValue root = JsonValue.parse(requireNonNull(json, "json").getBytes(UTF_8));
      if (!root.isObject()) {
        throw root.mismatch("an object");
      }
      return new TestClientContext(client(root), texts(root, "custom"), texts(root, "env"));
    } catch (InvalidJsonException malformed) {
      throw new IllegalArgumentException(
          "clientContext: expected {\"client\":{...},\"custom\":{...},\"env\":{...}}; "
              + malformed.getMessage(),
          malformed);
    }
  }

  private static @Nullable Client client(JsonValue root) {
    JsonValue client = root.getPresent("client");
    return client == null
        ? null
        : new TestClient(
            client.getString("installation_id"),
            client.getString("app_title"),
            client.getString("app_version_name"),
            client.getString("app_version_code"),
            client.getString("app_package_name"));
  }

  private static @Nullable Map<String, @Nullable String> texts(JsonValue root, String name) {
    JsonValue object = root.getPresent(name);
    if (object == null) {
      return null;
    }
    if (!object.isObject()) {
      throw object.mismatch("an object");
    }
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    for (JsonValue text = object.first(); text != null; text = text.next()) {
      texts.put(requireNonNull(text.name()), text.isNull() ? null : text(text));
    }
    return Collections.unmodifiableMap(texts);
  }

  /** AWS reads a map of texts with Gson, which takes numbers and booleans for their text. */
  private static String text(JsonValue value) {
    return switch (value.kind()) {
      case NUMBER, BOOLEAN -> value.toString();
      default -> value.asString();
    };
  }

  @Override
  public @Nullable Client getClient() {
    return client;
  }

  @Override
  public @Nullable Map<String, @Nullable String> getCustom() {
    return custom;
  }

  @Override
  public @Nullable Map<String, @Nullable String> getEnvironment() {
    return environment;
  }

  private record TestClient(
      @Nullable String installationId,
      @Nullable String appTitle,
      @Nullable String appVersionName,
      @Nullable String appVersionCode,
      @Nullable String appPackageName)
      implements Client {

    @Override
    public @Nullable String getInstallationId() {
      return installationId;
    }

    @Override
    public @Nullable String getAppTitle() {
      return appTitle;
    }

    @Override
    public @Nullable String getAppVersionName() {
      return appVersionName;
    }

    @Override
    public @Nullable String getAppVersionCode() {
      return appVersionCode;
    }

    @Override
    public @Nullable String getAppPackageName() {
      return appPackageName;
    }
  }
}
