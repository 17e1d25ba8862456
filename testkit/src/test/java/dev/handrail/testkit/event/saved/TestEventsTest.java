package dev.handrail.testkit.event.saved;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestEventsTest {

  private static final String SEE = " See docs/troubleshooting.md#event-not-found";

  @TempDir Path folder;

  private void save(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static URLClassLoader classPath(Path... entries) throws IOException {
    URL[] urls = new URL[entries.length];
    for (int i = 0; i < entries.length; i++) {
      urls[i] = entries[i].toUri().toURL();
    }
    return new URLClassLoader(urls, null);
  }

  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (String entry : entries) {
        out.putNextEntry(new JarEntry(entry));
        if (!entry.endsWith("/")) {
          out.write(("\"" + name + "\"").getBytes(UTF_8));
        }
      }
    }
    return jar;
  }

  @Test
  void an_event_has_its_name_and_the_bytes_of_its_file() throws IOException {
    save("greeting.json", " {\"val01\" : \"hi\"}\r\n");

    TestEvent event = TestEvents.in(folder).named("greeting");

    assertThat(event.name()).isEqualTo("greeting");
    assertThat(event.payload().text()).isEqualTo(" {\"val01\" : \"hi\"}\r\n");
    assertThat(event.origin()).isEqualTo(folder.resolve("greeting.json").toUri());
    assertThat(event.expectedAnswer()).isNull();
  }

  @Test
  void events_are_sorted_by_name_and_other_files_are_none() throws IOException {
    for (String file : new String[] {"b.json", "a.json", "a-b.json", "B.json", "notes.txt"}) {
      save(file, "{}");
    }
    save("sub/c.json", "{}");

    TestEvents events = TestEvents.in(folder);

    assertThat(events.names()).containsExactly("B", "a", "a-b", "b");
    assertThat(events.all()).extracting(TestEvent::name).isEqualTo(events.names());
  }

  @Test
  void an_expected_answer_belongs_to_its_event_and_is_no_event() throws IOException {
    save("a.json", "{}");
    save("a.expected.json", "{\"ok\": true}");
    save("b.json", "{}");

    TestEvents events = TestEvents.in(folder);

    assertThat(events.names()).containsExactly("a", "b");
    assertThat(events.named("a").expectedAnswer()).hasToString("{\"ok\": true}");
    assertThat(events.named("b").expectedAnswer()).isNull();
    assertThatThrownBy(() -> events.named("a.expected")).hasMessageContaining("No event");
  }

  @Test
  void an_expected_answer_without_an_event_is_told() throws IOException {
    save("greeting.json", "{}");
    save("greting.expected.json", "{}");

    assertThatThrownBy(() -> TestEvents.in(folder).all())
        .isInstanceOf(TestEventException.class)
        .hasMessage(
            "greting.expected.json in "
                + folder
                + " expects an answer, but there is no event greting.json beside it: rename or"
                + " remove the one, or save the other. Did you mean greeting?"
                + SEE);
  }

  @Test
  void a_missing_event_is_told_with_near_names() throws IOException {
    save("greeting.json", "{}");
    save("farewell.json", "{}");

    assertThatThrownBy(() -> TestEvents.in(folder).named("Greetings"))
        .isInstanceOf(TestEventException.class)
        .hasMessage(
            "No event 'Greetings' in "
                + folder
                + ". Did you mean greeting? Save the event in Greetings.json there."
                + SEE);
    assertThatThrownBy(() -> TestEvents.in(folder).named("x"))
        .hasMessageContaining("There is farewell, greeting.");
  }

  @Test
  void a_missing_folder_is_told_with_near_names_and_where_events_lie() throws IOException {
    save("events/HelloFunction/a.json", "{}");
    save("events/Other/a.json", "{}");

    try (URLClassLoader loader = classPath(folder)) {
      assertThatThrownBy(() -> TestEvents.at("events/HeloFunction", loader).names())
          .isInstanceOf(TestEventException.class)
          .hasMessage(
              "No folder events/HeloFunction/ on the class path. Did you mean HelloFunction? Saved"
                  + " events lie in src/test/resources/events/<function>/<name>.json."
                  + SEE);
      assertThatThrownBy(() -> TestEvents.at("events/HeloFunction", loader).named("a"))
          .hasMessageContaining("Did you mean HelloFunction?");
    }
  }

  @Test
  void malformed_json_is_told_by_line_and_column() throws IOException {
    save("broken.json", "{\n  \"ü\": 1,\n  \"ü\" 2\n}");

    assertThatThrownBy(() -> TestEvents.in(folder).named("broken"))
        .isInstanceOf(TestEventException.class)
        .hasMessageStartingWith("broken.json in " + folder + ": Invalid JSON at $.ü")
        .hasMessageEndingWith("expected a colon, found something else at line 3, column 7");
  }

  @Test
  void an_empty_file_is_no_event() throws IOException {
    save("empty.json", "");

    assertThatThrownBy(() -> TestEvents.in(folder).named("empty"))
        .hasMessageContaining("at line 1, column 1");
  }

  @Test
  void a_malformed_expected_answer_is_told_with_its_own_file() throws IOException {
    save("a.json", "{}");
    save("a.expected.json", "[}");
    save("b.json", "{}");
    save("b.expected.json", "{\"id\": \"${uid}\"}");

    assertThatThrownBy(() -> TestEvents.in(folder).named("a"))
        .hasMessageStartingWith("a.expected.json in ");
    assertThatThrownBy(() -> TestEvents.in(folder).named("b"))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("b.expected.json in ")
        .hasMessageContaining("At $.id: no placeholder ${uid}; there are ${any}, ");
  }

  @Test
  void a_name_is_never_a_path() throws IOException {
    save("secret.json", "{}");
    save("events/a.json", "{}");

    for (String name : new String[] {"../secret", "..\\secret", "a\0", "a:b", ""}) {
      assertThatThrownBy(() -> TestEvents.in(folder.resolve("events")).named(name))
          .isInstanceOf(TestEventException.class)
          .hasMessageContaining("No event");
    }
  }

  @Test
  void names_that_the_console_may_refuse_are_warned_of_and_work() throws IOException {
    save("fine-Name_1.2.json", "{}");
    save("with blank.json", "{}");
    save("abcdefghijklmnopqrstuvwxyz.json", "{}");

    TestEvents events = TestEvents.in(folder);

    assertThat(events.warnings())
        .hasSize(2)
        .allSatisfy(warning -> assertThat(warning).contains("1 to 25 letters"))
        .anySatisfy(warning -> assertThat(warning).contains("'with blank'"));
    assertThat(events.named("with blank").payload().text()).isEqualTo("{}");
  }

  @Test
  void events_are_found_on_the_class_path_of_the_thread() throws IOException {
    save("events/HelloFunction/a.json", "{}");
    ClassLoader before = Thread.currentThread().getContextClassLoader();

    try (URLClassLoader loader = classPath(folder)) {
      Thread.currentThread().setContextClassLoader(loader);
      assertThat(TestEvents.of("HelloFunction").names()).containsExactly("a");
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  void events_are_found_by_a_functions_class() {
    TestEvent event = TestEvents.of(example.HelloFunction.class).named("greeting");

    assertThat(event.payload().text()).isEqualTo("{\n  \"val01\": \"hi\"\n}\n");
    assertThat(event.expectedAnswer()).isNotNull();
  }

  @Test
  void events_are_found_in_jars() throws IOException {
    Path jar =
        jar("events.jar", "e/F/", "e/F/b.json", "e/F/a.json", "e/F/sub/c.json", "e/G/d.json");

    try (URLClassLoader loader = classPath(jar)) {
      TestEvents events = TestEvents.at("/e/F/", loader);

      assertThat(events.names()).containsExactly("a", "b");
      assertThat(events.named("a").payload().text()).isEqualTo("\"events.jar\"");
      assertThat(events.named("a").origin().toString()).endsWith("events.jar!/e/F/a.json");
    }
    Files.delete(jar); // which Windows refuses while it is open
  }

  @Test
  void a_jar_without_folders_can_be_asked_by_name() throws IOException {
    Path jar = jar("flat.jar", "e/F/a.json");

    try (URLClassLoader loader = classPath(jar)) {
      assertThat(TestEvents.at("e/F", loader).named("a").payload().text())
          .isEqualTo("\"flat.jar\"");
    }
  }

  @Test
  void the_first_file_of_a_name_wins_on_the_class_path() throws IOException {
    Path first = jar("first.jar", "e/F/", "e/F/a.json");
    Path second = jar("second.jar", "e/F/", "e/F/a.json", "e/F/b.json");

    try (URLClassLoader loader = classPath(first, second)) {
      TestEvents events = TestEvents.at("e/F", loader);

      assertThat(events.names()).containsExactly("a", "b");
      assertThat(events.named("a").payload().text()).isEqualTo("\"first.jar\"");
    }
  }

  @Test
  void files_are_read_as_they_are_now() throws IOException {
    save("a.json", "1");
    TestEvents events = TestEvents.in(folder);
    assertThat(events.named("a").payload().text()).isEqualTo("1");

    save("a.json", "2");

    assertThat(events.named("a").payload().text()).isEqualTo("2");
  }
}
