package dev.handrail.testkit;

/** A way to run a function. The first one is AWS's own, which the others must equal. */
enum Isolation {

  /** AWS's runtime client with its native code. */
  OWN_PROCESS {
    @Override
    ExecutionEnvironment start(FunctionDefinition function) {
      return OwnProcess.start(function, Patience.PROCESS);
    }
  },

  /** AWS's runtime client with our class in place of its native code. */
  OWN_PROCESS_PORTABLE {
    @Override
    ExecutionEnvironment start(FunctionDefinition function) {
      return OwnProcess.start(function, Patience.PROCESS.withPortableClient(true));
    }

    /** How a method is found is decided behind that class, by what is AWS's in both. */
    @Override
    boolean runs(DifferentialCase it) {
      return !it.shape().handler().contains("::");
    }
  },

  /** Class loaders of its own in this JVM. */
  OWN_ENVIRONMENT {
    @Override
    ExecutionEnvironment start(FunctionDefinition function) {
      return OwnEnvironment.start(function, Patience.ENVIRONMENT);
    }
  },

  /** The classes of this test. */
  SAME_CLASS_LOADER {
    @Override
    ExecutionEnvironment start(FunctionDefinition function) {
      return SameClassLoader.start(
          function, Isolation.class.getClassLoader(), Patience.ENVIRONMENT);
    }

    @Override
    boolean runs(DifferentialCase it) {
      return !it.shape().apart();
    }
  };

  abstract ExecutionEnvironment start(FunctionDefinition function);

  /** Whether a case is for this one. */
  boolean runs(DifferentialCase it) {
    return true;
  }
}
