package dev.handrail.local.api.mapping;

/** The gateway answers a request itself, as what the API's owner configured cannot be applied. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Which of its responses the gateway gives, by AWS's name. */
  public enum Kind {
    /** Status 500: the API is not set up right, or its template fails on this request. */
    API_CONFIGURATION_ERROR(500),
    /** Status 500: AWS refuses it at run time, for no reason that it has a name for. */
    DEFAULT_5XX(500),
    /** Status 500: Lambda does not run the function. */
    FUNCTION_NOT_RUN(500),
    /** Status 504: the endpoint could not be reached. */
    INTEGRATION_FAILURE(504),
    /** Status 504: the endpoint did not answer in time. */
    INTEGRATION_TIMEOUT(504),
    /** Status 400: the body is no JSON, and a parameter is mapped from it. */
    DEFAULT_4XX(400),
    /** Status 415: no template for the body's media type. */
    UNSUPPORTED_MEDIA_TYPE(415);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /**
     * The status that the client gets, unless a gateway response says otherwise.
     *
     * @return 400 to 599
     */
    public int status() {
      return status;
    }
  }

  /** Which response is given. */
  private final Kind kind;

  /** What the client is told. */
  private final String clientMessage;

  RefusedException(Kind kind, String clientMessage, String detail) {
    super(detail);
    this.kind = kind;
    this.clientMessage = clientMessage;
  }

  /**
   * The configuration is at fault: the client is told nothing, the detail goes to the log.
   *
   * @param detail what is wrong, without values of the request
   * @return to be thrown
   */
  public static RefusedException configuration(String detail) {
    return new RefusedException(Kind.API_CONFIGURATION_ERROR, "Internal server error", detail);
  }

  /**
   * Another refusal.
   *
   * @param kind which response is given
   * @param clientMessage what the client is told
   * @param detail what is wrong, without values of the request
   * @return to be thrown
   */
  public static RefusedException of(Kind kind, String clientMessage, String detail) {
    return new RefusedException(kind, clientMessage, detail);
  }

  /**
   * Which response is given.
   *
   * @return never null
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What the client is told, in AWS's words. {@link #getMessage} says more, for the log of the
   * API's owner, without values of the request.
   *
   * @return never null
   */
  public String clientMessage() {
    return clientMessage;
  }
}
