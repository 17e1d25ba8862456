package dev.handrail.gateway.pojo;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponseV1;
import com.amazonaws.services.lambda.runtime.events.SimpleIAMPolicyResponse;
import dev.handrail.gateway.event.AlbEvent;
import dev.handrail.gateway.event.AlbMultiValueEvent;
import dev.handrail.gateway.event.AuthorizerEvent;
import dev.handrail.gateway.event.AuthorizerResponse;
import dev.handrail.gateway.event.FunctionUrlEvent;
import dev.handrail.gateway.event.HttpApiV1AuthorizerEvent;
import dev.handrail.gateway.event.HttpApiV1Event;
import dev.handrail.gateway.event.HttpApiV2AuthorizerEvent;
import dev.handrail.gateway.event.HttpApiV2Event;
import dev.handrail.gateway.event.PolicyResponse;
import dev.handrail.gateway.event.ProxyEvent;
import dev.handrail.gateway.event.RestApiAuthorizerEvent;
import dev.handrail.gateway.event.RestApiEvent;
import dev.handrail.gateway.event.SimpleResponse;
import dev.handrail.gateway.event.TokenAuthorizerEvent;
import dev.handrail.gateway.event.WebSocketEvent;
import dev.handrail.json.JsonValue;
import dev.handrail.json.PayloadSerializer;
import dev.handrail.json.PayloadSerializers;

/**
 * Converts between Handrail's wire types and the classes of {@code aws-lambda-java-events}, for
 * code that is written for those. Each conversion copies the whole event; on the request path the
 * wire types are faster.
 *
 * <p>AWS's classes cannot hold all that AWS sends. Lost on the way to them are:
 *
 * <ul>
 *   <li>the difference between an absent member and one that is {@code null}, and the text of the
 *       document: white space, and members that the class does not know
 *   <li>of {@code APIGatewayProxyRequestEvent}: in {@code requestContext} {@code deploymentId} and
 *       {@code isCanaryRequest}, in its {@code identity} {@code apiKeyId}, {@code clientCert},
 *       {@code vpcId} and {@code vpceId}
 *   <li>of {@code APIGatewayV2HTTPEvent} and {@code APIGatewayV2CustomAuthorizerEvent}: {@code
 *       requestContext.authentication}
 *   <li>of {@code APIGatewayCustomAuthorizerEvent}: the multi-valued maps; in {@code
 *       requestContext} all but {@code accountId}, {@code apiId}, {@code httpMethod}, {@code path},
 *       {@code requestId}, {@code resourceId}, {@code resourcePath} and {@code stage}; in its
 *       {@code identity} all but {@code apiKey} and {@code sourceIp}
 *   <li>of {@code APIGatewayV2WebSocketEvent}: {@code disconnectStatusCode} and {@code
 *       disconnectReason} of {@code requestContext}
 *   <li>of {@code SimpleIAMPolicyResponse}: the types of the context, which are strings there
 * </ul>
 *
 * <p>A wire type is told by its members, so an object that lacks what the table of forms asks for,
 * such as a {@code requestContext}, is an {@link dev.handrail.gateway.event.UnknownEventException}
 * on the way back. What does not fit is an {@link dev.handrail.json.InvalidJsonException}, both
 * ways. Thread-safe.
 */
public final class AwsEvents {

  private static final PayloadSerializers SERIALIZERS = new PayloadSerializers();

