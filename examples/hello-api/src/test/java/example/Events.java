package example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The saved test events, one for each front door. */
final class Events {

  static final List<String> FRONT_DOORS =
      List.of("rest-api", "http-api-1.0", "http-api-2.0", "function-url", "alb", "alb-multi-value");

  private Events() {}

  static String of(Class<?> function, String name) {
    String path = "/events/" + function.getSimpleName() + "/" + name + ".json";
    try (InputStream in = Events.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(path, unreadable);
    }
  }
}
