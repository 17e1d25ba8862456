package dev.handrail.testkit.event.saved;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.Payload;
import dev.handrail.testkit.event.saved.EventFolder.Content;
import dev.handrail.testkit.internal.json.JsonPosition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The saved test events of one function: a JSON file for each under {@code
 * src/test/resources/events/<function>/}, named as in the console. A file {@code
 * <name>.expected.json} beside it says what the function is expected to answer, and is never an
 * event itself. The files are those that {@code sam local invoke -e} takes.
 *
 * <pre>{@code
 * TestEvent greeting = TestEvents.of("HelloFunction").named("greeting");
 * for (TestEvent event : TestEvents.of(HelloFunction.class).all()) { ... }
 * }</pre>
 *
 * <p>Nothing is kept: each call reads the files as they are then. Immutable and safe for use by
 * many threads.
 */
public final class TestEvents {

  private static final String ROOT = "events/";
  private static final String EVENT = ".json";
  private static final String EXPECTED = ".expected.json";
  private static final String SEE = " See docs/troubleshooting.md#event-not-found";

  /** What the console is said to accept; no source of AWS's that we know of states it. */
  private static final Pattern CONSOLE_NAME = Pattern.compile("[A-Za-z0-9._-]{1,25}");

  /** What no file's name has on one system or the other. */
  private static final Pattern NO_FILE = Pattern.compile("[\\x00-\\x1f/\\\\:*?\"<>|]");

  private final EventFolder folder;

  private TestEvents(EventFolder folder) {
    this.folder = folder;
  }

  /**
   * The events in {@code events/<function>/} on the class path.
   *
   * @param function the function's name: the simple name of its class, or the logical id where a
   *     template names it; not null
   * @return its events, which need not exist yet
   */
  public static TestEvents of(String function) {
    return at(ROOT + requireNonNull(function, "function"), contextLoader());
  }

  /**
   * The events in {@code events/<simple name>/} on the class path of the function's class.
   *
   * @param function the function's class; not null
   * @return its events, which need not exist yet
   */
  public static TestEvents of(Class<?> function) {
    ClassLoader loader = function.getClassLoader();
    return at(ROOT + function.getSimpleName(), loader == null ? contextLoader() : loader);
  }

  /**
   * The events in another folder of a class path. It may be spread over class folders and jars; a
   * jar that has no entries for folders, which Maven's have, can be asked for an event by its name
   * only.
   *
   * @param folder such as {@code fixtures/hello}; not null
   * @param loader where to look; not null
   * @return its events, which need not exist yet
   */
  public static TestEvents at(String folder, ClassLoader loader) {
    requireNonNull(loader, "loader");
    return new TestEvents(new ClassPathFolder(loader, folder.replaceAll("^/+|/+$", "")));
  }

  /**
   * The events in a folder of the file system.
   *
   * @param folder which holds the files themselves; not null
   * @return its events, which need not exist yet
   */
  public static TestEvents in(Path folder) {
    return new TestEvents(new DiskFolder(folder));
  }

  private static ClassLoader contextLoader() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  /**
   * The names of all events.
   *
   * @return sorted by character codes, on every machine alike; maybe empty, never null
   * @throws TestEventException if there is no such folder, or it has an expected answer without an
   *     event
   */
  public List<String> names() {
    SortedSet<String> files = files();
    List<String> names = new ArrayList<>();
    for (String file : files) {
      if (file.endsWith(EXPECTED)) {
        requireEvent(file, files);
      } else if (file.endsWith(EVENT)) {
        names.add(nameOf(file));
      }
    }
    names.sort(null); // "a" before "a-b", which their file names have the other way round
    return List.copyOf(names);
  }

  /**
   * All events.
   *
   * @return in the order of {@link #names}; maybe empty, never null
   * @throws TestEventException as {@link #names}, and if a file is not JSON
   */
  public List<TestEvent> all() {
    List<TestEvent> events = new ArrayList<>();
    for (String name : names()) {
      events.add(named(name));
    }
    return List.copyOf(events);
  }

