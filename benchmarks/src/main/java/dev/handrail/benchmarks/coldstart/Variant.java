package dev.handrail.benchmarks.coldstart;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.Gson;
import dev.handrail.LambdaFunction;
import dev.handrail.benchmarks.coldstart.handlers.AwsMapHello;
import dev.handrail.benchmarks.coldstart.handlers.AwsPojoHello;
import dev.handrail.benchmarks.coldstart.handlers.Greeting;
import dev.handrail.benchmarks.coldstart.handlers.HandrailHello;
import dev.handrail.benchmarks.coldstart.handlers.ReflectiveHello;
import dev.handrail.benchmarks.coldstart.handlers.StreamingHello;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One way to write the function.
 *
 * @param name in the table
 * @param handler the handler class
 * @param classes further classes of the function
 * @param libraries a class of each library that goes into the jar
 */
record Variant(String name, Class<?> handler, List<Class<?>> classes, List<Class<?>> libraries) {

  static final String HANDRAIL = "Handrail, event as record";
  static final String REFLECTIVE = "by hand, Gson reflective";
  static final String AWS_POJO = "AWS default, POJO";

  private static final Class<?> AWS_CORE = RequestStreamHandler.class;

  static List<Variant> all() {
    return List.of(
        new Variant(
            HANDRAIL,
            HandrailHello.class,
            List.of(Greeting.class),
            List.of(LambdaFunction.class, Gson.class, AWS_CORE)),
        new Variant(
            REFLECTIVE,
            ReflectiveHello.class,
            List.of(Greeting.class),
            List.of(Gson.class, AWS_CORE)),
        new Variant(
            "by hand, Gson streaming",
            StreamingHello.class,
            List.of(),
            List.of(Gson.class, AWS_CORE)),
        new Variant("AWS default, Map", AwsMapHello.class, List.of(), List.of(AWS_CORE)),
        new Variant(
            AWS_POJO, AwsPojoHello.class, List.of(AwsPojoHello.Event.class), List.of(AWS_CORE)));
  }

  /** Makes the jar that would be deployed. */
  Path jar(Path folder) throws IOException {
    Path jar = folder.resolve(handler.getSimpleName() + ".jar");
    try (FunctionJar writer = new FunctionJar(jar)) {
      writer.add(handler);
      for (Class<?> type : classes) {
        writer.add(type);
      }
      for (Class<?> witness : libraries) {
        writer.addJarOf(witness);
      }
    }
    return jar;
  }
}
