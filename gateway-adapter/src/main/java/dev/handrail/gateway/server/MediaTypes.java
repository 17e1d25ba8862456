package dev.handrail.gateway.server;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which bodies are text. */
final class MediaTypes {

  private MediaTypes() {}

  /** What HTTP APIs, function URLs and load balancers leave as text; all else becomes base64. */
  static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = withoutParameters(contentType);
    return type.startsWith("text/")
        || type.equals("application/json")
        || type.equals("application/xml")
        || type.equals("application/javascript");
  }

  /**
   * Whether a media type matches a REST API's binary media types: exactly, as {@code image/*}, or
   * by the entry for all types, which a missing one matches as well.
   */
  static boolean isBinary(@Nullable String mediaType, List<String> binaryMediaTypes) {
    String type = mediaType == null ? "" : withoutParameters(mediaType);
    for (String entry : binaryMediaTypes) {
      String binary = entry.toLowerCase(Locale.ROOT);
      if (binary.equals("*/*")
          || binary.equals(type)
          || (binary.endsWith("/*") && type.startsWith(binary.substring(0, binary.length() - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** The first media type of an Accept header; API Gateway looks at no other. */
  static @Nullable String first(@Nullable String accept) {
    if (accept == null) {
      return null;
    }
    int comma = accept.indexOf(',');
    return comma < 0 ? accept : accept.substring(0, comma);
  }

  private static String withoutParameters(String contentType) {
    int semicolon = contentType.indexOf(';');
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
