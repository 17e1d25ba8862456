package dev.handrail.local.junit;

import dev.handrail.local.LocalLambda;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the server of a {@link LocalLambdaTest}, and gives its tests what they ask for. */
final class LocalLambdaExtension implements BeforeAllCallback, ParameterResolver {

  /** JUnit's to call. */
  LocalLambdaExtension() {}

  /** What is wrong fails here, once, and not in each test. */
  @Override
  public void beforeAll(ExtensionContext context) {
    Declared declared = Declared.of(context);
    if (declared != null) { // else a parameter alone has brought this extension, and is told of
      SharedServers.of(context, declared);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.isAnnotated(RestApiUrl.class) || parameter.isAnnotated(FunctionUrl.class)) {
      return true;
    }
    Class<?> type = parameter.getParameter().getType();
    return type == LocalLambda.class || (type == URI.class && !mayBeArgument(context));
  }

  /** A parameterized test may have arguments of any type. */
  private static boolean mayBeArgument(ExtensionContext context) {
    Optional<Method> test = context.getTestMethod();
    return AnnotationSupport.isAnnotated(test, TestTemplate.class)
        && !AnnotationSupport.isAnnotated(test, RepeatedTest.class);
  }

  @Override
  public Object resolveParameter(ParameterContext context, ExtensionContext test) {
    Parameter parameter = context.getParameter();
    Declared declared = Declared.of(test);
    if (declared == null) {
      throw Misuse.ofParameter(
          described(context) + ": there is no server. Put @LocalLambdaTest on the class.");
    }
    LocalLambda local = SharedServers.of(test, declared);
    Class<?> type = parameter.getType();
    if (type == LocalLambda.class) {
      return local;
    }
    if (type != URI.class) {
      throw Misuse.ofParameter(
          described(context) + ": expected the type java.net.URI, got " + type.getName() + ".");
    }
    Urls urls = new Urls(local, described(context));
    Optional<RestApiUrl> api = context.findAnnotation(RestApiUrl.class);
    if (api.isPresent()) {
      return urls.ofRestApi(api.get());
    }
    Optional<FunctionUrl> function = context.findAnnotation(FunctionUrl.class);
    return function.isPresent() ? urls.ofFunction(function.get()) : local.uri();
  }

  private static String described(ParameterContext parameter) {
    return "Parameter "
        + parameter.getParameter().getName()
        + " of "
        + Misuse.described(parameter.getDeclaringExecutable().getDeclaringClass())
        + "."
        + parameter.getDeclaringExecutable().getName();
  }
}
