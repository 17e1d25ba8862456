package dev.handrail.gateway;

import dev.handrail.Context;
import dev.handrail.Filter;
import dev.handrail.Handler;

/**
 * Answers an HTTP request. Thread-safe, as every handler.
 *
 * <p>For a callback or a stage there is {@code Handler<ProxyRequest, ProxyResponse>}, which stands
 * wherever a proxy handler does.
 */
@FunctionalInterface
public interface ProxyHandler {

  /**
   * Answers a request.
   *
   * @param request the request
   * @param context the system's state, and this invocation's event loop
   * @return the response
   * @throws Exception is answered as the function's {@link ErrorResponses} say
   */
  ProxyResponse handle(ProxyRequest request, Context context) throws Exception;

  /**
   * Puts a filter around this handler.
   *
   * @param filter what to put around it
   * @return the handler that {@code filter} makes of this one; its own {@code with} adds more
   */
  default Handler<ProxyRequest, ProxyResponse> with(Filter<ProxyRequest, ProxyResponse> filter) {
    return new ReturningHandler(this).with(filter);
  }
}
