package dev.handrail.testkit.internal.jvm;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.internal.code.CodeSnapshot;
import dev.handrail.testkit.internal.environment.CracProperty;
import dev.handrail.testkit.internal.environment.EnvironmentVariables;
import dev.handrail.testkit.internal.environment.FunctionRuntime;
import dev.handrail.testkit.internal.environment.RuntimeEnvironment;
import dev.handrail.testkit.internal.environment.Settings;
import dev.handrail.testkit.internal.environment.Startable;
import dev.handrail.testkit.internal.environment.TempFolder;
import dev.handrail.testkit.internal.log.LogCollector;
import dev.handrail.testkit.internal.log.RuntimeVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function that is ready to be started in this JVM any number of times.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class JvmDeployment implements CodeSnapshot, Startable {

  /** Lambda's address, where nobody listens here. */
  private static final String RUNTIME_API = "169.254.100.1:9001";

  private final FunctionDefinition function;
  private final Settings settings;
  private final ClientJars client;
  private final FunctionSource source;

  private JvmDeployment(
      FunctionDefinition function, Settings settings, ClientJars client, FunctionSource source) {
    this.function = function;
    this.settings = settings;
    this.client = client;
    this.source = source;
  }

  /**
   * A function whose code is copied now, for environments of its own.
   *
   * @param function what runs
   * @param settings how
   * @return to be closed when no environment uses it any more
   * @throws UncheckedIOException if files cannot be read or written
   */
  public static JvmDeployment ofCode(FunctionDefinition function, Settings settings) {
    // First: what fails here leaves no copy behind.
    ClientJars client = ClientJars.find();
    try {
      return new JvmDeployment(function, settings, client, new SnapshotSource(function.code()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lay out " + function + ": " + e.getMessage(), e);
    }
  }

  /**
   * A function whose classes are a test's.
   *
   * @param function what runs
   * @param settings how
   * @param loader of those classes
   * @param instance the function itself; null to make one of the class that its handler names
   * @return to be closed when no environment uses it any more
   */
  public static JvmDeployment ofTest(
      FunctionDefinition function,
      Settings settings,
      ClassLoader loader,
      @Nullable Object instance) {
    TestSource source = new TestSource(loader, instance);
    return new JvmDeployment(function, settings, ClientJars.find(), source);
  }

  @Override
  public FunctionDefinition function() {
    return function;
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public RuntimeVersion runtimeVersion() {
    return client.version();
  }

  @Override
  public FunctionRuntime start(String environmentId, TempFolder temp, LogCollector log) {
    Map<String, String> variables =
        EnvironmentVariables.of(
            function, source.taskRoot(), Runtime.version().feature(), RUNTIME_API, environmentId);
    if (settings.snapStart()) {
      EnvironmentVariables.toSnapStart(variables);
    }
    Map<String, String> properties = new HashMap<>();
    properties.put(CracProperty.NAME, CracProperty.VALUE);
    if (source.isApart()) {
      properties.put("java.io.tmpdir", temp.folder("tmp").toString());
    }
    return JvmRuntime.start(this, variables, properties, log);
  }

  @Override
  public ExecutionEnvironment start() {
    return new RuntimeEnvironment(this, () -> {});
  }

  @Override
  public void close() {
    source.close();
  }

  ClientJars client() {
    return client;
  }

  FunctionSource source() {
    return source;
  }
}
