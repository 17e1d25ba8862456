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
 * <p>Of AWS's runtime two classes are native, {@code NativeClient} and, for SnapStart, {@code
 * DNSManager}. Where their native code does not run, {@link PortableClient} and {@link
 * PortableDnsManager} take their places, under their names. They cannot have those names here: they
 * would hide AWS's classes from the user's tests.
 */
final class BootstrapFolder {

  static final String NATIVE_CLIENT =
      "com/amazonaws/services/lambda/runtime/api/client/runtimeapi/NativeClient";

  private static final String DNS_MANAGER = "com/amazonaws/services/lambda/crac/DNSManager";

  private BootstrapFolder() {}

  static void layOutBootstrap(Path folder) throws IOException {
    for (Class<?> type : List.of(Bootstrap.class, OutputFrames.class, ChildMemory.class)) {
      write(folder, type.getName().replace('.', '/'), classFile(type));
    }
  }

  static void layOutClient(Path folder) throws IOException {
    layOut(folder, PortableClient.class, NATIVE_CLIENT);
    layOut(folder, PortableDnsManager.class, DNS_MANAGER);
  }

  private static void layOut(Path folder, Class<?> ours, String name) throws IOException {
    String ownName = ours.getName().replace('.', '/');
    write(folder, name, RenamedClass.of(classFile(ours), ownName, name));
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
