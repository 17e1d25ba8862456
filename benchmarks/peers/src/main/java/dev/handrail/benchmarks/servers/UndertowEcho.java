package dev.handrail.benchmarks.servers;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import java.io.IOException;

/** Undertow with a handler that may block, on its worker threads. */
public final class UndertowEcho {

  private static final int THREADS = 200;

  private UndertowEcho() {}

  /**
   * Serves until the process ends.
   *
   * @param arguments the port
   */
  public static void main(String[] arguments) {
    Undertow.builder()
        .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
        .setIoThreads(1)
        .setWorkerThreads(THREADS)
        .setHandler(new BlockingHandler(UndertowEcho::echo))
        .build()
        .start();
  }

  private static void echo(HttpServerExchange exchange) throws IOException {
    byte[] body = exchange.getInputStream().readAllBytes();
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getOutputStream().write(body);
  }
}
