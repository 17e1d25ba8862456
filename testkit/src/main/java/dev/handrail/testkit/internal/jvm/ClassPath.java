package dev.handrail.testkit.internal.jvm;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Classes of folders and jars, read and changed once for the loaders of all environments.
 *
 * <p>Instances are safe for use by many threads.
 */
final class ClassPath implements AutoCloseable {

  /** Changes a class file, given its class' name; it is called once for a class, or little more. */
  interface Change {
    byte[] apply(String type, byte[] classFile);
  }

  /**
   * A class file.
   *
   * @param bytes as changed; not to be written to
   * @param origin the folder or jar
   * @param manifest of the jar; null for none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Found(byte[] bytes, URL origin, @Nullable Manifest manifest) {}

  private final List<Path> elements;
  private final Change change;
  private final Map<String, Optional<Found>> classes = new ConcurrentHashMap<>();
  private final Map<Path, JarFile> jars = new ConcurrentHashMap<>();

  ClassPath(List<Path> elements, Change change) {
    this.elements = List.copyOf(elements);
    this.change = change;
  }

  /** For a loader's own resources. */
  URL[] urls() {
    URL[] urls = new URL[elements.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = url(elements.get(i));
    }
    return urls;
  }

  /** The class of that name, or null. */
  @Nullable Found find(String type) throws IOException {
    Optional<Found> known = classes.get(type);
    if (known == null) {
      known = Optional.ofNullable(read(type));
      Optional<Found> before = classes.putIfAbsent(type, known);
      known = before == null ? known : before;
    }
    return known.orElse(null);
  }

  @Override
  public void close() throws IOException {
    for (JarFile jar : jars.values()) {
      jar.close();
    }
  }

  private @Nullable Found read(String type) throws IOException {
    String path = type.replace('.', '/') + ".class";
    for (Path element : elements) {
      byte[] bytes = Files.isDirectory(element) ? ofFolder(element, path) : ofJar(element, path);
      if (bytes != null) {
        Manifest manifest = Files.isDirectory(element) ? null : jar(element).getManifest();
        return new Found(change.apply(type, bytes), url(element), manifest);
      }
    }
    return null;
  }

  /**
   * By a stream that cares for no interrupt, as the JDK's own loader: a function whose thread is
   * interrupted could never again use a class that it could not load then.
   */
  private static byte @Nullable [] ofFolder(Path folder, String path) throws IOException {
    File file = new File(folder.toFile(), path);
    if (!file.isFile()) {
      return null;
    }
    try (FileInputStream in = new FileInputStream(file)) {
      return in.readAllBytes();
    }
  }

  private byte @Nullable [] ofJar(Path file, String path) throws IOException {
    JarFile jar = jar(file);
    JarEntry entry = jar.getJarEntry(path);
    if (entry == null) {
      return null;
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private JarFile jar(Path file) throws IOException {
    JarFile open = jars.get(file);
    if (open == null) {
      JarFile opened = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
      JarFile before = jars.putIfAbsent(file, opened);
      if (before != null) {
        opened.close();
      }
      open = before == null ? opened : before;
    }
    return open;
  }

  private static URL url(Path element) {
    try {
      return element.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Every path has a URL, but not " + element, e);
    }
  }
}
