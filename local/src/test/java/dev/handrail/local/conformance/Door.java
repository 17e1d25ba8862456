package dev.handrail.local.conformance;

import dev.handrail.local.front.RawConnection;
import java.io.IOException;
import java.net.URI;

/**
 * A way to the function {@code example.Mirror} of a server that runs.
 *
 * @param base before the function's own path, with a slash at its end
 */
record Door(int port, String base) {

  static Door of(URI url) {
    return new Door(url.getPort(), url.getPath());
  }

  RawConnection connect() throws IOException {
    return new RawConnection(port);
  }

  /** A request line and the {@code Host}, without the end of the head. */
  String head(String method, String path) {
    return method + " " + base + path + " HTTP/1.1\nHost: localhost\n";
  }

  /** A whole request without a body. */
  String request(String method, String path) {
    return head(method, path) + "\n";
  }
}
