package dev.handrail.testkit.internal.process;

import dev.handrail.testkit.OwnProcessOptions;
import dev.handrail.testkit.internal.environment.CracProperty;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a child process. */
final class ChildCommand {

  /** Of the memory size; the rest is for what a JVM needs beside its heap. */
  static final int HEAP_PERCENT = 85;

  private static final int NATIVE_ACCESS_SINCE = 24;

  /** Where {@link #PIPE_ASIDE} leaves the pipe; no process that the function starts inherits it. */
  private static final String CONTROL = "/proc/self/fd/3";

  /**
   * Ctrl-C in a terminal goes to every process that was started there, this one as well. When it
   * ends is for the parent to say, which may let an invocation come to its end first, and has other
   * means. What is ignored stays so by exec, and Java keeps to that.
   */
  private static final String NO_INTERRUPT = "trap '' INT; ";

  /**
   * Java hands its own standard input on to the processes that a function starts, and closes all
   * descriptors above 2 for them. So the parent's pipe goes to descriptor 3, and standard input is
   * empty, as on Lambda.
   */
  private static final String PIPE_ASIDE = "exec 3<&0 </dev/null; ";

  /** By exec this stays one process. The variables are what shells add. */
  private static final String PROGRAM = "exec /usr/bin/env -u PWD -u OLDPWD -u SHLVL -u _ \"$@\"";

  private ChildCommand() {}

  static List<String> of(Deployment deployment, Path temp) {
    OwnProcessOptions options = deployment.options();
    Path nativeClient = deployment.nativeClient();
    String system = System.getProperty("os.name", "");
    List<String> command = new ArrayList<>(shell(nativeClient == null, system));
    command.add(deployment.java().executable());
    // What Lambda gives its own JVM, as far as it is known and not bound to its machines.
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xshare:auto");
    command.add("-Xmx" + heapKilobytes(deployment.function().memorySize()) + "k");
    command.add("-XX:ErrorFile=" + temp.resolve("hs_err_pid%p.log"));
    command.add("-Djava.io.tmpdir=" + temp);
    // Lambda's locale is UTF-8; this machine may not have it installed.
    command.add("-Dfile.encoding=UTF-8");
    command.add("-D" + CracProperty.NAME + "=" + CracProperty.VALUE);
    command.addAll(
        nativeClient == null
            ? withoutPlatform(System.lineSeparator())
            : List.of("-D" + NativeClient.PROPERTY + "=" + nativeClient));
    // AWS's log sink opens its file descriptor by reflection, and silently does without otherwise.
    command.add("--add-opens=java.base/java.io=ALL-UNNAMED");
    if (deployment.java().feature() >= NATIVE_ACCESS_SINCE) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    if (options.debugPort() > 0) {
      command.add(
          "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:"
              + options.debugPort());
    }
    command.addAll(options.jvmArguments());
    command.add("-cp");
    command.add(classPath(deployment));
    command.add(Bootstrap.class.getName());
    command.add(deployment.function().handler());
    command.add(nativeClient == null ? Bootstrap.PORTABLE : CONTROL);
    return command;
  }

  /** What stands before the program; nothing where there is no such shell. */
  static List<String> shell(boolean portable, String system) {
    if (system.startsWith("Windows")) {
      return List.of();
    }
    String script = NO_INTERRUPT + (portable ? "" : PIPE_ASIDE) + PROGRAM;
    return List.of("/bin/sh", "-c", script, "sh");
  }

  /** What other systems do not take from environment variables, or have in their own way. */
  static List<String> withoutPlatform(String lineSeparator) {
    List<String> properties = new ArrayList<>();
    properties.add("-Duser.timezone=UTC");
    properties.add("-Duser.language=en");
    properties.add("-Duser.country=US");
    if (!lineSeparator.equals("\n")) {
      properties.add("-Dline.separator=\n");
    }
    return properties;
  }

  private static int heapKilobytes(int memorySize) {
    return memorySize * 1024 / 100 * HEAP_PERCENT;
  }

  /** No empty element: that would be the working directory, which is for the function's loader. */
  private static String classPath(Deployment deployment) {
    List<Path> elements = new ArrayList<>();
    // First, as one of the classes there may stand in for one of the client's.
    elements.add(deployment.bootstrap());
    elements.addAll(deployment.clientJars());
    return elements.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