  private AwsEvents() {}

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static APIGatewayProxyRequestEvent toAws(RestApiEvent event) {
    return to(APIGatewayProxyRequestEvent.class, event.document());
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static APIGatewayProxyRequestEvent toAws(HttpApiV1Event event) {
    return to(APIGatewayProxyRequestEvent.class, event.document());
  }

  /**
   * Reads an object of AWS's class.
   *
   * @param event the object
   * @return the event that it says
   */
  public static ProxyEvent fromAws(APIGatewayProxyRequestEvent event) {
    return ProxyEvent.of(from(APIGatewayProxyRequestEvent.class, event));
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static APIGatewayV2HTTPEvent toAws(HttpApiV2Event event) {
    return to(APIGatewayV2HTTPEvent.class, event.document());
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static APIGatewayV2HTTPEvent toAws(FunctionUrlEvent event) {
    return to(APIGatewayV2HTTPEvent.class, event.document());
  }

  /**
   * Reads an object of AWS's class.
   *
   * @param event the object
   * @return the event that it says
   */
  public static ProxyEvent fromAws(APIGatewayV2HTTPEvent event) {
    return ProxyEvent.of(from(APIGatewayV2HTTPEvent.class, event));
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static ApplicationLoadBalancerRequestEvent toAws(AlbEvent event) {
    return to(ApplicationLoadBalancerRequestEvent.class, event.document());
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static ApplicationLoadBalancerRequestEvent toAws(AlbMultiValueEvent event) {
    return to(ApplicationLoadBalancerRequestEvent.class, event.document());
  }

  /**
   * Reads an object of AWS's class.
   *
   * @param event the object
   * @return the event that it says
   */
  public static ProxyEvent fromAws(ApplicationLoadBalancerRequestEvent event) {
    return ProxyEvent.of(from(ApplicationLoadBalancerRequestEvent.class, event));
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static APIGatewayV2WebSocketEvent toAws(WebSocketEvent event) {
    return to(APIGatewayV2WebSocketEvent.class, event.document());
  }

  /**
   * Reads an object of AWS's class.
   *
   * @param event the object
   * @return the event that it says
   */
  public static WebSocketEvent fromAws(APIGatewayV2WebSocketEvent event) {
    return WebSocketEvent.of(from(APIGatewayV2WebSocketEvent.class, event));
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static APIGatewayCustomAuthorizerEvent toAws(TokenAuthorizerEvent event) {
    return to(APIGatewayCustomAuthorizerEvent.class, event.document());
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static APIGatewayCustomAuthorizerEvent toAws(RestApiAuthorizerEvent event) {
    return to(APIGatewayCustomAuthorizerEvent.class, event.document());
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static APIGatewayCustomAuthorizerEvent toAws(HttpApiV1AuthorizerEvent event) {
    return to(APIGatewayCustomAuthorizerEvent.class, event.document());
  }

  /**
   * Reads an object of AWS's class.
   *
   * @param event the object
   * @return the event that it says
   */
  public static AuthorizerEvent fromAws(APIGatewayCustomAuthorizerEvent event) {
    return AuthorizerEvent.of(from(APIGatewayCustomAuthorizerEvent.class, event));
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param event the event
   * @return a new object with what the class can hold of it
   */
  public static APIGatewayV2CustomAuthorizerEvent toAws(HttpApiV2AuthorizerEvent event) {
    return to(APIGatewayV2CustomAuthorizerEvent.class, event.document());
  }

  /**
   * Reads an object of AWS's class.
   *
   * @param event the object
   * @return the event that it says
   */
  public static AuthorizerEvent fromAws(APIGatewayV2CustomAuthorizerEvent event) {
    return AuthorizerEvent.of(from(APIGatewayV2CustomAuthorizerEvent.class, event));
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param response the answer
   * @return a new object with what the class can hold of it
   */
  public static IamPolicyResponseV1 toAws(PolicyResponse response) {
    return to(IamPolicyResponseV1.class, response.document());
  }

  /**
   * Makes an object of AWS's class.
   *
   * @param response the answer
   * @return a new object with what the class can hold of it
   * @throws dev.handrail.json.InvalidJsonException if the context holds an object or array
   */
  public static SimpleIAMPolicyResponse toAws(SimpleResponse response) {
    return to(SimpleIAMPolicyResponse.class, response.document());
  }

  /**
   * Reads an object of AWS's class.
   *
   * @param response the object
   * @return the answer that it says
   */
  public static AuthorizerResponse fromAws(IamPolicyResponse response) {
    return AuthorizerResponse.of(from(IamPolicyResponse.class, response));
  }

  /**
   * Reads an object of AWS's class.
   *
   * @param response the object
   * @return the answer that it says
   */
  public static AuthorizerResponse fromAws(IamPolicyResponseV1 response) {
    return AuthorizerResponse.of(from(IamPolicyResponseV1.class, response));
  }

  /**
   * Reads an object of AWS's class.
   *
   * @param response the object
   * @return the answer that it says
   */
  public static AuthorizerResponse fromAws(SimpleIAMPolicyResponse response) {
    return AuthorizerResponse.of(from(SimpleIAMPolicyResponse.class, response));
  }

  private static <T> T to(Class<T> type, JsonValue document) {
    PayloadSerializer<T> serializer = SERIALIZERS.forType(type);
    return serializer.read(document.toBytes());
  }

  private static <T> JsonValue from(Class<T> type, T object) {
    PayloadSerializer<T> serializer = SERIALIZERS.forType(type);
    return JsonValue.parse(serializer.write(object));
  }
}
