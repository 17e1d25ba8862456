package dev.handrail.local.conformance;

import dev.handrail.local.junit.FunctionUrl;
import dev.handrail.local.junit.LocalLambdaTest;
import java.net.URI;

/** Before a function URL. */
@LocalLambdaTest("src/test/resources/conformance/template.yaml")
class FunctionUrlBrokenRequestsTest extends BrokenRequestsContract {

  FunctionUrlBrokenRequestsTest(@FunctionUrl URI url) {
    super(Door.of(url));
  }
}
