package dev.handrail.benchmarks.local;

import dev.handrail.Context;
import dev.handrail.gateway.ProxyFunction;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;

/** What the raw server does, as a Lambda function behind a proxy integration of a REST API. */
public final class ProxyEchoFunction extends ProxyFunction {

  /** Made by the runtime. */
  public ProxyEchoFunction() {}

  @Override
  public ProxyResponse handle(ProxyRequest request, Context context) {
    return ProxyResponse.text(request.text());
  }
}
