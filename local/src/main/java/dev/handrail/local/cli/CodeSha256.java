package dev.handrail.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The digest of a deployment package, as Lambda shows it for one. */
final class CodeSha256 {

  private CodeSha256() {}

  /** Base64 of the jar's SHA-256; a dash for code that is not one jar, which nobody deploys. */
  static String of(List<Path> code) {
    if (code.size() != 1 || !Files.isRegularFile(code.get(0))) {
      return "-";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder().encodeToString(digest.digest(Files.readAllBytes(code.get(0))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The code can't be read: " + code.get(0), unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JVM has SHA-256", impossible);
    }
  }
}
