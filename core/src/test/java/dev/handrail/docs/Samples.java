package dev.handrail.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the samples in documentation, and whether some source that is compiled contains them. */
public final class Samples {

  private static final Pattern JAVADOC =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n *\\* *}</pre>", Pattern.DOTALL);
  private static final Pattern MARKDOWN = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  private Samples() {}

  /** The samples in the Javadoc of all sources below a folder. */
  public static List<String> inJavadoc(Path sources) {
    return javaFiles(sources)
        .flatMap(text -> JAVADOC.matcher(text).results())
        .map(sample -> sample.group(1).replaceAll("(?m)^ *\\* ?", ""))
        .toList();
  }

  /** The Java samples of a Markdown page, a paragraph each: a sample may quote several files. */
  public static List<String> inMarkdown(Path page) {
    return MARKDOWN
        .matcher(read(page))
        .results()
        .map((MatchResult sample) -> sample.group(1))
        .flatMap(sample -> Stream.of(sample.split("\\n\\n")))
        .toList();
  }

  /** Everything that is compiled below some folders, without white space. */
  public static String compiled(Path... folders) {
    StringBuilder all = new StringBuilder();
    Stream.of(folders).flatMap(Samples::javaFiles).map(Samples::squeezed).forEach(all::append);
    return all.toString();
  }

  /** A text without white space. */
  public static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static Stream<String> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Samples::read)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