  /**
   * One event.
   *
   * @param name as in the console, without {@code .json}; not null
   * @return the event
   * @throws TestEventException if there is none of that name, naming near ones, or a file is not
   *     JSON, naming line and column
   */
  public TestEvent named(String name) {
    boolean isEventName = !name.isEmpty() && !(name + EVENT).endsWith(EXPECTED);
    Content event = isEventName ? find(name + EVENT) : null;
    if (event == null) {
      throw missing(name);
    }
    checkJson(name + EVENT, event.bytes());
    Content answer = find(name + EXPECTED);
    return new TestEvent(name, Payload.of(event.bytes()), event.origin(), expected(name, answer));
  }

  /**
   * What the console would not take: it is said to want 1 to 25 letters, digits, dots, hyphens and
   * underscores as a name. All else here works with such events; only sharing them may not.
   *
   * @return a sentence for each; maybe empty, never null
   * @throws TestEventException as {@link #names}
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (String name : names()) {
      if (!CONSOLE_NAME.matcher(name).matches()) {
        warnings.add(
            "The event '"
                + name
                + "' has a name that Lambda's console may refuse: it takes 1 to 25 letters, digits,"
                + " dots, hyphens and underscores.");
      }
    }
    return List.copyOf(warnings);
  }

  private @Nullable ExpectedAnswer expected(String name, @Nullable Content answer) {
    if (answer == null) {
      return null;
    }
    checkJson(name + EXPECTED, answer.bytes());
    try {
      return ExpectedAnswer.of(Payload.of(answer.bytes()), answer.origin());
    } catch (IllegalArgumentException placeholder) {
      throw new TestEventException(
          where(name + EXPECTED) + ": " + placeholder.getMessage(), placeholder);
    }
  }

  private void checkJson(String file, byte[] bytes) {
    try {
      JsonPosition.parse(bytes);
    } catch (IllegalArgumentException malformed) {
      throw new TestEventException(where(file) + ": " + malformed.getMessage(), malformed);
    }
  }

  private void requireEvent(String expectedFile, SortedSet<String> files) {
    String name = expectedFile.substring(0, expectedFile.length() - EXPECTED.length());
    if (!files.contains(name + EVENT)) {
      throw new TestEventException(
          where(expectedFile)
              + " expects an answer, but there is no event "
              + name
              + EVENT
              + " beside it: rename or remove the one, or save the other."
              + NameHint.sentence(name, eventNames(files))
              + SEE);
    }
  }

  private TestEventException missing(String name) {
    String remedy = " Save the event in " + name + EVENT + " there.";
    return new TestEventException(
        "No event '"
            + name
            + "' in "
            + folder.described()
            + "."
            + NameHint.sentence(name, eventNames(files()))
            + remedy
            + SEE);
  }

  private SortedSet<String> files() {
    try {
      SortedSet<String> names = folder.fileNames();
      if (names != null) {
        return names;
      }
      EventFolder parent = folder.parent();
      SortedSet<String> others = parent.fileNames();
      throw new TestEventException(
          "No folder "
              + folder.described()
              + "."
              + NameHint.sentence(folder.name(), others == null ? new TreeSet<>() : others)
              + " Saved events lie in src/test/resources/events/<function>/<name>.json."
              + SEE);
    } catch (IOException unreadable) {
      throw unreadable(folder.described(), unreadable);
    }
  }

  private @Nullable Content find(String file) {
    try {
      return NO_FILE.matcher(file).find() ? null : folder.find(file);
    } catch (IOException unreadable) {
      throw unreadable(where(file), unreadable);
    }
  }

  private static TestEventException unreadable(String what, IOException cause) {
    return new TestEventException("Cannot read " + what + ": " + cause, cause);
  }

  private String where(String file) {
    return file + " in " + folder.described();
  }

  private static String nameOf(String file) {
    return file.substring(0, file.length() - EVENT.length());
  }

  private static SortedSet<String> eventNames(SortedSet<String> files) {
    SortedSet<String> names = new TreeSet<>();
    for (String file : files) {
      if (file.endsWith(EVENT) && !file.endsWith(EXPECTED)) {
        names.add(nameOf(file));
      }
    }
    return names;
  }
}
