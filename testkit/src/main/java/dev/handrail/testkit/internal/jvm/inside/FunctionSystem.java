package dev.handrail.testkit.internal.jvm.inside;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * What {@link System} and {@link Runtime} are to one environment's function and to AWS's client in
 * it: their classes are changed to call these methods, which have the names and parameters of the
 * JDK's (an instance method's object is the first parameter).
 */
public final class FunctionSystem {

  /** AWS's runtime sets it for each event, and X-Ray's library reads it. */
  private static final String TRACE_HEADER = "com.amazonaws.xray.traceHeader";

  private static @Nullable Platform platform;
  private static final Map<String, String> PROPERTIES = new ConcurrentHashMap<>();
  private static final Set<Thread> HOOKS = new LinkedHashSet<>(); // guarded by itself
  private static volatile @Nullable PrintStream out;
  private static volatile @Nullable PrintStream err;
  private static volatile @Nullable InputStream in;

  private FunctionSystem() {}

  static void install(Platform with) {
    platform = with;
    PROPERTIES.putAll(with.properties());
    out = with.output();
    err = with.output();
    in = InputStream.nullInputStream();
  }

  private static Platform platform() {
    return requireNonNull(platform);
  }

  // ---- environment variables ----

  public static Map<String, String> getenv() {
    return platform().environment();
  }

  public static @Nullable String getenv(String name) {
    return platform().environment().get(requireNonNull(name));
  }

  // ---- streams ----

  public static PrintStream out() {
    return requireNonNull(out);
  }

  public static PrintStream err() {
    return requireNonNull(err);
  }

  public static InputStream in() {
    return requireNonNull(in);
  }

  public static void setOut(PrintStream stream) {
    out = stream;
  }

  public static void setErr(PrintStream stream) {
    err = stream;
  }

  public static void setIn(InputStream stream) {
    in = stream;
  }

  // ---- properties: those that each environment has for itself, and this JVM's ----

  public static @Nullable String getProperty(String name) {
    String own = name == null ? null : PROPERTIES.get(name);
    // Of the JVM's trace header, which is another function's, nothing may be seen.
    return own != null || TRACE_HEADER.equals(name) ? own : System.getProperty(name);
  }

  public static @Nullable String getProperty(String name, @Nullable String otherwise) {
    String value = getProperty(name);
    return value == null ? otherwise : value;
  }

  public static @Nullable String setProperty(String name, String value) {
    return isOwn(name) ? PROPERTIES.put(name, value) : System.setProperty(name, value);
  }

  public static @Nullable String clearProperty(String name) {
    return isOwn(name) ? PROPERTIES.remove(name) : System.clearProperty(name);
  }

  private static boolean isOwn(@Nullable String name) {
    return name != null && (TRACE_HEADER.equals(name) || PROPERTIES.containsKey(name));
  }

  // ---- the end ----

  public static void exit(int status) {
    runHooks();
    halt(status);
  }

  public static void exit(Runtime runtime, int status) {
    exit(status);
  }

  public static void halt(Runtime runtime, int status) {
    halt(status);
  }

  private static void halt(int status) {
    platform().exit(status);
    throw new RuntimeExit();
  }

  public static void addShutdownHook(Runtime runtime, Thread hook) {
    synchronized (HOOKS) {
      if (!HOOKS.add(requireNonNull(hook))) {
        throw new IllegalArgumentException("Hook previously registered");
      }
    }
  }

  public static boolean removeShutdownHook(Runtime runtime, Thread hook) {
    synchronized (HOOKS) {
      return HOOKS.remove(requireNonNull(hook));
    }
  }

  /** When it ends by itself only: a runtime that is ended from outside is killed, as on Lambda. */
  static void runHooks() {
    List<Thread> hooks;
    synchronized (HOOKS) {
      hooks = new ArrayList<>(HOOKS);
      HOOKS.clear();
    }
    hooks.forEach(Thread::start);
    for (Thread hook : hooks) {
      try {
        hook.join();
      } catch (InterruptedException e) {
        // Ended from outside meanwhile.
        return;
      }
    }
  }

  // ---- executors, whose idle threads care for no interrupt ----

  /**
   * Tells of an executor, after the call that has made it.
   *
   * @param executor what was made
   * @return the same
   */
  public static ExecutorService opened(ExecutorService executor) {
    platform().opened(executor);
    return executor;
  }

  /**
   * Tells of an executor, after the call that has made it.
   *
   * @param executor what was made
   * @return the same
   */
  public static ScheduledExecutorService opened(ScheduledExecutorService executor) {
    platform().opened(executor);
    return executor;
  }

  // ---- for AWS's client ----

  /**
   * The time of AWS's log records, which are marked as UTC: on Lambda that is the zone of the JVM.
   *
   * @return now
   */
  public static LocalDateTime utcNow() {
    return LocalDateTime.now(ZoneOffset.UTC);
  }
}
