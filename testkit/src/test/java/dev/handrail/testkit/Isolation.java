package dev.handrail.testkit;

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
  };

  abstract ExecutionEnvironment start(FunctionDefinition function);
}
