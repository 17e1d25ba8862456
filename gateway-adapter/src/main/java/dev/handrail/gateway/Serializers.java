package dev.handrail.gateway;

import dev.handrail.json.PayloadSerializers;

/** Made when the first body is read or written as a type: Gson takes time to load. */
final class Serializers {

  static final PayloadSerializers ALL = new PayloadSerializers();

  private Serializers() {}
}
