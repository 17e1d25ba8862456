package dev.handrail.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a jar has under a handler string, {@code package.Class} or {@code package.Class::method}.
 */
final class HandlerClass {

  private static final Set<String> HANDLERS =
      Set.of(
          "com.amazonaws.services.lambda.runtime.RequestHandler",
          "com.amazonaws.services.lambda.runtime.RequestStreamHandler");

  private HandlerClass() {}

  /** What keeps Lambda from running it; the empty text if nothing does. */
  static String problem(Path jar, String handler) {
    String[] parts = handler.split("::", 2);
    // Nothing but the jar and Java, as on Lambda: no class of this build's can stand in.
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(parts[0]);
      if (!Modifier.isPublic(type.getModifiers()) || !isConstructible(type)) {
        return handler + ": expected a public class with a public constructor without parameters";
      }
      boolean isHandler =
          parts.length == 2
              ? Arrays.stream(type.getMethods()).anyMatch(m -> m.getName().equals(parts[1]))
              : isHandler(type);
      return isHandler ? "" : handler + ": the class is there, but is no handler";
    } catch (ClassNotFoundException | LinkageError missing) {
      return handler + ": not in " + jar + ": " + missing;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isConstructible(Class<?> type) {
    return Arrays.stream(type.getConstructors()).anyMatch(c -> c.getParameterCount() == 0);
  }

  /** By names: a minimised jar has only that of the interfaces which it implements. */
  private static boolean isHandler(@Nullable Class<?> type) {
    if (type == null) {
      return false;
    }
    return HANDLERS.contains(type.getName())
        || isHandler(type.getSuperclass())
        || Arrays.stream(type.getInterfaces()).anyMatch(HandlerClass::isHandler);
  }
}
