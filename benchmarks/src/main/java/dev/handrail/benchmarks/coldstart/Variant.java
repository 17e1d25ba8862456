package dev.handrail.benchmarks.coldstart;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.google.gson.Gson;
import dev.handrail.LambdaFunction;
import dev.handrail.benchmarks.coldstart.handlers.AwsGatewayHello;
import dev.handrail.benchmarks.coldstart.handlers.AwsMapHello;
import dev.handrail.benchmarks.coldstart.handlers.AwsPojoHello;
import dev.handrail.benchmarks.coldstart.handlers.AwsRest;
import dev.handrail.benchmarks.coldstart.handlers.AwsSqs;
import dev.handrail.benchmarks.coldstart.handlers.GatewayStreams;
import dev.handrail.benchmarks.coldstart.handlers.Greeting;
import dev.handrail.benchmarks.coldstart.handlers.HandrailHello;
import dev.handrail.benchmarks.coldstart.handlers.HandrailRest;
import dev.handrail.benchmarks.coldstart.handlers.HandrailSqs;
import dev.handrail.benchmarks.coldstart.handlers.HandrailTextGatewayHello;
import dev.handrail.benchmarks.coldstart.handlers.HandrailTypedGatewayHello;
import dev.handrail.benchmarks.coldstart.handlers.Message;
import dev.handrail.benchmarks.coldstart.handlers.ReflectiveGatewayHello;
import dev.handrail.benchmarks.coldstart.handlers.ReflectiveHello;
import dev.handrail.benchmarks.coldstart.handlers.StreamingGatewayHello;
import dev.handrail.benchmarks.coldstart.handlers.StreamingHello;
import dev.handrail.gateway.ProxyFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.joda.time.DateTime;

/**
 * One way to write a function.
 *
 * @param workload what it does
 * @param name in the table
 * @param handler the handler class
 * @param classes further classes of the function
 * @param libraries a class of each library that goes into the jar
 * @param beside jars that lie beside the function's own
 */
public record Variant(
    Workload workload,
    String name,
    Class<?> handler,
    List<Class<?>> classes,
    List<Class<?>> libraries,
    List<Path> beside) {

  static final String REFLECTIVE = "by hand, Gson reflective";
  static final String STREAMING = "by hand, Gson streaming";
  static final String AWS = "AWS default";

  private static final String HANDRAIL = "Handrail";
  private static final Class<?> AWS_CORE = RequestStreamHandler.class;

  /**
   * A variant that is one jar.
   *
   * @param workload what it does
   * @param name in the table
   * @param handler the handler class
   * @param classes further classes of the function
   * @param libraries a class of each library that goes into the jar
   */
  public Variant(
      Workload workload,
      String name,
      Class<?> handler,
      List<Class<?>> classes,
      List<Class<?>> libraries) {
    this(workload, name, handler, classes, libraries, List.of());
  }

  static List<Variant> all(Workload workload) throws IOException {
    List<Variant> all = new ArrayList<>(of(workload));
    for (Peers peers : ServiceLoader.load(Peers.class)) {
      all.addAll(peers.variants(workload));
    }
    return all;
  }

  private static List<Variant> of(Workload workload) {
    List<Class<?>> aws = List.of(AWS_CORE, SQSEvent.class, DateTime.class);
    List<Class<?>> handrail =
        List.of(LambdaFunction.class, Gson.class, AWS_CORE, SQSEvent.class, DateTime.class);
    return switch (workload) {
      case HELLO -> hello();
      case GATEWAY -> gateway();
      case REST ->
          List.of(
              new Variant(workload, HANDRAIL, HandrailRest.class, List.of(), handrail),
              new Variant(workload, AWS, AwsRest.class, List.of(), aws));
      case SQS ->
          List.of(
              new Variant(workload, HANDRAIL, HandrailSqs.class, List.of(), handrail),
              new Variant(workload, AWS, AwsSqs.class, List.of(), aws));
    };
  }

  private static List<Variant> hello() {
    List<Class<?>> record = List.of(Greeting.class);
    List<Class<?>> pojo = List.of(AwsPojoHello.Event.class);
    List<Class<?>> handrail = List.of(LambdaFunction.class, Gson.class, AWS_CORE);
    List<Class<?>> gson = List.of(Gson.class, AWS_CORE);
    List<Class<?>> aws = List.of(AWS_CORE);
    return List.of(
        new Variant(Workload.HELLO, HANDRAIL, HandrailHello.class, record, handrail),
        new Variant(Workload.HELLO, REFLECTIVE, ReflectiveHello.class, record, gson),
        new Variant(Workload.HELLO, STREAMING, StreamingHello.class, List.of(), gson),
        new Variant(Workload.HELLO, AWS, AwsPojoHello.class, pojo, aws),
        new Variant(Workload.HELLO, "AWS default, Map", AwsMapHello.class, List.of(), aws));
  }

  private static List<Variant> gateway() {
    Workload gateway = Workload.GATEWAY;
    List<Class<?>> streams = List.of(GatewayStreams.class);
    List<Class<?>> typed = List.of(GatewayStreams.class, Greeting.class);
    List<Class<?>> records = List.of(Greeting.class, Message.class);
    List<Class<?>> gson = List.of(Gson.class, AWS_CORE);
    List<Class<?>> aws = List.of(AWS_CORE, SQSEvent.class, DateTime.class, Gson.class);
    List<Class<?>> handrail =
        List.of(LambdaFunction.class, ProxyFunction.class, Gson.class, AWS_CORE);
    return List.of(
        new Variant(
            gateway, "Handrail, body as text", HandrailTextGatewayHello.class, List.of(), handrail),
        new Variant(
            gateway, "Handrail, body as type", HandrailTypedGatewayHello.class, records, handrail),
        new Variant(gateway, STREAMING, StreamingGatewayHello.class, streams, gson),
        new Variant(gateway, REFLECTIVE, ReflectiveGatewayHello.class, typed, gson),
        new Variant(gateway, AWS, AwsGatewayHello.class, records, aws));
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
