package dev.handrail.local.api.mapping;

import org.jspecify.annotations.Nullable;

/** The part of a parameter expression that reads a body. */
final class BodySource {

  private static final String EMPTY_OBJECT = "{}";
  private static final String ERROR = "errorMessage";

  private final String body;

  BodySource(String body) {
    this.body = body.isBlank() ? EMPTY_OBJECT : body;
  }

  /**
   * The whole body, or what a path in it leads to.
   *
   * @param path empty, or a dot and a JSONPath without its dollar sign
   * @return null if it leads nowhere
   * @throws TemplateFault if the body looks like JSON and is not, though it be read as a whole
   */
  @Nullable String find(String path) {
    Object document = looksLikeJson() ? JsonPaths.parse(body) : null;
    if (path.isEmpty()) {
      return body;
    }
    Object found = JsonPaths.read(document, "$" + path);
    return text(found == null ? inError(document, path) : found);
  }

  /** AWS tries no other body. */
  private boolean looksLikeJson() {
    return "{['\"".indexOf(body.strip().charAt(0)) >= 0;
  }

  /** An error message may be a document itself, into which a path leads on. */
  private static @Nullable Object inError(@Nullable Object document, String path) {
    String prefix = "." + ERROR + ".";
    if (!path.startsWith(prefix)) {
      return null;
    }
    Object message = JsonPaths.read(document, "$." + ERROR);
    return message instanceof String text
        ? JsonPaths.read(JsonPaths.parse(text), "$." + path.substring(prefix.length()))
        : null;
  }

  private static @Nullable String text(@Nullable Object found) {
    if (found == null) {
      return null;
    }
    return found instanceof String text ? text : JsonPaths.toJson(found);
  }
}
