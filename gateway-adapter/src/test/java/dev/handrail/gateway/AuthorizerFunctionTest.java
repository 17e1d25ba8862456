package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.Handler;
import dev.handrail.Invoked;
import dev.handrail.LambdaFunction;
import dev.handrail.gateway.event.AuthorizerEvent;
import dev.handrail.gateway.event.AuthorizerResponse;
import dev.handrail.gateway.event.PolicyResponse;
import dev.handrail.gateway.event.TokenAuthorizerEvent;
import org.junit.jupiter.api.Test;

/** Authorizers need no entry point of their own: an event in, an answer out, both JSON. */
class AuthorizerFunctionTest {

  static final class Gate extends LambdaFunction<AuthorizerEvent, AuthorizerResponse> {
    Gate() {
      super(
          Handler.of(
              (event, context) -> {
                TokenAuthorizerEvent token = (TokenAuthorizerEvent) event;
                return token.authorizationToken().equals("open sesame")
                    ? PolicyResponse.allow("ali", token.methodArn())
                    : PolicyResponse.deny("nobody", token.methodArn());
              }));
    }
  }

  @Test
  void an_authorizer_is_a_LambdaFunction() {
    assertThat(answer("open sesame")).contains("\"principalId\":\"ali\"", "\"Allow\"");
    assertThat(answer("hello")).contains("\"principalId\":\"nobody\"", "\"Deny\"");
  }

  private static String answer(String token) {
    Invoked invoked =
        Invoked.of(
            new Gate(),
            "{\"type\":\"TOKEN\",\"authorizationToken\":\"%s\",\"methodArn\":\"arn:aws:execute-api:us-east-1:123456789012:a/prod/GET/x\"}"
                .formatted(token));
    return invoked.payload();
  }
}
