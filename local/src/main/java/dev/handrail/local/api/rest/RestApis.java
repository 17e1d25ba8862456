package dev.handrail.local.api.rest;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.MethodTest;
import dev.handrail.local.api.MethodTestResult;
import dev.handrail.local.api.usage.UsageMeter;
import dev.handrail.local.function.EventQueue;
import dev.handrail.local.function.Functions;
import dev.handrail.local.server.FrontDoor;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * The REST APIs of an application: {@code http://<api>.execute-api.localhost:<port>/<stage>/}, with
 * the API's id in small letters, and for clients that cannot resolve such names {@code
 * http://localhost:<port>/execute-api/<api>/<stage>/}; the first API that has a stage of that name
 * is at {@code http://localhost:<port>/<stage>/} as well. Functions see none of it but the stage.
 *
 * <p>Events and answers are those of {@code gateway-adapter}. As there is no TLS here, {@code
 * X-Forwarded-Proto} is {@code http} and the port is the server's.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class RestApis implements AutoCloseable {

  private final Functions functions;
  private final MethodTests tests;
  private final ApiIndex index;
  private final Invoker invoker;
  private final Integrations integrations;
  private final ApiDoor byHost;
  private final ApiDoor byPath;

  /**
   * The APIs of these functions.
   *
   * @param functions with the application whose APIs are reached
   * @param queue takes asynchronous invocations
   * @param options the clock, and whether timeouts count
   * @param problems told in one line, without values of requests or results, why a request was not
   *     answered by its function, which the client is not told; called by many threads
   * @param lot gives numbers from 0 to below 1, by which a canary gets its part of the requests;
   *     called by many threads
   * @param observer told of each request to a stage when it is answered; called by many threads
   */
  public RestApis(
      Functions functions,
      EventQueue queue,
      LocalOptions options,
      Consumer<String> problems,
      DoubleSupplier lot,
      Consumer<AccessRecord> observer) {
    this.index = new ApiIndex(functions);
    this.invoker = new Invoker(functions, queue, options, problems);
    this.integrations = new Integrations(invoker, problems);
    this.functions = functions;
    this.tests = new MethodTests(integrations, options.clock());
    // In AWS's order: authorizer, key and throttle, validator.
    AuthorizerCheck authorizers =
        new AuthorizerCheck(
            new AuthorizerRuns(functions, invoker, GatewayLimits.REST_API_TIMEOUT),
            options.clock(),
            problems);
    UsageCheck usage = new UsageCheck(new UsageMeter(options.clock()), problems);
    Check checks =
        Check.inOrder(List.of(new CallerCheck(authorizers, usage), new ValidationCheck(problems)));
    this.byHost =
        new ApiDoor(index, ApiRequest::byHost, checks, integrations, problems, observer, lot);
    this.byPath =
        new ApiDoor(index, ApiRequest::byPath, checks, integrations, problems, observer, lot);
  }

  /**
   * The way in by host names, which comes before doors that go by the path.
   *
   * @return the same at all times
   */
  public FrontDoor byHost() {
    return byHost;
  }

  /**
   * The way in by the path, which comes after doors that have fixed paths: stages may have any
   * name.
   *
   * @return the same at all times
   */
  public FrontDoor byPath() {
    return byPath;
  }

  /**
   * Where a stage is, by its path.
   *
   * @param server the server's address, with a slash at its end
   * @param api the API's id
   * @param stage the stage's name
   * @return empty if there is no such API or stage
   */
  public Optional<URI> uri(URI server, String api, String stage) {
    return index.current().path(api, stage).map(path -> server.resolve(path.substring(1)));
  }

  /**
   * Runs a method test.
   *
   * @param api the API's id
   * @param test what is typed in
   * @return what it shows
   * @throws IllegalArgumentException if there is no such API or method, or the request is none
   */
  public MethodTestResult test(String api, MethodTest test) {
    return tests.run(functions.application(), api, test);
  }

  /** Lets threads and connections go that wait for integrations; functions are closed by others. */
  @Override
  public void close() {
    integrations.close();
    invoker.close();
  }
}
