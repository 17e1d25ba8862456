package dev.handrail.benchmarks.local;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The limit: the same HTTP server with nothing behind it but an echo of the body. */
public final class RawEcho {

  private RawEcho() {}

  /**
   * Serves until the process ends.
   *
   * @param arguments the port
   * @throws Exception if the server cannot start
   */
  public static void main(String[] arguments) throws Exception {
    Server server = new Server(new QueuedThreadPool(200));
    ServerConnector connector = new ServerConnector(server, 1, -1);
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(arguments[0]));
    server.addConnector(connector);
    server.setHandler(new Echo());
    server.start();
    server.join();
  }

  private static final class Echo extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws Exception {
      ByteBuffer body = Content.Source.asByteBuffer(request);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      response.write(true, body, callback);
      return true;
    }
  }
}
