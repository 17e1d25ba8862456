package dev.handrail.testkit.internal.process;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.OwnProcessOptions;
import dev.handrail.testkit.internal.code.CodeSnapshot;
import dev.handrail.testkit.internal.environment.EnvironmentVariables;
import dev.handrail.testkit.internal.environment.FunctionRuntime;
import dev.handrail.testkit.internal.environment.JavaRuntime;
import dev.handrail.testkit.internal.environment.RuntimeClient;
import dev.handrail.testkit.internal.environment.RuntimeEnvironment;
import dev.handrail.testkit.internal.environment.Settings;
import dev.handrail.testkit.internal.environment.Startable;
import dev.handrail.testkit.internal.environment.TaskRoot;
import dev.handrail.testkit.internal.environment.TempFolder;
import dev.handrail.testkit.internal.log.LogCollector;
import dev.handrail.testkit.internal.log.RuntimeVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function laid out on disk, ready to be started any number of times.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class Deployment implements CodeSnapshot, Startable {

  private final FunctionDefinition function;
  private final OwnProcessOptions options;
  private final JavaRuntime java;
  private final TempFolder folder;
  private final Path taskRoot;
  private final Path bootstrap;
  private final List<Path> clientJars;
  private final @Nullable Path nativeClient;

  private Deployment(FunctionDefinition function, OwnProcessOptions options, TempFolder folder)
      throws IOException {
    this.function = function;
    this.options = options;
    this.java = JavaRuntime.of(options.javaHome());
    this.folder = folder;
    this.taskRoot = folder.folder("task");
    this.bootstrap = folder.folder("bootstrap");
    TaskRoot.layOut(function.code(), taskRoot);
    BootstrapFolder.layOutBootstrap(bootstrap);
    this.clientJars =
        new RuntimeClient(Deployment.class.getClassLoader()).jars(() -> folder.folder("runtime"));
    if (options.portableClient() || !NativeClient.runsHere()) {
      BootstrapFolder.layOutClient(bootstrap);
      this.nativeClient = null;
    } else {
      this.nativeClient = NativeClient.unpack(clientJars, folder.folder("runtime"));
    }
  }

  /**
   * Lays a function out.
   *
   * @param function what
   * @param options how it will be run
   * @return to be closed when no environment uses it any more
   * @throws IllegalArgumentException if the options name a folder that has no Java
   * @throws UncheckedIOException if files cannot be read or written
   */
  public static Deployment of(FunctionDefinition function, OwnProcessOptions options) {
    TempFolder folder = TempFolder.create();
    try {
      return new Deployment(function, options, folder);
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException("Cannot lay out " + function + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  @Override
  public FunctionDefinition function() {
    return function;
  }

  OwnProcessOptions options() {
    return options;
  }

  JavaRuntime java() {
    return java;
  }

  Path taskRoot() {
    return taskRoot;
  }

  Path bootstrap() {
    return bootstrap;
  }

  List<Path> clientJars() {
    return clientJars;
  }

  /** Null where {@link PortableClient} stands in for it. */
  @Nullable Path nativeClient() {
    return nativeClient;
  }

  @Override
  public Settings settings() {
    return new Settings(
        options.olderLogStyle(),
        options.debugPort() > 0,
        options.initTimeout(),
        options.listener(),
        options.snapStart());
  }

  @Override
  public RuntimeVersion runtimeVersion() {
    return java.runtimeVersion(
        clientJars.stream().map(jar -> jar.getFileName().toString()).toList());
  }

  @Override
  public FunctionRuntime start(String environmentId, TempFolder temp, LogCollector log) {
    return RuntimeProcess.start(this, environmentId, temp.folder("tmp"), log);
  }

  Map<String, String> variables(String runtimeApi, String environmentId) {
    Map<String, String> variables =
        EnvironmentVariables.of(function, taskRoot, java.feature(), runtimeApi, environmentId);
    if (options.snapStart()) {
      EnvironmentVariables.toSnapStart(variables);
    }
    return variables;
  }

  @Override
  public ExecutionEnvironment start() {
    return new RuntimeEnvironment(this, () -> {});
  }

  @Override
  public void close() {
    folder.close();
  }
}
