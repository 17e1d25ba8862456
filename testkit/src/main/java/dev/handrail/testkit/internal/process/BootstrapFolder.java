package dev.handrail.testkit.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Our class files that lie before AWS's jars on a child's class path. Alone: neither Handrail nor
 * its JSON library may be on the function's class path.
 *
 * <p>Of AWS's runtime only one class is native, {@code NativeClient}. Where its native code does
 * not run, {@link PortableClient} takes its place, under its name. It cannot have that name here:
 * it would hide AWS's class from the user's tests.
 */
final class BootstrapFolder {

  static final String NATIVE_CLIENT =
      "com/amazonaws/services/lambda/runtime/api/client/runtimeapi/NativeClient";

  private BootstrapFolder() {}

  static void layOutBootstrap(Path folder) throws IOException {
    for (Class<?> type : List.of(Bootstrap.class, OutputFrames.class, ChildMemory.class)) {
      write(folder, type.getName().replace('.', '/'), classFile(type));
    }
  }

  static void layOutClient(Path folder) throws IOException {
    String name = PortableClient.class.getName().replace('.', '/');
    byte[] ours = classFile(PortableClient.class);
    write(folder, NATIVE_CLIENT, RenamedClass.of(ours, name, NATIVE_CLIENT));
  }

  private static byte[] classFile(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      if (in == null) {
        throw new IOException("The class file of " + type + " is missing from the testkit");
      }
      return in.readAllBytes();
    }
  }

  private static void write(Path folder, String name, byte[] bytes) throws IOException {
    Path target = folder.resolve(name + ".class");
    Files.createDirectories(target.resolveSibling("."));
    Files.write(target, bytes);
  }
}
