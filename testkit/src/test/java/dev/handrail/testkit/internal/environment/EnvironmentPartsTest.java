package dev.handrail.testkit.internal.environment;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentPartsTest {

  @ParameterizedTest
  @CsvSource({
    "0, Runtime exited without providing a reason",
    "1, Runtime exited with error: exit status 1",
    "137, Runtime exited with error: signal: killed",
    "134, Runtime exited with error: signal: aborted",
    "139, Runtime exited with error: signal: segmentation fault",
    // A JVM that gets SIGTERM ends by itself, with this status.
    "143, Runtime exited with error: exit status 143",
  })
  void an_exit_status_is_told_in_lambdas_words(int status, String words) {
    assertThat(ExitStatus.words(status)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2.46, 413.61, 417",
    "1233.96, 463.51, 1698",
    ", 26.73, 27",
    ", 27, 27",
    ", 3021.5, 3000",
    "100.5, 3021.5, 3101",
  })
  void fact16_billed_is_one_rounding_over_the_sum_and_at_most_the_timeout(
      @Nullable Double init, double duration, long billed) {
    assertThat(
            Billing.billed(
                init == null ? null : millis(init), millis(duration), Duration.ofSeconds(3)))
        .isEqualTo(Duration.ofMillis(billed));
  }

  @ParameterizedTest
  @CsvSource({
    "137, Windows 11, exit status 137",
    "137, Mac OS X, signal: killed",
    "138, Mac OS X, signal: bus error",
    "-1073741819, Windows 11, exit status -1073741819",
  })
  void signals_are_told_where_there_are_signals(int status, String system, String words) {
    assertThat(ExitStatus.words(status, system)).isEqualTo("Runtime exited with error: " + words);
  }

  @Test
  void a_folder_without_java_is_told() {
    assertThatThrownBy(() -> JavaRuntime.of(Path.of("target")))
        .hasMessage("Expected the folder of a JDK or JRE, with bin/java and release, got target");
  }

  @Test
  void a_java_home_tells_its_version() {
    JavaRuntime java = JavaRuntime.of(Path.of(System.getProperty("java.home")));

    assertThat(java.feature()).isEqualTo(Runtime.version().feature());
    assertThat(java.runtimeVersion(List.of("client.jar")).arn())
        .matches("arn:aws:lambda:us-east-1::runtime:[0-9a-f]{64}");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void to_read_its_version_leaves_no_file_open(@TempDir Path home) throws IOException {
    Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
    Files.createFile(java, PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_EXECUTE)));
    Path release = Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"");

    assertThat(JavaRuntime.of(home).feature()).isEqualTo(17);

    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path descriptor : open) {
        assertThat(isSameFile(descriptor, release)).isFalse();
      }
    }
  }

  /** False for one that was closed meanwhile. */
  private static boolean isSameFile(Path descriptor, Path file) {
    try {
      return Files.isSameFile(descriptor, file);
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void a_temporary_folder_is_removed_with_all_that_is_in_it(@TempDir Path parent)
      throws IOException {
    Path outside = Files.writeString(parent.resolve("outside"), "stays");
    TempFolder folder = new TempFolder(parent);
    Files.writeString(folder.folder("a/b").resolve("c"), "x");
    Files.createSymbolicLink(folder.path().resolve("link"), outside);

    folder.close();

    assertThat(folder.path()).doesNotExist();
    assertThat(outside).exists();
  }

  @Test
  void what_a_killed_process_left_behind_without_a_lock_is_removed_after_a_day(@TempDir Path parent)
      throws IOException {
    long dead = 999_999_999;
    long alive = ProcessHandle.current().pid();
    Path abandoned = old(parent, "handrail-" + dead + "-x");
    Path used = old(parent, "handrail-" + alive + "-x");
    Path foreign = old(parent, "other-" + dead + "-x");
    Path recent = Files.createDirectory(parent.resolve("handrail-" + dead + "-y"));

    useAnother(parent);

    assertThat(abandoned).doesNotExist();
    assertThat(used).exists();
    assertThat(foreign).exists();
    assertThat(recent).exists();
  }

  @Test
  void what_nobody_holds_the_lock_of_is_removed_at_once(@TempDir Path parent) throws IOException {
    Path abandoned = Files.createDirectory(parent.resolve("handrail-999999999-x"));
    Files.createFile(abandoned.resolve(".lock"));

    try (TempFolder first = new TempFolder(parent)) {
      assertThat(first.path()).exists();
      useAnother(parent);

      assertThat(abandoned).doesNotExist();
      assertThat(first.path()).exists();
    }
  }

  @Test
  void a_temporary_folder_that_nobody_asks_for_is_not_made(@TempDir Path parent) {
    new TempFolder(parent).close();

    assertThat(parent).isEmptyDirectory();
  }

  private static void useAnother(Path parent) {
    try (TempFolder another = new TempFolder(parent)) {
      assertThat(another.path()).exists();
    }
  }

  private static Path old(Path parent, String name) throws IOException {
    Path folder = Files.createDirectory(parent.resolve(name));
    Instant time = Instant.now().minus(Duration.ofDays(2));
    return Files.setLastModifiedTime(folder, FileTime.from(time));
  }

  private static Duration millis(double millis) {
    return Duration.ofNanos(Math.round(millis * 1e6));
  }
}
