package dev.handrail.testkit;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where a class was loaded from. */
final class CodeOrigin {

  private CodeOrigin() {}

  /** The jar or folder. */
  static Path of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IllegalArgumentException(
          "Expected a class of a jar or folder, but its loader does not tell where "
              + type.getName()
              + " is from. Use FunctionDefinition.builder with handler and code.");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw new IllegalArgumentException(
          "Expected a class of a jar or folder, but "
              + type.getName()
              + " is from "
              + source.getLocation(),
          e);
    }
  }
}
