package dev.handrail.testkit;

import static dev.handrail.testkit.Events.error;
import static dev.handrail.testkit.Events.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions that share their classes with the test. */
class SameClassLoaderTest {

  private static final OwnEnvironmentOptions OPTIONS = Patience.ENVIRONMENT;

  /** A function that needs something, and so has no constructor that Lambda could call. */
  public static class Orders implements RequestHandler<Orders.Order, String> {

    /** What is ordered. AWS's mapper knows setters, and no records. */
    public static final class Order {
      private String id = "";

      public void setId(String id) {
        this.id = id;
      }
    }

    private final List<Object> store;

    Orders(List<Object> store) {
      this.store = store;
    }

    @Override
    public String handleRequest(Order order, Context context) {
      context.getLogger().log("stored");
      System.out.println("printed");
      store.add(order);
      return order.id;
    }

    public int count(String event) {
      return store.size();
    }
  }

  @Test
  void an_instance_keeps_its_doubles_and_its_classes_are_the_tests() {
    List<Object> store = new ArrayList<>();
    try (ExecutionEnvironment environment =
        SameClassLoader.start(function(Orders.class).build(), new Orders(store), OPTIONS)) {
      InvocationResult result = environment.invoke(InvocationRequest.of("{\"id\":\"7\"}"));

      assertThat(result.error()).isNull();
      assertThat(result.payload().text()).isEqualTo("\"7\"");
      assertThat(store).singleElement().isInstanceOf(Orders.Order.class);
      assertThat(messages(result)).contains("stored", "printed");
    }
  }

  @Test
  void a_method_of_an_instance_is_named_by_the_handler() {
    FunctionDefinition function =
        function(Orders.class).handler(Orders.class.getName() + "::count").build();
    try (ExecutionEnvironment environment =
        SameClassLoader.start(function, new Orders(List.of("a", "b")), OPTIONS)) {
      assertThat(environment.invoke(InvocationRequest.of("\"x\"")).payload().text()).isEqualTo("2");
    }
  }

  @Test
  void an_instance_survives_a_cold_start() {
    List<Object> store = new ArrayList<>();
    RequestHandler<String, String> function =
        new RequestHandler<>() {
          @Override
          public String handleRequest(String event, Context context) {
            store.add(event);
            if (event.equals("overflow")) {
              throw new StackOverflowError();
            }
            return event;
          }
        };
    try (ExecutionEnvironment environment =
        SameClassLoader.start(function(getClass()).build(), function, OPTIONS)) {
      InvocationResult first = environment.invoke(InvocationRequest.of("\"overflow\""));
      assertThat(error(first).errorType()).isEqualTo("java.lang.StackOverflowError");

      InvocationResult second = environment.invoke(InvocationRequest.of("\"again\""));
      assertThat(second.coldStart()).isTrue();
      assertThat(store).containsExactly("overflow", "again");
    }
  }

  @Test
  void a_stream_handler_may_be_a_lambda_expression_and_a_request_handler_may_not() {
    RequestStreamHandler stream = (in, out, context) -> in.transferTo(out);
    RequestHandler<String, String> typed = (event, context) -> event;
    FunctionDefinition function = function(getClass()).build();
    try (ExecutionEnvironment environment = SameClassLoader.start(function, stream, OPTIONS)) {
      assertThat(environment.invoke(InvocationRequest.of("{}")).payload().text()).isEqualTo("{}");
    }
    try (ExecutionEnvironment environment = SameClassLoader.start(function, typed, OPTIONS)) {
      assertThat(error(environment.invoke(InvocationRequest.of("{}"))).errorMessage())
          .contains("does not implement RequestHandler with concrete type parameters");
    }
  }

  @Test
  void the_tests_own_logger_of_aws_is_not_touched() {
    Object before = LambdaRuntime.getLogger();
    try (ExecutionEnvironment environment =
        SameClassLoader.start(
            function(Orders.class).build(), new Orders(new ArrayList<>()), OPTIONS)) {
      environment.invoke(InvocationRequest.of("{\"id\":\"7\"}"));
      assertThat(LambdaRuntime.getLogger()).isSameAs(before);
    }
  }

  @Test
  void an_object_of_the_jdk_is_no_function() {
    FunctionDefinition function = function(getClass()).build();

    assertThatThrownBy(() -> SameClassLoader.start(function, "text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an instance of a class of your own, got one of class java.lang.String");
  }

  @Test
  void a_definition_of_a_class_has_its_name_and_its_code() {
    FunctionDefinition function = FunctionDefinition.forClass(Orders.class).build();

    assertThat(function.name()).isEqualTo("SameClassLoaderTest-Orders");
    assertThat(function.handler()).isEqualTo(Orders.class.getName());
    assertThat(function.code()).hasSize(1);
    assertThatThrownBy(() -> FunctionDefinition.forClass(String.class))
        .hasMessageStartingWith("Expected a class of a jar or folder");
  }

  private static FunctionDefinition.Builder function(Class<?> type) {
    return FunctionDefinition.forClass(type).timeout(Patience.LIMIT);
  }
}
