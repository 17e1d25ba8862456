package dev.handrail.benchmarks.peers;

import com.amazonaws.serverless.proxy.internal.LambdaContainerHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handrail.benchmarks.coldstart.FunctionJar;
import dev.handrail.benchmarks.coldstart.Peers;
import dev.handrail.benchmarks.coldstart.Variant;
import dev.handrail.benchmarks.coldstart.Workload;
import dev.handrail.benchmarks.coldstart.handlers.Greeting;
import dev.handrail.benchmarks.coldstart.handlers.Message;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.apache.commons.fileupload2.core.FileItem;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.apache.commons.io.IOUtils;
import org.slf4j.Logger;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.module.afterburner.AfterburnerModule;

/** The functions of this package for cold starts. */
public final class ColdPeers implements Peers {

  private static final List<Class<?>> SERVLET_CONTAINER =
      List.of(
          LambdaContainerHandler.class,
          RequestStreamHandler.class,
          HttpServlet.class,
          SecurityContext.class,
          ObjectMapper.class,
          JsonParser.class,
          JsonProperty.class,
          AfterburnerModule.class,
          ByteBuddy.class,
          FileItem.class,
          JakartaServletFileUpload.class,
          IOUtils.class,
          Logger.class);

  /** How the names begin of what Spring Cloud Function brings. */
  private static final List<String> SPRING =
      List.of(
          "spring-",
          "netty-",
          "reactor-",
          "reactive-streams-",
          "micrometer-",
          "jackson-annotations-",
          "jackson-core-3",
          "jackson-databind-3",
          "jackson-datatype-joda-",
          "joda-time-",
          "logback-",
          "log4j-",
          "jul-to-slf4j-",
          "slf4j-api-",
          "commons-logging-",
          "snakeyaml-",
          "jakarta.annotation-api-",
          "jspecify-",
          "aws-lambda-java-core-");

  @Override
  public List<Variant> variants(Workload workload) throws IOException {
    if (workload != Workload.GATEWAY) {
      return List.of();
    }
    return List.of(
        new Variant(
            workload,
            "serverless-java-container",
            ServletContainerHello.class,
            List.of(
                ServletContainerHello.Container.class,
                HelloServlet.class,
                Greeting.class,
                Message.class),
            SERVLET_CONTAINER),
        new Variant(
            workload,
            "Spring Cloud Function",
            SpringHello.class,
            List.of(SpringHello.Application.class, Greeting.class, Message.class),
            List.of(),
            spring()));
  }

  /** In Spring's jars lie more files than classes, so they stay as they are. */
  private static List<Path> spring() throws IOException {
    Path one = FunctionJar.jarOf(FunctionInvoker.class);
    try (Stream<Path> all = Files.list(Objects.requireNonNull(one.getParent()))) {
      return all.filter(ColdPeers::isOfSpring).sorted().toList();
    }
  }

  private static boolean isOfSpring(Path jar) {
    String name = String.valueOf(jar.getFileName());
    return SPRING.stream().anyMatch(name::startsWith);
  }
}
