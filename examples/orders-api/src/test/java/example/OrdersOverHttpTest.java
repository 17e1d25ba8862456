package example;

import dev.handrail.local.junit.LocalLambdaTest;
import dev.handrail.local.junit.RestApiUrl;
import java.net.URI;
import java.nio.file.Path;

/** The API of this example's own template. */
@LocalLambdaTest(parameters = OrdersOverHttpContract.CUSTOMERS)
class OrdersOverHttpTest extends OrdersOverHttpContract {

  OrdersOverHttpTest(@RestApiUrl URI api) {
    super(api, Path.of("template.yaml"));
  }
}
