package dev.handrail.local.cli;

import dev.handrail.local.LocalFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Saved test events, as files that a shell understands.
 *
 * <p>Of a function's events it is the one with the shortest name, of those the first: people name
 * the plain case in a word, and what is special about the others in more.
 *
 * @param functions those of the application
 * @param projects folders in which saved test events are looked for
 */
record SampleEvents(List<LocalFunction> functions, List<Path> projects) {

  private static final Comparator<Path> SIMPLEST_FIRST =
      Comparator.comparing((Path file) -> file.getFileName().toString().length())
          .thenComparing(Path::getFileName);

  /** The file of a function's event; null if it has none. */
  @Nullable String of(LocalFunction function) {
    Path event = savedEvent(function);
    return event == null ? null : quoted(event);
  }

  /** The same by the function's name, which may have a version or alias. */
  @Nullable String of(String name) {
    String unqualified = name.split(":", 2)[0];
    for (LocalFunction function : functions) {
      if (function.name().equals(unqualified)) {
        return of(function);
      }
    }
    return null;
  }

  private @Nullable Path savedEvent(LocalFunction function) {
    String handler = function.definition().handler().split("::", 2)[0];
    String simpleName = handler.substring(handler.lastIndexOf('.') + 1);
    List<String> names = List.of(function.logicalId(), function.name(), simpleName);
    return projects.stream()
        .flatMap(project -> Stream.of("src/test/resources/events", "events").map(project::resolve))
        .flatMap(events -> names.stream().map(events::resolve))
        .filter(Files::isDirectory)
        .flatMap(SampleEvents::events)
        .findFirst()
        .orElse(null);
  }

  private static Stream<Path> events(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(SampleEvents::isEvent).sorted(SIMPLEST_FIRST).toList().stream();
    } catch (IOException unreadable) {
      return Stream.of();
    }
  }

  private static boolean isEvent(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json") && !name.endsWith(".expected.json");
  }

  /** Short where it can be: relative to where the shell most likely is. */
  private static String quoted(Path event) {
    Path here = Path.of("").toAbsolutePath();
    Path file = event.toAbsolutePath();
    String path = (file.startsWith(here) ? here.relativize(file) : file).toString();
    boolean plain = path.matches("[A-Za-z0-9_./@%+=:,-]+");
    return plain ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
