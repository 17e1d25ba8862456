package dev.handrail.local.api.mapping;

import java.util.Map;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.jspecify.annotations.Nullable;

/** Velocity, set up as API Gateway uses it. Made when the first template is compiled. */
final class TemplateEngine {

  private static final int MAX_ITERATIONS = 1_000; // AWS's limit of a #foreach

  static final RuntimeInstance RUNTIME = start();

  private TemplateEngine() {}

  private static RuntimeInstance start() {
    RuntimeInstance engine = new RuntimeInstance();
    engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, Sandbox.class.getName());
    engine.setProperty(RuntimeConstants.MAX_NUMBER_LOOPS, MAX_ITERATIONS);
    engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
    engine.setProperty(RuntimeConstants.VM_PERM_INLINE_LOCAL, true);
    // $context.responseOverride.header.Access-Control-Allow-Origin
    engine.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, true);
    init(engine);
    engine.removeDirective("include");
    engine.removeDirective("parse");
    return engine;
  }

  /** Velocity finds its parts by way of the thread, which may be one of other code. */
  private static void init(RuntimeInstance engine) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(TemplateEngine.class.getClassLoader());
    try {
      engine.init();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * What is null prints nothing, where Velocity prints the reference; and what fails ends the
   * template.
   *
   * @param name what errors call the template
   */
  static EventCartridge events(String name) {
    EventCartridge events = new EventCartridge();
    events.addMethodExceptionHandler(
        (context, type, method, failure, where) -> {
          throw TemplateErrors.failed(name, where, method, failure);
        });
    events.addReferenceInsertionEventHandler(
        (context, reference, value) -> value == null ? "" : value);
    return events;
  }

  /** Keeps templates from classes, and so from all that is not a variable's value. */
  public static final class Sandbox extends SecureUberspector {
    /** Velocity makes it, by its name. */
    public Sandbox() {}

    @Override
    public @Nullable VelMethod getMethod(
        Object on, String name, @Nullable Object[] arguments, Info where) {
      return on instanceof Class || name.equals("getClass")
          ? null
          : super.getMethod(on, name, arguments, where);
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(Object on, String name, Info where) {
      if (on instanceof Class || name.equals("class") || name.equals("Class")) {
        return on instanceof Map ? new Member(name) : null;
      }
      return super.getPropertyGet(on, name, where);
    }
  }

  /** A value of a map, whatever it is called. */
  private record Member(String name) implements VelPropertyGet {
    @Override
    public @Nullable Object invoke(Object on) {
      return ((Map<?, ?>) on).get(name);
    }

    @Override
    public boolean isCacheable() {
      return true;
    }

    @Override
    public String getMethodName() {
      return "get";
    }
  }
}
