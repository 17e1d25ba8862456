package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.TemplateOptions;
import dev.handrail.testkit.FunctionDefinition;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where code is, for what builds leave. */
class CodeFinderTest {

  private static final String TEMPLATE =
      """
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: example.Hello
            CodeUri: %s
      """;

  private static final String POM =
      """
      <?xml version="1.0"?>
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <parent><artifactId>parent</artifactId><version>1.2</version></parent>
        <artifactId>app</artifactId>
        <dependencies><dependency><artifactId>other</artifactId><version>9</version></dependency></dependencies>
        %s
      </project>
      """;

  @TempDir Path temp;
  private TemplateFolder folder;

  @BeforeEach
  void folder() {
    folder = new TemplateFolder(temp);
  }

  private List<String> code(String codeUri) {
    return folder.function(TEMPLATE.formatted(codeUri)).definition().code().stream()
        .map(path -> temp.relativize(path).toString().replace(File.separatorChar, '/'))
        .toList();
  }

  private void files(String... names) {
    for (String name : names) {
      folder.file(name);
    }
  }

  private void pom(String more) {
    TemplateFolder.write(temp, "app/pom.xml", POM.formatted(more));
  }

  @Test
  void a_jar_a_zip_and_a_folder_are_taken_as_they_are() {
    files("a.jar", "b.zip", "c/lib/x.jar", "c/lib/y.jar", "d/only.jar");
    assertThat(code("a.jar")).containsExactly("a.jar");
    assertThat(code("./b.zip")).containsExactly("b.zip");
    assertThat(code("code/")).containsExactly("code");
    assertThat(code("c")).containsExactly("c/lib/x.jar", "c/lib/y.jar");
    assertThat(code("d")).containsExactly("d/only.jar");
  }

  @Test
  void of_Mavens_jars_the_final_name_counts() {
    pom("");
    files(
        "app/target/app-1.1.jar",
        "app/target/app-1.2.jar",
        "app/target/app-1.2-sources.jar",
        "app/target/app-1.2-javadoc.jar",
        "app/target/original-app-1.2.jar",
        "app/target/classes/example/Hello.class");
    assertThat(code("app")).containsExactly("app/target/app-1.2.jar");
    pom("<build><finalName>${project.artifactId}-${project.version}-x</finalName></build>");
    files("app/target/app-1.2-x.jar");
    assertThat(code("app")).containsExactly("app/target/app-1.2-x.jar");
    files("app/target/app-1.2-x-shaded.jar");
    assertThat(code("app")).containsExactly("app/target/app-1.2-x-shaded.jar");
  }

  @Test
  void the_only_jar_counts_when_the_pom_does_not_tell_the_name() {
    pom("<build><finalName>${revision}</finalName></build>");
    files("app/target/any.jar", "app/target/any-sources.jar");
    assertThat(code("app")).containsExactly("app/target/any.jar");
    TemplateFolder.write(temp, "app/pom.xml", "no XML");
    assertThat(code("app")).containsExactly("app/target/any.jar");
  }

  @Test
  void without_a_jar_Mavens_classes_count_with_the_dependencies_that_are_known() {
    pom("");
    files("app/target/classes/example/Hello.class", "repository/a.jar", "repository/b.jar");
    assertThat(code("app")).containsExactly("app/target/classes");
    TemplateFolder.write(
        temp,
        "app/target/classpath.txt",
        temp.resolve("repository/a.jar")
            + File.pathSeparator
            + temp.resolve("repository/missing.jar")
            + File.pathSeparator
            + temp.resolve("repository/b.jar")
            + "\n");
    assertThat(code("app"))
        .containsExactly("app/target/classes", "repository/a.jar", "repository/b.jar");
    files("app/target/dependency/c.jar");
    assertThat(code("app")).containsExactly("app/target/classes", "app/target/dependency/c.jar");
  }

  @Test
  void of_Gradles_outputs_the_complete_ones_come_first() throws IOException {
    files("app/build.gradle.kts", "app/build/classes/java/main/example/Hello.class");
    Files.createDirectories(temp.resolve("app/build/resources/main"));
    assertThat(code("app"))
        .containsExactly("app/build/classes/java/main", "app/build/resources/main");
    files("app/build/libs/app.jar", "app/build/libs/app-plain.jar");
    assertThat(code("app")).containsExactly("app/build/libs/app.jar");
    zip("app/build/distributions/a-application.zip", "app-1.0/lib/app.jar");
    assertThat(code("app")).containsExactly("app/build/libs/app.jar");
    zip("app/build/distributions/app.zip", "lib/dependency.jar");
    assertThat(code("app")).containsExactly("app/build/distributions/app.zip");
    files("app/build/libs/app-all.jar");
    assertThat(code("app")).containsExactly("app/build/libs/app-all.jar");
  }

