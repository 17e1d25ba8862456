package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import dev.handrail.local.server.StableIds;

/**
 * A REST API as it was at one time: what is changed of the API later does not change what a stage
 * serves that points here.
 *
 * <pre>{@code
 * RestApi.Builder api = RestApi.builder("orders").method("GET", "/orders", list);
 * Deployment first = api.deploy();
 * Deployment second = api.method("POST", "/orders", add).deploy();
 * RestApi orders =
 *     api.stage(
 *             Stage.of("prod")
 *                 .withDeployment(first)
 *                 .withCanary(Canary.of(10).withDeployment(second)))
 *         .build();
 * }</pre>
 *
 * <p>Made by {@link RestApi.Builder#deploy} or {@link #of}. Instances are immutable and safe for
 * use by many threads.
 *
 * @param id such as {@code k3j9x0}, which events hold as {@code deploymentId}; not null
 * @param api all of the API but its stages, which do not matter here; not null
 */
public record Deployment(String id, RestApi api) {

  private static final int ID_LENGTH = 6;

  /**
   * Refuses null.
   *
   * @param id see the record
   * @param api see the record
   */
  public Deployment {
    requireNonNull(id, "id");
    requireNonNull(api, "api");
  }

  /**
   * A snapshot of an API.
   *
   * @param api as it is to be served
   * @return with an id that is the same for methods that are the same
   */
  public static Deployment of(RestApi api) {
    return new Deployment(idOf(api), api);
  }

  /**
   * The id of what an API is now.
   *
   * @param api an API
   * @return the same for methods that are the same
   */
  public static String idOf(RestApi api) {
    StringBuilder content = new StringBuilder(api.id());
    for (Method method : api.methods()) {
      content.append(' ').append(method.httpMethod()).append(method.resourcePath());
      content.append(method.integration());
    }
    return StableIds.of(content.toString(), ID_LENGTH);
  }

  /** Names the API; what it holds is long. */
  @Override
  public String toString() {
    return "Deployment[" + id + " of " + api.id() + ']';
  }
}
