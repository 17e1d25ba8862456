package dev.handrail.examples;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.Template;
import dev.handrail.local.TemplateOptions;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.event.saved.TestEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An example, as its template describes it. */
record Example(String name, Path folder, Template template) {

  private static final Path EXAMPLES = Path.of("..");

  /** Of the token in the saved events of {@code OrdersAuthorizer}. */
  private static final String SHA_256_OF_ADAS_TOKEN =
      "974b2e29064fd56969b0ce2f4c42323772a9dc34e339a68544461e7e388c2461";

  /** Every folder beside this one that has a template. */
  static List<Example> all() {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("template.yaml")))
          .sorted()
          .map(Example::of)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Example of(Path folder) {
    String name = folder.getFileName().toString();
    return new Example(name, folder, Template.read(folder.resolve("template.yaml"), options(name)));
  }

  /** What a person gives at the deployment. */
  private static TemplateOptions options(String example) {
    TemplateOptions none = TemplateOptions.defaults();
    return example.equals("orders-api")
        ? none.withParameter("CustomerTokens", "ada=" + SHA_256_OF_ADAS_TOKEN)
        : none;
  }

  Path jar() {
    return folder.resolve("target").resolve(name + ".jar");
  }

  List<FunctionDefinition> functions() {
    return template.application().functions().stream().map(LocalFunction::definition).toList();
  }

  /** Saved under the logical id of the function, which in the examples is its class' name. */
  TestEvents events(FunctionDefinition function) {
    return TestEvents.in(folder.resolve("src/test/resources/events").resolve(function.name()));
  }

  @Override
  public String toString() {
    return name;
  }
}
