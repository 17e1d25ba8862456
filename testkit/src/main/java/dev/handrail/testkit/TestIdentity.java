package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.CognitoIdentity;

/** The identity of the caller, where there is one. */
record TestIdentity(String identityId, String identityPoolId) implements CognitoIdentity {

  TestIdentity {
    requireNonNull(identityId, "identityId");
    requireNonNull(identityPoolId, "identityPoolId");
  }

  @Override
  public String getIdentityId() {
    return identityId;
  }

  @Override
  public String getIdentityPoolId() {
    return identityPoolId;
  }
}
