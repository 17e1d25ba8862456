package dev.handrail.testkit.internal.jvm;

import dev.handrail.testkit.internal.jvm.inside.Bridge;
import dev.handrail.testkit.internal.jvm.inside.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads AWS's runtime client anew, and our bridge to it: with their own static state, for one run
 * of one environment.
 *
 * <p>Its parent is asked for everything else first. That is the platform's loader, which has the
 * JDK only; or a test's, whose function shares AWS's interfaces with the test.
 */
final class RuntimeLoader extends ClassPathLoader {

  static {
    registerAsParallelCapable();
  }

  private static final String AWS = "com.amazonaws.services.lambda.";
  private static final String LAMBDA_RUNTIME = AWS + "runtime.LambdaRuntime";
  private static final String INSIDE = Bridge.class.getPackageName() + ".";

  /** What this loader defines although its parent may have it. */
  private static final List<String> OWN =
      List.of(
          INSIDE,
          AWS + "runtime.api.client.",
          AWS + "runtime.serialization.",
          LAMBDA_RUNTIME + "$",
          "com.amazonaws.lambda.thirdparty.",
          "software.amazon.awssdk.utilslite.");

  private static final Set<String> SHARED =
      Set.of(
          Platform.class.getName(), Platform.Event.class.getName(), Platform.Reply.class.getName());

  private final boolean instance;

  /**
   * A loader for one runtime.
   *
   * @param client AWS's jars
   * @param instance whether the function is an instance, not a class
   */
  RuntimeLoader(ClassPath client, ClassLoader parent, boolean instance) {
    super(client, parent);
    this.instance = instance;
  }

  /** A runtime that has not begun. */
  Runnable bridge(
      Platform platform, String handler, URLClassLoader function, @Nullable Object instance)
      throws ReflectiveOperationException {
    return (Runnable)
        loadClass(Bridge.class.getName())
            .getConstructor(
                loadClass(Platform.class.getName()),
                String.class,
                URLClassLoader.class,
                Object.class)
            .newInstance(platform, handler, function, instance);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (SHARED.contains(name)) {
      return Class.forName(name);
    }
    if (!name.equals(LAMBDA_RUNTIME) && !isOwn(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  /** A loop, as every class of AWS's and the function's is asked for here. */
  private static boolean isOwn(String name) {
    for (String start : OWN) {
      if (name.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    return name.startsWith(INSIDE) ? inside(name) : super.findClass(name);
  }

  /** The function's loader asks for each of its own classes here first: that has to be quick. */
  @Override
  ClassNotFoundException notFound(String name) {
    return new ClassNotFoundException(name);
  }

  @Override
  byte[] changed(String name, byte[] classFile) {
    return instance && name.contains(".EventHandlerLoader")
        ? Rewriter.ofConstruction(classFile)
        : classFile;
  }

  private Class<?> inside(String name) throws ClassNotFoundException {
    String simple = name.substring(INSIDE.length());
    try (InputStream in = Bridge.class.getResourceAsStream(simple + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return define(name, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
