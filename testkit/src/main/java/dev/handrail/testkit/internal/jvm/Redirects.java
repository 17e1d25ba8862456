package dev.handrail.testkit.internal.jvm;

import dev.handrail.testkit.internal.jvm.inside.FunctionSystem;
import dev.handrail.testkit.internal.jvm.inside.Instances;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are changed to call other methods; those are static, and take the object of an
 * instance method as their first parameter.
 *
 * @param owner of the new methods
 * @param calls for each method or field its new descriptor; the name stays
 */
record Redirects(String owner, Map<String, String> calls) {

  private static final String SYSTEM = "java/lang/System";
  private static final String RUNTIME = "java/lang/Runtime";
  private static final String STRING = "Ljava/lang/String;";
  private static final String EXECUTORS = "java/util/concurrent/Executors";
  private static final Set<String> EXECUTOR_TYPES =
      Set.of(
          "Ljava/util/concurrent/ExecutorService;",
          "Ljava/util/concurrent/ScheduledExecutorService;");

  /** What a process would have of its own. */
  static final Redirects OF_A_PROCESS = ofAProcess();

  /** AWS's record formatter takes the JVM's zone for UTC, which on Lambda it is. */
  static final Redirects LOCAL_TIME =
      new Redirects(
          internal(FunctionSystem.class),
          Map.of("java/time/LocalDateTime.now()Ljava/time/LocalDateTime;", "utcNow"));

  /** AWS's loader makes the function by these two. */
  static final Redirects CONSTRUCTION =
      new Redirects(
          internal(Instances.class),
          Map.of(
              construct("getConstructor(Ljava/lang/Class;)Ljava/lang/reflect/Constructor;"),
              "getConstructor",
              construct("newInstance(Ljava/lang/reflect/Constructor;)Ljava/lang/Object;"),
              "newInstance"));

  /** The new method's name for a static method or field, or an instance method; null for none. */
  @Nullable String target(String ownerOfCall, String name, String descriptor) {
    return calls.get(ownerOfCall + "." + name + descriptor);
  }

  /**
   * What a call makes, if that is an executor: the type of its result, which is then to be told of.
   *
   * @return a descriptor; null for any other call
   */
  static @Nullable String executorOf(String ownerOfCall, String descriptor) {
    String result = descriptor.substring(descriptor.indexOf(')') + 1);
    return ownerOfCall.equals(EXECUTORS) && EXECUTOR_TYPES.contains(result) ? result : null;
  }

  private static String construct(String method) {
    return "com/amazonaws/services/lambda/runtime/api/client/EventHandlerLoader." + method;
  }

  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  private static Redirects ofAProcess() {
    Map<String, String> calls = new HashMap<>();
    for (String member :
        new String[] {
          "getenv()Ljava/util/Map;",
          "getenv(" + STRING + ")" + STRING,
          "getProperty(" + STRING + ")" + STRING,
          "getProperty(" + STRING + STRING + ")" + STRING,
          "setProperty(" + STRING + STRING + ")" + STRING,
          "clearProperty(" + STRING + ")" + STRING,
          "setOut(Ljava/io/PrintStream;)V",
          "setErr(Ljava/io/PrintStream;)V",
          "setIn(Ljava/io/InputStream;)V",
          "outLjava/io/PrintStream;",
          "errLjava/io/PrintStream;",
          "inLjava/io/InputStream;",
          "exit(I)V"
        }) {
      String name = member.replaceFirst("[(L].*", "");
      calls.put(SYSTEM + "." + member, name);
    }
    for (String member :
        new String[] {
          "exit(I)V",
          "halt(I)V",
          "addShutdownHook(Ljava/lang/Thread;)V",
          "removeShutdownHook(Ljava/lang/Thread;)Z"
        }) {
      calls.put(RUNTIME + "." + member, member.substring(0, member.indexOf('(')));
    }
    return new Redirects(internal(FunctionSystem.class), Map.copyOf(calls));
  }
}
