package dev.handrail.testkit.internal.environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeClientTest {

  @TempDir Path temp;

  @Test
  void on_a_class_path_the_jars_are_where_their_classes_are() throws IOException {
    List<Path> jars = new RuntimeClient(RuntimeClient.class.getClassLoader()).jars(() -> temp);

    assertThat(jars)
        .extracting(jar -> jar.getFileName().toString().replaceFirst("-\\d.*", ""))
        .containsExactly(
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-core",
            "aws-lambda-java-serialization",
            "utils-lite",
            "annotations");
  }

  @Test
  void a_shaded_jar_before_them_that_holds_parts_of_them_is_not_taken_for_them()
      throws IOException {
    RuntimeClient client = new RuntimeClient(RuntimeClient.class.getClassLoader());
    List<Path> expected = client.jars(() -> temp);
    Path shaded = temp.resolve("function.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(shaded))) {
      zip.putNextEntry(new ZipEntry("com/amazonaws/services/lambda/runtime/Context.class"));
    }

    try (URLClassLoader loader =
        new ChildFirst(shaded.toUri().toURL(), RuntimeClient.class.getClassLoader())) {
      assertThat(new RuntimeClient(loader).jars(() -> temp)).isEqualTo(expected);
    }
  }

  /** Finds resources in its own jar first, as a class path does that begins with that jar. */
  private static final class ChildFirst extends URLClassLoader {

    ChildFirst(URL jar, ClassLoader parent) {
      super(new URL[] {jar}, parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
      all.addAll(Collections.list(getParent().getResources(name)));
      return Collections.enumeration(all);
    }
  }

  @Test
  void in_one_executable_jar_nested_ones_are_laid_out_in_the_order_of_the_index()
      throws IOException {
    Path nest = Files.createDirectories(temp.resolve("in/META-INF/handrail/runtime-client"));
    Files.writeString(nest.resolve("index"), "client.jar\n\ncore.jar\n");
    Files.writeString(nest.resolve("client.jar"), "1");
    Files.writeString(nest.resolve("core.jar"), "2");
    Path out = Files.createDirectory(temp.resolve("out"));

    List<Path> jars = jars(temp.resolve("in"), out);

    assertThat(jars).containsExactly(out.resolve("client.jar"), out.resolve("core.jar"));
    assertThat(out.resolve("core.jar")).hasContent("2");
  }

  @Test
  void an_index_that_names_what_is_not_there_is_told() throws IOException {
    Path nest = Files.createDirectories(temp.resolve("META-INF/handrail/runtime-client"));
    Files.write(nest.resolve("index"), "missing.jar".getBytes(UTF_8));

    assertThatThrownBy(() -> jars(temp, temp))
        .hasMessage(
            "META-INF/handrail/runtime-client/index names missing.jar, which is not beside it");
  }

  @Test
  void a_class_path_without_the_client_is_told_what_to_add() {
    assertThatThrownBy(() -> jars(temp, temp))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Add aws-lambda-java-runtime-interface-client");
  }

  private static List<Path> jars(Path classPath, Path folder) throws IOException {
    URL[] urls = {classPath.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return new RuntimeClient(loader).jars(() -> folder);
    }
  }
}
