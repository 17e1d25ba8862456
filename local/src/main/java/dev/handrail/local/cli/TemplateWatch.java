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
  private final @Nullable State read;
  private final Runnable onChange;

  /** What is looked at. */
  record State(FileTime modified, long size) {}

  private TemplateWatch(Path template, @Nullable State read, Runnable onChange) {
    super("handrail-template");
    this.template = template;
    this.read = read;
    this.onChange = onChange;
    setDaemon(true);
  }

  /**
   * Begins to look; an interrupt ends it.
   *
   * @param template the file
   * @param read what {@link #look} told before the template was read
   * @param onChange called on the watching thread; what it throws ends the watch
   */
  static TemplateWatch start(Path template, @Nullable State read, Runnable onChange) {
    TemplateWatch watch = new TemplateWatch(template, read, onChange);
    watch.start();
    return watch;
  }

  @Override
  public void run() {
    State known = read;
    State last = known;
    try {
      while (true) {
        sleep(INTERVAL_MILLIS);
        State now = look(template);
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

  /** How the file is now; null while there is none. */
  static @Nullable State look(Path template) {
    try {
      return new State(Files.getLastModifiedTime(template), Files.size(template));
    } catch (IOException gone) {
      return null;
    }
  }
}
