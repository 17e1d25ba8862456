package dev.handrail.testkit.internal.environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
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

  @Test
  void a_link_to_a_folder_and_links_in_it_are_followed() throws IOException {
    Path classes = folder("classes", "a/B.class");
    Files.createSymbolicLink(classes.resolve("c"), folder("other", "C.class"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), classes);

    TaskRoot.layOut(List.of(link, jar("z.jar", "z"), link), root);

    assertThat(files())
        .containsExactly("a/B.class", "c/C.class", "lib/0001-z.jar", "lib/0002-link.jar");
    try (ZipFile packed = new ZipFile(root.resolve("lib/0002-link.jar").toFile())) {
      assertThat(packed.getEntry("c/C.class")).isNotNull();
    }
  }

  @Test
  void a_link_to_a_folder_above_is_told() throws IOException {
    Path classes = folder("classes", "a/B.class");
    Files.createSymbolicLink(classes.resolve("a/loop"), classes);

    assertThatThrownBy(() -> TaskRoot.layOut(List.of(classes), root))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Cannot read the folder ")
        .hasMessageContaining("loop");
  }

  @Test
  void files_of_a_folder_keep_their_permissions() throws IOException {
    Path classes = folder("classes", "bin/tool");
    permit(classes.resolve("bin/tool"), "rwxr-xr-x");

    TaskRoot.layOut(List.of(classes), root);

    assertThat(root.resolve("bin/tool")).isExecutable();
  }

  @Test
  void entries_of_an_archive_keep_their_permissions() throws IOException {
    Path zip = temp.resolve("f.zip");
    Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (FileSystem content = FileSystems.newFileSystem(zip, options)) {
      permit(Files.writeString(content.getPath("tool"), "#!/bin/sh"), "rwxr-xr-x");
      permit(Files.writeString(content.getPath("text"), "text"), "rw-r-----");
    }

    TaskRoot.layOut(List.of(zip), root);

    assertThat(permissions("tool")).isEqualTo("rwxr-xr-x");
    assertThat(permissions("text")).isEqualTo("rw-r-----");
  }

  @Test
  void more_than_lambdas_quota_is_refused_whatever_it_comes_from() throws IOException {
    Path classes = folder("classes", "123");
    Path library = jar("lib.jar", "x");
    long size = Files.size(library);

    TaskRoot.layOut(List.of(classes, library), root, "classes".length() + size);
    for (List<Path> code : List.of(List.of(jar("f.jar", "a", "b")), List.of(classes, library))) {
      Path other = Files.createTempDirectory(temp, "other");
      assertThatThrownBy(() -> TaskRoot.layOut(code, other, 1))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(
              "Expected at most 1 bytes of unzipped code, Lambda's quota, got more with ");
    }
    assertThat(TaskRoot.MAX_BYTES).isEqualTo(250L * 1024 * 1024);
  }

  private static void permit(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(file)));
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
