package dev.handrail.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Canary;
import dev.handrail.local.api.Cors;
import dev.handrail.local.api.Deployment;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.MethodTest;
import dev.handrail.local.api.MethodTestResult;
import dev.handrail.local.api.QuotaSettings;
import dev.handrail.local.api.RequestValidation;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.local.api.UsagePlan;
import dev.handrail.testkit.FunctionDefinition;
import java.nio.file.Path;
import java.util.Map;
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
  void an_API_has_an_authorizer() {
    RestApi api =
        RestApi.builder("orders")
            .authorizer(Authorizer.token("customers", "OrdersAuthorizer"))
            .method(
                new Method("GET", "/orders", Integration.lambdaProxy("OrdersFunction"))
                    .withAccess(Access.byAuthorizer("customers")))
            .stage(Stage.of("prod"))
            .build();

    assertThat(api.authorizers())
        .singleElement()
        .extracting(Authorizer::name)
        .isEqualTo("customers");
  }

  @Test
  void a_usage_plan_is_built() {
    UsagePlan plan =
        UsagePlan.of("basic")
            .withStage("orders", "prod")
            .withThrottle(new ThrottleSettings(10, 20))
            .withQuota(QuotaSettings.of(1000, QuotaSettings.Period.DAY))
            .withKey(ApiKey.generated("customer"));

    assertThat(plan.keys()).containsExactly(ApiKey.generated("customer"));
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

  @Test
  void integrations_map_requests_and_answers() {
    Integration.Lambda weather =
        Integration.lambda("WeatherFunction")
            .withRequestTemplate("application/json", "{\"city\": \"$input.params('city')\"}")
            .withResponse(IntegrationResponse.of(200))
            .withResponse(IntegrationResponse.of(404).withSelectionPattern("No city .*"));
    IntegrationResponse notFound =
        IntegrationResponse.of(404)
            .withSelectionPattern("No order .*")
            .withHeader("Cache-Control", "'no-store'")
            .withTemplate("application/json", "{\"error\": $input.json('$.errorMessage')}");
    Integration.HttpProxy stock =
        Integration.httpProxy("GET", "http://127.0.0.1:8080/stock/{item}")
            .withRequestParameter("integration.request.path.item", "method.request.path.item");

    assertThat(weather.mapping().responses()).hasSize(2);
    assertThat(notFound.statusCode()).isEqualTo(404);
    assertThat(stock.requestParameters()).hasSize(1);
  }

  @Test
  void a_method_validates_requests() {
    RequestValidation orders =
        RequestValidation.NONE
            .withRequired("method.request.querystring.customer")
            .withModel("application/json", "Order");

    assertThat(orders.validateRequestBody()).isTrue();
  }

  @Test
  void a_method_is_tested_as_in_the_console() {
    MethodTest order =
        MethodTest.of("GET", "/orders/{id}")
            .withPathWithQueryString("/orders/7?full=1")
            .withHeader("Accept", "application/json")
            .withStageVariable("table", "orders");
    assertThat(order.httpMethod()).isEqualTo("GET");

    RestApi api =
        RestApi.builder("orders")
            .method("GET", "/orders/{id}", Integration.mock(200, Map.of(), "an order"))
            .stage(Stage.of("prod"))
            .build();
    Application application = Application.builder().function(function).restApi(api).build();
    try (LocalLambda local = LocalLambda.start(application)) {
      MethodTestResult result =
          local.testMethod(
              "orders", MethodTest.of("GET", "/orders/{id}").withPathWithQueryString("/orders/7"));
      assertThat(result.status()).isEqualTo(200);
      assertThat(result.log()).contains("Successfully completed execution");
    }
  }
}
