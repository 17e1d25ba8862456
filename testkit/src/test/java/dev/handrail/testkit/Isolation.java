package dev.handrail.testkit;

import org.jspecify.annotations.Nullable;

/** A way to run a function. The first one is AWS's own, which the others must equal. */
enum Isolation {

  /** AWS's runtime client with its native code. */
  OWN_PROCESS {
    @Override
    ExecutionEnvironment start(FunctionDefinition function) {
      return OwnProcess.start(function);
    }
  },

  /** AWS's runtime client with our class in place of its native code. */
  OWN_PROCESS_PORTABLE {
    @Override
    ExecutionEnvironment start(FunctionDefinition function) {
      return OwnProcess.start(function, OwnProcessOptions.defaults().withPortableClient(true));
    }
  },

  /** AWS's runtime client in this JVM. */
  OWN_ENVIRONMENT {
    @Override
    ExecutionEnvironment start(FunctionDefinition function) {
      return OwnEnvironment.start(function);
    }

    /** A heap of its own is what a process has. */
    @Override
    boolean has(InvocationError.@Nullable Kind kind) {
      return kind != InvocationError.Kind.OUT_OF_MEMORY;
    }
  };

  /** Whether a function can end so. */
  boolean has(InvocationError.@Nullable Kind kind) {
    return true;
  }

  abstract ExecutionEnvironment start(FunctionDefinition function);
}
