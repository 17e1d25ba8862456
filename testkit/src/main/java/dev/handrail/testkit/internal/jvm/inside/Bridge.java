package dev.handrail.testkit.internal.jvm.inside;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.api.client.EventHandlerLoader;
import com.amazonaws.services.lambda.runtime.api.client.HandlerInfo;
import com.amazonaws.services.lambda.runtime.api.client.LambdaEnvironment;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.UserFault;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaError;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.RapidErrorType;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.converters.LambdaErrorConverter;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/**
 * The main class of a runtime in this JVM: what {@code AWSLambda.main} does in a process of its
 * own.
 *
 * <p>The handler is looked up and the loop is run by AWS's own methods, which are private; only
 * what lies between, where AWS's code would make its own loader and its own HTTP client, is here.
 */
public final class Bridge implements Runnable {

  private static final String SNAP_START = "snap-start";

  private final Platform platform;
  private final String handler;
  private final URLClassLoader functionLoader;
  private final @Nullable Object instance;

  /**
   * A runtime that has not begun.
   *
   * @param platform what it runs on
   * @param handler the handler string
   * @param functionLoader has the function's classes
   * @param instance the function itself; null to make one of the class that the handler names
   */
  public Bridge(
      Platform platform, String handler, URLClassLoader functionLoader, @Nullable Object instance) {
    this.platform = platform;
    this.handler = handler;
    this.functionLoader = functionLoader;
    this.instance = instance;
  }

  /** Runs until the runtime ends, which the platform is told of as of the end of a process. */
  @Override
  public void run() {
    int status = 1;
    try {
      FunctionSystem.install(platform);
      main();
      status = 0;
    } catch (Throwable t) {
      // A function that has exited can throw whatever it likes: that is over.
      if (!platform.hasEnded()) {
        FunctionSystem.err().print("Exception in thread \"main\" ");
        t.printStackTrace(FunctionSystem.err());
      }
    }
    if (!platform.hasEnded()) {
      // As of a JVM whose main thread has come to its end.
      FunctionSystem.runHooks();
    }
    platform.exit(status);
  }

  private void main() throws Throwable {
    LambdaContextLogger logger =
        new LambdaContextLogger(
            new PlatformSink(platform),
            LogLevel.fromString(LambdaEnvironment.LAMBDA_LOG_LEVEL),
            LogFormat.fromString(LambdaEnvironment.LAMBDA_LOG_FORMAT));
    call("setupRuntimeLogger", new Class<?>[] {LambdaLogger.class}, logger);
    Field customerClassLoader = AWSLambda.class.getDeclaredField("customerClassLoader");
    customerClassLoader.setAccessible(true);
    customerClassLoader.set(null, functionLoader);
    LambdaRuntimeApiClient client = new PlatformClient(platform);
    LambdaRequestHandler function = find(logger, client);
    if (SNAP_START.equals(platform.environment().get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      // Hooks and restore, as at the end of AWS's own look-up.
      call(
          "onInitComplete",
          new Class<?>[] {LambdaContextLogger.class, LambdaRuntimeApiClient.class},
          logger,
          client);
    }
    call(
        "startRuntimeLoop",
        new Class<?>[] {
          LambdaRequestHandler.class,
          LambdaContextLogger.class,
          LambdaRuntimeApiClient.class,
          boolean.class
        },
        function,
        logger,
        client,
        true);
  }

  /** As {@code AWSLambda.getLambdaRequestHandlerObject}: what fails here is an init error. */
  private LambdaRequestHandler find(LambdaContextLogger logger, LambdaRuntimeApiClient client)
      throws Throwable {
    try {
      return instance == null ? byHandlerString() : ofInstance(instance);
    } catch (UserFault fault) {
      boolean json = logger.getLogFormat() == LogFormat.JSON;
      logger.log(fault.reportableError(), json ? LogLevel.ERROR : LogLevel.UNDEFINED);
      client.reportInitError(
          new LambdaError(
              LambdaErrorConverter.fromUserFault(fault), RapidErrorType.BadFunctionCode));
      platform.exit(1);
      throw new RuntimeExit();
    }
  }

  private LambdaRequestHandler byHandlerString() throws Throwable {
    Object found =
        call(
            "findRequestHandler",
            new Class<?>[] {String.class, ClassLoader.class},
            handler,
            functionLoader);
    return (LambdaRequestHandler) requireNonNull(found);
  }

  private LambdaRequestHandler ofInstance(Object function) {
    Instances.set(function);
    int colons = handler.lastIndexOf("::");
    String method = colons < 0 ? null : handler.substring(colons + 2);
    LambdaRequestHandler found =
        EventHandlerLoader.loadEventHandler(new HandlerInfo(function.getClass(), method));
    if (found instanceof LambdaRequestHandler.UserFaultHandler faulty && faulty.fault.fatal) {
      throw faulty.fault;
    }
    return found;
  }

  private static @Nullable Object call(String name, Class<?>[] types, Object... arguments)
      throws Throwable {
    Method method = AWSLambda.class.getDeclaredMethod(name, types);
    method.setAccessible(true);
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw cause == null ? e : cause;
    }
  }
}