  @Test
  void what_sam_build_made_counts_when_the_project_has_nothing() {
    pom("");
    files(".aws-sam/build/Hello/example/Hello.class", ".aws-sam/build/Hello/lib/a.jar");
    assertThat(code("app"))
        .containsExactly(".aws-sam/build/Hello", ".aws-sam/build/Hello/lib/a.jar");
  }

  @Test
  void an_override_counts_before_everything() {
    files("mine.jar");
    TemplateOptions options =
        TemplateOptions.defaults().withCode("Hello", temp.resolve("mine.jar"));
    assertThat(
            folder
                .read(TEMPLATE.formatted("s3://bucket/key"), options)
                .application()
                .functions()
                .get(0)
                .definition()
                .code())
        .containsExactly(temp.resolve("mine.jar"));
    assertThat(
            folder.mistakes(
                TEMPLATE.formatted("code"),
                TemplateOptions.defaults().withCode("Helo", temp.resolve("mine.jar"))))
        .containsExactly(
            "0: code overrides: expected functions of the template [Hello], got 'Helo'");
  }

  @Test
  void a_class_path_counts_for_functions_whose_handler_is_on_it_before_what_the_template_says() {
    files("classes/example/Hello.class");
    List<Path> classPath = List.of(temp.resolve("lib.jar"), temp.resolve("classes"));
    TemplateOptions options = TemplateOptions.defaults().withClassPath(classPath);
    String template = TEMPLATE.formatted("target/not-built-yet.jar");
    assertThat(definition(template, options).code()).isEqualTo(classPath);

    String method = TEMPLATE.replace("Handler: example.Hello", "Handler: example.Hello::handle");
    assertThat(definition(method.formatted("code"), options).code()).isEqualTo(classPath);
    String other = TEMPLATE.replace("Handler: example.Hello", "Handler: example.Other");
    assertThat(definition(other.formatted("code"), options).code())
        .containsExactly(temp.resolve("code"));
    assertThat(definition(template, options.withCode("Hello", temp.resolve("code"))).code())
        .containsExactly(temp.resolve("code"));
  }

  private FunctionDefinition definition(String template, TemplateOptions options) {
    return folder.read(template, options).application().functions().get(0).definition();
  }

  @Test
  void code_that_is_not_there_is_told_with_where_it_was_looked_for() {
    pom("");
    files("a.txt");
    Path sam = temp.resolve(".aws-sam/build/Hello");
    assertThat(folder.mistakes(TEMPLATE.formatted("app")))
        .containsExactly(
            "7: Hello.CodeUri: expected a jar, a zip, or a folder with classes, got none in "
                + temp.resolve("app/target/app-1.2.jar")
                + ", "
                + temp.resolve("app/target/classes")
                + ", "
                + sam
                + "; build it first: mvn package, or gradle build; see"
                + " docs/troubleshooting.md#code-not-found");
    assertThat(folder.mistakes(TEMPLATE.formatted("no.jar")))
        .containsExactly(
            "7: Hello.CodeUri: expected a jar, a zip, or a folder with classes, got none in "
                + temp.resolve("no.jar")
                + ", "
                + sam
                + "; build it first: mvn package, or gradle build; see"
                + " docs/troubleshooting.md#code-not-found");
    assertThat(folder.mistakes(TEMPLATE.formatted("a.txt")))
        .containsExactly(
            "7: Hello.CodeUri: expected a jar, a zip or a folder, got " + temp.resolve("a.txt"));
    assertThat(folder.mistakes(TEMPLATE.formatted("s3://bucket/key")))
        .containsExactly(
            "7: Hello.CodeUri: expected a path on this machine, got 's3://bucket/key' in a bucket;"
                + " name the code by --code, or TemplateOptions.withCode");
    assertThat(folder.mistakes(TEMPLATE.formatted("{Bucket: b, Key: k.zip}")))
        .containsExactly(
            "7: Hello.CodeUri: expected a path on this machine, got 'k.zip' in a bucket; name the"
                + " code by --code, or TemplateOptions.withCode");
  }

  private void zip(String name, String entry) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
    }
  }
}
