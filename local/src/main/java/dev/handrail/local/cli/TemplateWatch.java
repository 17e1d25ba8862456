package dev.handrail.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks now and then whether a template, or a file that it includes, was written again.
 *
 * <p>Editors write in several steps, so that a change counts when the files have stayed the same
 * from one look to the next.
 */
final class TemplateWatch extends Thread {

  private static final long INTERVAL_MILLIS = 250;

  private final Supplier<List<Path>> files;
  private final State read;
  private final Runnable onChange;

  /** How a file is. */
  private record Stamp(FileTime modified, long size) {}

  /**
   * What is looked at.
   *
   * @param files without those that are not there
   */
  record State(Map<Path, Stamp> files) {

    /** That of other files: those that were looked at as they were, and the rest as it is now. */
    State with(List<Path> others) {
      Map<Path, Stamp> all = new HashMap<>(look(others).files);
      all.replaceAll((file, now) -> files.getOrDefault(file, now));
      return new State(all);
    }
  }

  private TemplateWatch(Supplier<List<Path>> files, State read, Runnable onChange) {
    super("handrail-template");
    this.files = files;
    this.read = read;
    this.onChange = onChange;
    setDaemon(true);
  }

  /**
   * Begins to look; an interrupt ends it.
   *
   * @param files the template, and then what it includes; asked for at each look
   * @param read what {@link #look} told before the template was read
   * @param onChange called on the watching thread; what it throws ends the watch
   */
  static TemplateWatch start(Supplier<List<Path>> files, State read, Runnable onChange) {
    TemplateWatch watch = new TemplateWatch(files, read, onChange);
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
        State now = look(files.get());
        boolean there = now.files.containsKey(files.get().get(0));
        if (there && now.equals(last) && !now.equals(known)) {
          onChange.run();
          known = now.with(files.get());
          now = known;
        }
        last = now;
      }
    } catch (InterruptedException stopped) {
      // The command is over.
    }
  }

  /** How files are now. */
  static State look(List<Path> files) {
    Map<Path, Stamp> all = new HashMap<>();
    for (Path file : files) {
      try {
        all.put(file, new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
      } catch (IOException gone) {
        // It may come again.
      }
    }
    return new State(all);
  }
}
