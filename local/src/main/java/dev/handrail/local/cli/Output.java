package dev.handrail.local.cli;

import dev.handrail.testkit.InvocationResult;

/** Where the results of a command go, one after another. */
interface Output {

  void show(InvocationResult result);
}
