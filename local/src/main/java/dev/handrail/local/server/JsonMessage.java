package dev.handrail.local.server;

import dev.handrail.local.json.JsonText;
import java.util.Map;

/** The document in which AWS's front doors say why they refuse. */
final class JsonMessage {

  private JsonMessage() {}

  static String of(String message) {
    return JsonText.object(Map.of("message", message));
  }
}
