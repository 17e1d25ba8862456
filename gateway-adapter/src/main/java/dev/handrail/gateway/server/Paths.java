package dev.handrail.gateway.server;

import org.jspecify.annotations.Nullable;

/** Stages in paths. */
final class Paths {

  private Paths() {}

  /**
   * The path after its first segment, which must be the stage; slashes before the stage and right
   * after it may be doubled, and count as one.
   */
  static @Nullable String afterStage(String path, String stage) {
    int start = afterSlashes(path, 0);
    int end = start + stage.length();
    if (start == 0 || !path.startsWith(stage, start)) {
      return null;
    }
    if (end == path.length()) {
      return "/";
    }
    return path.charAt(end) == '/' ? "/" + path.substring(afterSlashes(path, end)) : null;
  }

  /** The path with one slash at its start; AWS reads {@code //stage/x} as {@code /stage/x}. */
  static String withOneSlash(String path) {
    return path.startsWith("//") ? "/" + path.substring(afterSlashes(path, 0)) : path;
  }

  private static int afterSlashes(String path, int from) {
    int index = from;
    while (index < path.length() && path.charAt(index) == '/') {
      index++;
    }
    return index;
  }
}
