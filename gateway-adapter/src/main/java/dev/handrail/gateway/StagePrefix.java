package dev.handrail.gateway;

import org.jspecify.annotations.Nullable;

/** Takes an HTTP API's stage off its path, where it stands once unless it is {@code $default}. */
final class StagePrefix {

  private StagePrefix() {}

  static String without(String path, @Nullable String stage) {
    if (stage == null || stage.equals(RequestReader.DEFAULT_STAGE) || !isFirst(path, stage)) {
      return path;
    }
    int end = stage.length() + 1;
    return end == path.length() ? "/" : path.substring(end);
  }

  private static boolean isFirst(String path, String stage) {
    int end = stage.length() + 1;
    return path.startsWith(stage, 1)
        && path.charAt(0) == '/'
        && (path.length() == end || path.charAt(end) == '/');
  }
}
