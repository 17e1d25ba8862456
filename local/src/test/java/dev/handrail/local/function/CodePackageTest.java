package dev.handrail.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodePackageTest {

  @TempDir private Path folder;

  @Test
  void a_jar_has_the_digest_that_lambda_tells_of_it() throws Exception {
    Path jar = Files.write(folder.resolve("code.jar"), new byte[] {1, 2, 3});

    CodePackage code = CodePackage.of(List.of(jar));

    byte[] digest = MessageDigest.getInstance("SHA-256").digest(new byte[] {1, 2, 3});
    assertThat(code.sha256()).isEqualTo(Base64.getEncoder().encodeToString(digest));
    assertThat(code.size()).isEqualTo(3);
    assertThat(code.lastModified()).isEqualTo(Files.getLastModifiedTime(jar).toInstant());
  }

  @Test
  void a_folder_has_another_digest_when_a_name_or_a_file_in_it_is_another() throws IOException {
    Path file = Files.writeString(folder.resolve("A.class"), "a");
    String before = CodePackage.of(List.of(folder)).sha256();

    Files.writeString(file, "b");
    String changed = CodePackage.of(List.of(folder)).sha256();
    Files.move(file, folder.resolve("B.class"));

    assertThat(List.of(before, changed, CodePackage.of(List.of(folder)).sha256()))
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_missing_counts_nothing() {
    CodePackage code = CodePackage.of(List.of(folder.resolve("gone"), folder));

    assertThat(code.size()).isZero();
    assertThat(code.lastModified()).isEqualTo(Instant.EPOCH);
  }
}
