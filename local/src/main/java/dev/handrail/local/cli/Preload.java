package dev.handrail.local.cli;

import dev.handrail.local.LocalOptions;
import dev.handrail.local.server.HttpServer;
import java.util.List;

/**
 * Loads the HTTP server's classes while arguments and template are read, on another processor. They
 * are a third of what a start loads.
 */
final class Preload {

  private Preload() {}

  /** Begins, if that is what a command needs; the result is not waited for. */
  static void begin(String... arguments) {
    if (arguments.length > 0 && arguments[0].equals("start")) {
      Thread thread = new Thread(Preload::httpServer, "handrail-preload");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** It listens to nothing. */
  private static void httpServer() {
    new HttpServer(LocalOptions.defaults(), List.of()).close();
  }
}
