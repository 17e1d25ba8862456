package dev.handrail.benchmarks.coldstart;

import dev.handrail.benchmarks.json.Events;

/** What the functions of one table do; only those can be compared. */
public enum Workload {
  /** The tutorial's greeting. */
  HELLO("{\"val01\":\"x\"}", "\"success lambda api test: x\""),
  /** The same greeting as a REST proxy event of 2.3 KB and its response. */
  GATEWAY(Events.REST.json(), "success lambda api test: x"),
  /** A REST proxy event of 2.3 KB in AWS's class, and a response in AWS's class. */
  REST(Events.REST.json(), "\"statusCode\":200"),
  /** An SQS event of 100 records in AWS's class, answered with their number. */
  SQS(Events.SQS.json(), "100");

  final String event;
  final String expected;

  Workload(String event, String expected) {
    this.event = event;
    this.expected = expected;
  }
}
