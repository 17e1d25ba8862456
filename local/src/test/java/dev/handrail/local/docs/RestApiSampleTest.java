package dev.handrail.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.api.Canary;
import dev.handrail.local.api.Cors;
import dev.handrail.local.api.Deployment;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.testkit.FunctionDefinition;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What Javadoc and {@code docs/local.md} show of REST APIs. */
class RestApiSampleTest {

  private final LocalFunction function =
      LocalFunction.of(
          FunctionDefinition.builder("OrdersFunction")
              .handler("example.OrdersFunction")
              .code(Path.of("target/test-classes"))
              .build());

  @Test
  void an_API_is_built_by_hand() {
    RestApi orders =
        RestApi.builder("orders")
            .method("GET", "/orders/{id}", Integration.lambdaProxy("OrdersFunction"))
            .stage(Stage.of("prod").withVariable("table", "orders"))
            .cors(Cors.of("https://shop.example"))
            .build();
    Application application = Application.builder().function(function).restApi(orders).build();

    assertThat(application.restApis()).containsExactly(orders);
  }

  @Test
  void a_stage_keeps_its_deployment_and_tries_another_with_a_canary() {
    Integration list = Integration.lambdaProxy("OrdersFunction");
    Integration add = Integration.lambdaProxy("OrdersFunction");
    RestApi.Builder api = RestApi.builder("orders").method("GET", "/orders", list);
    Deployment first = api.deploy();
    Deployment second = api.method("POST", "/orders", add).deploy();
    RestApi orders =
        api.stage(
                Stage.of("prod")
                    .withDeployment(first)
                    .withCanary(Canary.of(10).withDeployment(second)))
            .build();

    assertThat(first.api().methods()).hasSize(1);
    assertThat(second.api().methods()).hasSize(2);
    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(orders.deployedMethods()).hasSize(5);
  }

  @Test
  void an_application_is_built_with_its_API() {
    LocalFunction orders = function;
    Application application =
        Application.builder()
            .function(orders)
            .restApi(
                RestApi.builder("shop")
                    .method("ANY", "/{proxy+}", Integration.lambdaProxy("OrdersFunction"))
                    .stage(Stage.of("prod"))
                    .build())
            .build();

    assertThat(application.restApis()).singleElement().extracting(RestApi::id).isEqualTo("shop");
  }
}
