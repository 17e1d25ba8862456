package dev.handrail.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.time.DateTime;
import org.junit.jupiter.api.Test;

/** What is loaded, and what need not be there: seen from a JVM of its own. */
class ClassPathTest {

  @Test
  void without_the_events_jar_everything_else_works() throws Exception {
    List<String> output = run(List.of(), List.of());
    assertThat(output)
        .filteredOn(line -> line.startsWith("written: "))
        .containsExactly(
            "written: {\"sku\":\"a\",\"more\":{\"n\":1}}",
            "written: \"text\"",
            "written: {\"sku\":\"a\",\"more\":{\"n\":1}}");
  }

  @Test
  void nothing_about_events_is_loaded_before_an_event_type_is_used() throws Exception {
    List<String> loaded = loaded(run(eventJars(), List.of()));
    assertThat(loaded).contains(EventAdapterFactory.class.getName());
    assertThat(loaded)
        .noneMatch(name -> name.startsWith("com.amazonaws.services.lambda.runtime.events"))
        .noneMatch(name -> name.startsWith("org.joda"))
        .doesNotContain(
            EventClasses.class.getName(), EventNames.class.getName(), BeanAdapter.class.getName());
  }

  @Test
  void a_function_of_one_event_loads_no_other_and_no_joda_and_links_no_lambda() throws Exception {
    List<String> loaded = loaded(run(eventJars(), List.of(SQSEvent.class.getName())));
    assertThat(loaded)
        .filteredOn(name -> name.startsWith("com.amazonaws.services.lambda.runtime.events"))
        .allMatch(name -> name.startsWith(SQSEvent.class.getName()));
    assertThat(loaded).noneMatch(name -> name.startsWith("org.joda"));
    assertThat(loaded)
        .filteredOn(name -> name.startsWith("dev.handrail."))
        .isNotEmpty()
        .noneMatch(name -> name.contains("$$Lambda"));
  }

  private static List<String> eventJars() {
    return List.of(place(SQSEvent.class), place(DateTime.class));
  }

  private static List<String> run(List<String> more, List<String> arguments)
      throws IOException, InterruptedException {
    String classPath =
        Stream.concat(
                Stream.of(
                    place(PayloadSerializers.class), place(Gson.class), place(ClassPathTest.class)),
                more.stream())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-Xlog:class+load:stdout", "-cp", classPath));
    command.add(ClassPathProgram.class.getName());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  /** The names in lines like "[0.1s][info][class,load] a.b.C source: ...". */
  private static List<String> loaded(List<String> output) {
    return output.stream()
        .filter(line -> line.contains(" source: "))
        .map(line -> line.substring(line.indexOf("] ", line.lastIndexOf("[class,load")) + 2))
        .map(line -> line.substring(0, line.indexOf(" source: ")))
        .toList();
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
