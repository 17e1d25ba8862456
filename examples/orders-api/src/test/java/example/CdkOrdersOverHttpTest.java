package example;

import dev.handrail.local.junit.LocalLambdaTest;
import dev.handrail.local.junit.RestApiUrl;
import java.net.URI;
import java.nio.file.Path;

/** The same API, as the CDK writes it: {@code src/cdk} says how. */
@LocalLambdaTest(value = CdkOrdersOverHttpTest.OUT, parameters = OrdersOverHttpContract.CUSTOMERS)
class CdkOrdersOverHttpTest extends OrdersOverHttpContract {

  static final String OUT = "src/test/resources/cdk.out";

  CdkOrdersOverHttpTest(@RestApiUrl URI api) {
    super(api, Path.of(OUT));
  }
}
