package dev.handrail.local.template;

import dev.handrail.local.TemplateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds a template and reads its text. */
final class TemplateFile {

  /** CloudFormation's own quota. */
  static final int MAX_BYTES = 1_048_576;

  private static final List<String> NAMES =
      List.of("template.yaml", "template.yml", "template.json");

  private TemplateFile() {}

  /**
   * The file itself, or the template in a folder.
   *
   * @throws TemplateException if there is none, or more than one to choose from
   */
  static Path find(Path template) {
    if (!Files.isDirectory(template)) {
      return template;
    }
    for (String name : NAMES) {
      if (Files.isRegularFile(template.resolve(name))) {
        return template.resolve(name);
      }
    }
    List<Path> synthesized = synthesized(template);
    if (synthesized.size() == 1) {
      return synthesized.get(0);
    }
    throw new Problems(template)
        .fatal(
            0,
            synthesized.isEmpty()
                ? "expected a template in this folder, one of "
                    + NAMES
                    + " or what cdk synth writes (*.template.json), got none"
                : "expected one template in this folder, got "
                    + synthesized.stream().map(Path::getFileName).toList()
                    + "; name one of them");
  }

  /** What CDK makes of each stack. */
  private static List<Path> synthesized(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".template.json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new Problems(folder).fatal(0, "the folder can't be read: " + unreadable);
    }
  }

  /**
   * The file's text.
   *
   * @throws TemplateException if it cannot be read, is no UTF-8, or is too long
   */
  static String text(Path file, Problems problems) {
    try {
      if (!Files.isRegularFile(file)) {
        throw problems.fatal(0, "there is no such file: " + file.toAbsolutePath());
      }
      if (Files.size(file) > MAX_BYTES) {
        throw problems.fatal(
            0,
            "expected at most " + MAX_BYTES + " bytes, as CloudFormation, got " + Files.size(file));
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException noText) {
      throw problems.fatal(0, "expected text in UTF-8, got other bytes");
    } catch (IOException unreadable) {
      throw problems.fatal(0, "the file can't be read: " + unreadable);
    }
  }
}
