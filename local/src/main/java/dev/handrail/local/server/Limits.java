package dev.handrail.local.server;

import java.time.Duration;

/**
 * How long a server waits.
 *
 * @param idle for anything to happen on a connection
 * @param head for a request line and all headers, however little is sent each time
 * @param body for a body, the same; ten megabytes in five minutes are 34 KB in a second
 * @param stop for what is being answered when it stops
 */
record Limits(Duration idle, Duration head, Duration body, Duration stop) {

  static final Limits DEFAULT =
      new Limits(
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofSeconds(10));

  Limits withIdle(Duration other) {
    return new Limits(other, head, body, stop);
  }

  Limits withHead(Duration other) {
    return new Limits(idle, other, body, stop);
  }

  Limits withBody(Duration other) {
    return new Limits(idle, head, other, stop);
  }

  Limits withStop(Duration other) {
    return new Limits(idle, head, body, other);
  }
}
