package dev.handrail.benchmarks.coldstart;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** Writes a deployable jar: a function's classes and its libraries' packages. */
public final class FunctionJar implements Closeable {

  private final JarOutputStream out;

  FunctionJar(Path file) throws IOException {
    this.out = new JarOutputStream(Files.newOutputStream(file));
  }

  void add(Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no class file for " + type);
      }
      write(name, in);
    }
  }

  void addJarOf(Class<?> witness) throws IOException {
    try (JarFile jar = new JarFile(jarOf(witness).toFile())) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (isDeployed(entry)) {
          write(entry.getName(), jar.getInputStream(entry));
        }
      }
    }
  }

  /**
   * The jar that a class comes from.
   *
   * @param witness the class
   * @return its file
   * @throws IOException if it comes from no file
   */
  public static Path jarOf(Class<?> witness) throws IOException {
    try {
      return Path.of(witness.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException odd) {
      throw new IOException("no jar of " + witness, odd);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static boolean isDeployed(JarEntry entry) {
    return !entry.isDirectory()
        && entry.getName().indexOf('/') > 0
        && !entry.getName().startsWith("META-INF/")
        && !entry.getName().endsWith("module-info.class");
  }

  private void write(String name, InputStream in) throws IOException {
    out.putNextEntry(new JarEntry(name));
    in.transferTo(out);
    out.closeEntry();
  }
}
