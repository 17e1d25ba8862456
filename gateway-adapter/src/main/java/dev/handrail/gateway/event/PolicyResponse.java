package dev.handrail.gateway.event;

/** In work. */
public final class PolicyResponse implements AuthorizerResponse {
  private PolicyResponse() {}

  @Override
  public byte[] toBytes() {
    return InWork.value();
  }
}
