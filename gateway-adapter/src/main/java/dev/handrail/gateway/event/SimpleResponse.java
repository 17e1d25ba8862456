package dev.handrail.gateway.event;

/** In work. */
public final class SimpleResponse implements AuthorizerResponse {
  private SimpleResponse() {}

  @Override
  public byte[] toBytes() {
    return InWork.value();
  }
}
