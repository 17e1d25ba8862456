package dev.handrail.local.cli;

import java.lang.reflect.Proxy;

/**
 * Ends the program at the next Ctrl-C, for somebody who does not want to wait until it has stopped
 * in order. Java itself does not listen to a second one once it has begun to stop.
 *
 * <p>By reflection, as the classes for signals are not in every Java, and javac warns of them
 * whatever it is told.
 */
final class SecondInterrupt {

  /** As shells count: 128, and the number of the signal. */
  private static final int INTERRUPTED = 130;

  private SecondInterrupt() {}

  /** Listens from now on; does nothing where Java has no signals. */
  static void endsTheProgram() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object end =
          Proxy.newProxyInstance(
              SecondInterrupt.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                Runtime.getRuntime().halt(INTERRUPTED);
                return null;
              });
      Object interrupt = signal.getConstructor(String.class).newInstance("INT");
      Object unused = signal.getMethod("handle", signal, handler).invoke(null, interrupt, end);
    } catch (ReflectiveOperationException | IllegalArgumentException noSignals) {
      // Then it stops in order, however often somebody asks.
    }
  }
}
