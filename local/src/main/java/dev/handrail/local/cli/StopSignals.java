package dev.handrail.local.cli;

import dev.handrail.testkit.internal.environment.AtExit;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hears Ctrl-C and SIGTERM: the first asks for a stop in order, the second ends the program at
 * once.
 *
 * <p>A shutdown hook cannot do both: Java no longer listens when it runs.
 *
 * <p>By reflection, as the classes for signals are not in every Java, and javac warns of them
 * whatever it is told.
 */
final class StopSignals {

  /** As shells count: 128, and the number of the signal. */
  private static final int INTERRUPTED = 130;

  private StopSignals() {}

  /**
   * Listens until the program ends.
   *
   * @param stop run at the first signal, on a thread of its own
   * @return false where Java has no signals, or was told not to use them
   */
  static boolean listen(Runnable stop) {
    AtomicBoolean asked = new AtomicBoolean();
    Runnable heard =
        () -> {
          if (asked.getAndSet(true)) {
            AtExit.endAtOnce();
            System.exit(INTERRUPTED);
          }
          stop.run();
        };
    try {
      listen("INT", heard);
      listen("TERM", heard);
      return true;
    } catch (ReflectiveOperationException | IllegalArgumentException noSignals) {
      return false;
    }
  }

  private static void listen(String name, Runnable heard) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object listener =
        Proxy.newProxyInstance(
            StopSignals.class.getClassLoader(),
            new Class<?>[] {handler},
            (proxy, method, arguments) -> {
              heard.run();
              return null;
            });
    Object named = signal.getConstructor(String.class).newInstance(name);
    Object unused = signal.getMethod("handle", signal, handler).invoke(null, named, listener);
  }
}
