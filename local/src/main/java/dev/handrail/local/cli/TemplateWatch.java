package dev.handrail.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whether a template was written again.
 *
 * <p>Editors write in several steps, so that a change counts when the file has stayed the same from
 * one look to the next.
 */
final class TemplateWatch extends Thread {

  private static final long INTERVAL_MILLIS = 250;

  private final Path template;
  private final Runnable onChange;

  private record State(FileTime modified, long size) {}

  private TemplateWatch(Path template, Runnable onChange) {
    super("handrail-template");
    this.template = template;
    this.onChange = onChange;
    setDaemon(true);
  }

  /**
   * Begins to look; an interrupt ends it.
   *
   * @param template the file
   * @param onChange called on the watching thread; what it throws ends the watch
   */
  static TemplateWatch start(Path template, Runnable onChange) {
    TemplateWatch watch = new TemplateWatch(template, onChange);
    watch.start();
    return watch;
  }

  @Override
  public void run() {
    State known = state();
    State last = known;
    try {
      while (true) {
        sleep(INTERVAL_MILLIS);
        State now = state();
        if (now != null && now.equals(last) && !now.equals(known)) {
          known = now;
          onChange.run();
        }
        last = now;
      }
    } catch (InterruptedException stopped) {
      // The command is over.
    }
  }

  /** Null while there is no such file. */
  private @Nullable State state() {
    try {
      return new State(Files.getLastModifiedTime(template), Files.size(template));
    } catch (IOException gone) {
      return null;
    }
  }
}
