package dev.handrail.testkit.internal.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskRootTest {

  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(temp.resolve("task"));
  }

  @Test
  void a_jar_is_exploded_with_the_libraries_in_it() throws IOException {
    TaskRoot.layOut(List.of(jar("f.jar", "a/B.class", "lib/dep.jar", "META-INF/x")), root);

    assertThat(files()).containsExactly("META-INF/x", "a/B.class", "lib/dep.jar");
  }

  @Test
  void folders_are_copied_and_jars_after_them_numbered_in_order() throws IOException {
    Path tests = folder("test-classes", "a/BTest.class");
    Path classes = folder("classes", "a/B.class");

    TaskRoot.layOut(List.of(tests, classes, jar("z.jar", "z"), jar("b.jar", "b")), root);

    assertThat(files())
        .containsExactly("a/B.class", "a/BTest.class", "lib/0001-z.jar", "lib/0002-b.jar");
  }

  @Test
  void what_comes_first_hides_what_comes_later() throws IOException {
    Path first = folder("first", "x");
    Files.writeString(first.resolve("x"), "first");
    Path second = folder("second", "x");

    TaskRoot.layOut(List.of(first, second), root);

    assertThat(root.resolve("x")).hasContent("first");
  }

  @Test
  void a_folder_after_a_library_becomes_a_library_too() throws IOException {
    TaskRoot.layOut(
        List.of(jar("f.jar", "f"), jar("dep.jar", "d"), folder("late", "a/Late.class")), root);

    assertThat(files()).containsExactly("f", "lib/0001-dep.jar", "lib/0002-late.jar");
    try (ZipFile late = new ZipFile(root.resolve("lib/0002-late.jar").toFile())) {
      assertThat(late.getEntry("a/Late.class")).isNotNull();
    }
  }

  @Test
  void an_entry_outside_of_the_jar_is_refused() throws IOException {
    Path jar = jar("evil.jar", "../evil");

    assertThatThrownBy(() -> TaskRoot.layOut(List.of(jar), root))
        .isInstanceOf(IOException.class)
        .hasMessage(jar + " has an entry outside of itself: ../evil");
    assertThat(temp.resolve("evil")).doesNotExist();
  }

  @Test
  void what_is_no_jar_is_told() throws IOException {
    Path text = Files.writeString(temp.resolve("text.jar"), "no jar");

    assertThatThrownBy(() -> TaskRoot.layOut(List.of(text), root))
        .hasMessageStartingWith(text + " is no jar or zip file: ");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private Path folder(String name, String file) throws IOException {
    Path folder = temp.resolve(name);
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, name);
    return folder;
  }

  private Path jar(String name, String... entries) throws IOException {
    Path jar = temp.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(UTF_8));
      }
    }
    return jar;
  }
}
