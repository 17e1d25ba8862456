package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.LocalListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template that is saved at the wrong moment. */
class ApplicationSourceTest {

  private static final String TEMPLATE =
      """
      Resources:
        %s:
          Type: AWS::Serverless::Function
          Properties:
            Handler: a.B
            Runtime: java21
            CodeUri: code
            Events: {Queue: {Type: SQS, Properties: {Queue: q}}}
      """;

  @TempDir private Path folder;

  @Test
  void a_template_that_is_saved_while_it_is_read_is_read_again() throws Exception {
    Files.createFile(Files.createDirectories(folder.resolve("code/a")).resolve("B.class"));
    Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE.formatted("First"));
    ApplicationSource source =
        new ApplicationSource(
            folder,
            new TemplateArguments(),
            new FunctionArguments(),
            new PrintWriter(new SavesOnce(template), true));

    ApplicationSource.Loaded loaded = source.read(); // its warning comes after the reading

    assertThat(loaded.file()).isEqualTo(template);
    assertThat(loaded.application().function("First")).isPresent();
    BlockingQueue<Application> changed = new LinkedBlockingQueue<>();
    Thread watch = source.watch(loaded, changed::add, LocalListener.NONE);
    Application next = changed.poll(5, TimeUnit.MINUTES);
    watch.interrupt();
    assertThat(next).isNotNull();
    assertThat(next.function("TheSecond")).isPresent();
  }

  @Test
  void a_definition_beside_the_template_is_watched_as_well() throws Exception {
    Files.createFile(Files.createDirectories(folder.resolve("code/a")).resolve("B.class"));
    Files.writeString(
        folder.resolve("template.yaml"),
        TEMPLATE.formatted("First")
            + """
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: prod, DefinitionUri: api.yaml}
            """);
    Path definition = Files.writeString(folder.resolve("api.yaml"), DEFINITION.formatted("/a"));
    ApplicationSource source =
        new ApplicationSource(
            folder,
            new TemplateArguments(),
            new FunctionArguments(),
            new PrintWriter(Writer.nullWriter(), true));
    ApplicationSource.Loaded loaded = source.read();
    BlockingQueue<Application> changed = new LinkedBlockingQueue<>();
    BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    LocalListener listener =
        new LocalListener() {
          @Override
          public void message(String line) {
            messages.add(line);
          }
        };
    Thread watch = source.watch(loaded, changed::add, listener);

    Files.writeString(definition, "openapi: [");
    assertThat(messages.poll(5, TimeUnit.MINUTES))
        .contains("cannot be used; the one before goes on", definition + ":1: no YAML or JSON");
    Files.writeString(definition, DEFINITION.formatted("/changed"));
    Application next = changed.poll(5, TimeUnit.MINUTES);
    watch.interrupt();

    assertThat(next).isNotNull();
    assertThat(next.restApis().get(0).methods().get(0).resourcePath()).isEqualTo("/changed");
    assertThat(changed).as("read once for each change").isEmpty();
  }

  private static final String DEFINITION =
      """
      openapi: 3.0.1
      paths:
        %s:
          get:
            responses: {'200': {description: fine}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: '{"statusCode": 200}'}
              responses: {default: {statusCode: '200'}}
      """;

  /** Where warnings go: at the first the template is saved. */
  private static final class SavesOnce extends Writer {

    private final Path template;
    private boolean saved;

    SavesOnce(Path template) {
      this.template = template;
    }

    @Override
    public void write(char[] text, int offset, int length) {
      if (saved) {
        return;
      }
      saved = true;
      try {
        Files.writeString(template, TEMPLATE.formatted("TheSecond"));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
