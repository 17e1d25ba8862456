package dev.handrail.local.server;

import dev.handrail.gateway.server.IncomingRequest;

/**
 * A way into the functions over HTTP, such as the Invoke API. A request belongs to the first door
 * that owns it.
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface FrontDoor {

  /**
   * Whether a request belongs to this door.
   *
   * @param head the request without its body
   * @return false to let other doors look
   */
  boolean owns(IncomingRequest head);

  /**
   * Whether any web page may send requests here, as it may to a function URL. Elsewhere a page of
   * another origin is refused before this door sees the request: browsers send it although they do
   * not show the answer.
   *
   * @return true only for doors that are open to the world on AWS as well
   */
  boolean isOpenToPages();

  /**
   * How large the body of a request may be.
   *
   * @param head a request that this door owns, without its body
   * @return the largest number of bytes that passes
   */
  int maxBody(IncomingRequest head);

  /**
   * Answers a request whose body is larger than {@link #maxBody}; nobody has read it.
   *
   * @param head the request without its body
   * @return the answer
   */
  HttpAnswer tooLarge(IncomingRequest head);

  /**
   * Answers a request. It may take as long as a function does.
   *
   * @param request a request that this door owns
   * @return the answer
   */
  HttpAnswer handle(IncomingRequest request);
}
