package dev.handrail.benchmarks.peers;

import dev.handrail.benchmarks.coldstart.handlers.Greeting;
import dev.handrail.benchmarks.coldstart.handlers.Message;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On Spring Cloud Function, whose invoker finds the application by a property. */
public final class SpringHello extends FunctionInvoker {

  static {
    System.setProperty("MAIN_CLASS", Application.class.getName());
    System.setProperty("spring.main.banner-mode", "off");
    System.setProperty("logging.level.root", "ERROR");
  }

  /** The application. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  public static class Application {

    /** The function. */
    @Bean
    public Function<Greeting, Message> hello() {
      return Message::to;
    }
  }
}
