package dev.handrail.local.cli;

import dev.handrail.testkit.EnvironmentEvent;
import dev.handrail.testkit.FunctionDefinition;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what an environment is doing while it takes its time; never on standard output. */
final class Progress implements Consumer<EnvironmentEvent> {

  private final PrintWriter err;
  private final @Nullable Integer debugPort;

  Progress(PrintWriter err, @Nullable Integer debugPort) {
    this.err = err;
    this.debugPort = debugPort;
  }

  @Override
  public void accept(EnvironmentEvent event) {
    if (event instanceof EnvironmentEvent.Starting starting) {
      FunctionDefinition function = starting.function();
      err.println(
          "Starting "
              + function.name()
              + " ("
              + function.handler()
              + ", "
              + function.memorySize()
              + " MB) on AWS's runtime client, Java "
              + Runtime.version().feature()
              + " ...");
      if (debugPort != null) {
        err.println("Waiting for a debugger on 127.0.0.1:" + debugPort + " ...");
      }
    } else if (event instanceof EnvironmentEvent.Ready ready) {
      err.println("Ready after " + Millis.of(ready.initDuration()) + ".");
    } else if (event instanceof EnvironmentEvent.InitFailed failed) {
      err.println(
          "The init phase failed: " + failed.reason() + ". Trying again as Lambda does ...");
    } else if (event instanceof EnvironmentEvent.Reset reset) {
      err.println("The runtime ended: " + reset.reason() + ".");
    }
  }
}
