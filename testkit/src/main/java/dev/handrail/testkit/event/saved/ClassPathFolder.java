package dev.handrail.testkit.event.saved;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a class path: in class folders, in jars, or in several of them, where the first file
 * of a name wins, as for classes. One file is asked for by its name alone; only a list looks into
 * folders and jars, and only into those that hold this folder.
 */
final class ClassPathFolder implements EventFolder {

  private final ClassLoader loader;
  private final String path;

  /**
   * Nothing is read yet.
   *
   * @param path without a slash at either end
   */
  ClassPathFolder(ClassLoader loader, String path) {
    this.loader = loader;
    this.path = path;
  }

  @Override
  public String described() {
    return path + "/ on the class path";
  }

  @Override
  public @Nullable Content find(String fileName) throws IOException {
    URL resource = loader.getResource(path + "/" + fileName);
    if (resource == null) {
      return null;
    }
    URLConnection connection = uncached(resource);
    try (InputStream in = connection.getInputStream()) {
      return new Content(in.readAllBytes(), uri(resource));
    }
  }

  @Override
  public @Nullable SortedSet<String> fileNames() throws IOException {
    Enumeration<URL> roots = loader.getResources(path + "/");
    SortedSet<String> names = roots.hasMoreElements() ? new TreeSet<>() : null;
    while (names != null && roots.hasMoreElements()) {
      URL root = roots.nextElement();
      switch (root.getProtocol()) {
        case "file" -> names.addAll(DiskFolder.names(Path.of(uri(root))));
        case "jar" -> addEntries((JarURLConnection) uncached(root), names);
        default ->
            throw new TestEventException(
                "Cannot list the files of "
                    + root
                    + ": expected a folder or a jar. Ask for each event by its name, or copy the"
                    + " events to a folder.");
      }
    }
    return names;
  }

  private static void addEntries(JarURLConnection connection, SortedSet<String> names)
      throws IOException {
    try (JarFile jar = connection.getJarFile()) {
      String folder = connection.getEntryName();
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        String entry = entries.nextElement().getName();
        if (entry.startsWith(folder) && entry.length() > folder.length()) {
          int slash = entry.indexOf('/', folder.length());
          // Of a folder in this one the name is enough, too.
          names.add(entry.substring(folder.length(), slash < 0 ? entry.length() : slash));
        }
      }
    }
  }

  /** A cached connection keeps the jar open for ever, so that nobody can replace it on Windows. */
  private static URLConnection uncached(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return connection;
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException malformed) {
      throw new TestEventException("Cannot read " + url + ": it is no URI", malformed);
    }
  }

  @Override
  public EventFolder parent() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? this : new ClassPathFolder(loader, path.substring(0, slash));
  }

  @Override
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
