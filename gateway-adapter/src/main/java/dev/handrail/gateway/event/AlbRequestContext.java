package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** What a load balancer tells about a request. */
@JsonAdapter(ViewAdapterFactory.class)
public final class AlbRequestContext extends JsonObjectView {

  AlbRequestContext(JsonValue document) {
    super(document);
  }

  /**
   * The load balancer.
   *
   * @return a view of the object
   */
  public Elb elb() {
    return new Elb(required("elb", "an object"));
  }

  /** A load balancer. */
  @JsonAdapter(ViewAdapterFactory.class)
  public static final class Elb extends JsonObjectView {

    Elb(JsonValue document) {
      super(document);
    }

    /**
     * The ARN of the target group that the function is in.
     *
     * @return the ARN, or null if absent or {@code null}
     */
    public @Nullable String targetGroupArn() {
      return text("targetGroupArn");
    }
  }
}
