package dev.handrail.testkit.event.saved;

/** How the console or the SAM command invokes a function with a shareable event. */
public enum InvocationType {
  /** The caller waits for the answer; the default. */
  REQUEST_RESPONSE("RequestResponse"),
  /** Lambda queues the event and answers at once. */
  EVENT("Event"),
  /** Lambda checks the request and runs nothing. */
  DRY_RUN("DryRun");

  private final String wireName;

  InvocationType(String wireName) {
    this.wireName = wireName;
  }

  /**
   * AWS's name for it.
   *
   * @return such as {@code RequestResponse}
   */
  public String wireName() {
    return wireName;
  }

  /**
   * Finds a type by AWS's name.
   *
   * @param wireName such as {@code RequestResponse}; not null
   * @return the type
   * @throws IllegalArgumentException if there is none
   */
  public static InvocationType of(String wireName) {
    for (InvocationType type : values()) {
      if (type.wireName.equals(wireName)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "invocation type: expected RequestResponse, Event or DryRun, got '" + wireName + "'");
  }
}
