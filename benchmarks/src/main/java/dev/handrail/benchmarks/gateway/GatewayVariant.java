package dev.handrail.benchmarks.gateway;

import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to answer {@link GatewayEvents}: reads {@code val01} of the body and answers 200 with
 * {@code {"message":"success lambda api test: <val01>"}}. A service, known by the simple name of
 * its class; a new one is a class and a line in {@code META-INF/services}.
 */
public interface GatewayVariant {

  /**
   * Handles one invocation.
   *
   * @param event a REST proxy event
   * @return the response
   * @throws Exception if the variant fails
   */
  byte[] handle(byte[] event) throws Exception;

  /**
   * The variants on the class path.
   *
   * @return their names
   */
  static String[] names() {
    return all().map(variant -> variant.type().getSimpleName()).toArray(String[]::new);
  }

  /**
   * Makes a variant.
   *
   * @param name one of {@link #names()}
   * @return a new one
   */
  static GatewayVariant of(String name) {
    return all()
        .filter(variant -> variant.type().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no variant " + name + ": " + known()))
        .get();
  }

  private static String known() {
    return Stream.of(names()).collect(Collectors.joining(", ", "there are ", ""));
  }

  private static Stream<ServiceLoader.Provider<GatewayVariant>> all() {
    return ServiceLoader.load(GatewayVariant.class).stream();
  }
}
