package dev.handrail.local.conformance;

import dev.handrail.local.junit.LocalLambdaTest;
import dev.handrail.local.junit.RestApiUrl;
import java.net.URI;

/** Before a REST API. */
@LocalLambdaTest("src/test/resources/conformance/template.yaml")
class RestApiBrokenRequestsTest extends BrokenRequestsContract {

  RestApiBrokenRequestsTest(@RestApiUrl URI url) {
    super(Door.of(url));
  }
}
