package dev.handrail.local.api.mapping;

/** Why a template or a mapping failed, in words that hold no value of a request. */
final class TemplateFault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  TemplateFault(String reason, Throwable cause) {
    super(reason, cause);
  }

  TemplateFault(String reason) {
    super(reason);
  }
}
