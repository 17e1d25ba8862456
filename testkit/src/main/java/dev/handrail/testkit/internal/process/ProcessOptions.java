package dev.handrail.testkit.internal.process;

import dev.handrail.testkit.EnvironmentEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How child processes are run; see {@code OwnProcess.Options} for what each means.
 *
 * @param java which Java
 * @param jvmArguments further arguments of the JVM
 * @param debugPort 0 for none
 * @param olderLogStyle whether timeouts look as they did until 2024
 * @param initTimeout how long an init phase may take
 * @param listener who is told
 */
public record ProcessOptions(
    JavaRuntime java,
    List<String> jvmArguments,
    int debugPort,
    boolean olderLogStyle,
    Duration initTimeout,
    Consumer<? super EnvironmentEvent> listener) {

  private static final Duration DEBUGGING = Duration.ofDays(1);

  /**
   * Looks up the Java.
   *
   * @param javaHome null for the one that runs this
   * @param jvmArguments see above
   * @param debugPort see above
   * @param olderLogStyle see above
   * @param initTimeout see above
   * @param listener see above
   * @return the options
   */
  public static ProcessOptions of(
      @Nullable Path javaHome,
      List<String> jvmArguments,
      int debugPort,
      boolean olderLogStyle,
      Duration initTimeout,
      Consumer<? super EnvironmentEvent> listener) {
    JavaRuntime java = javaHome == null ? JavaRuntime.current() : JavaRuntime.at(javaHome);
    return new ProcessOptions(java, jvmArguments, debugPort, olderLogStyle, initTimeout, listener);
  }

  /** While a debugger holds the function no limit counts; what it sees is far away. */
  Duration effective(Duration limit) {
    return debugPort > 0 ? DEBUGGING : limit;
  }
}
