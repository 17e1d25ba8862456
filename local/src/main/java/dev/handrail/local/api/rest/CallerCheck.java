package dev.handrail.local.api.rest;

/** Who the caller is, and then how often it calls: its authorizer may say which key it has. */
record CallerCheck(AuthorizerCheck authorizers, UsageCheck usage) implements Check {

  @Override
  public Verdict check(ApiCall call) {
    AuthorizerCheck.Outcome outcome = authorizers.check(call);
    return outcome instanceof AuthorizerCheck.Outcome.Known known
        ? usage.check(known.call(), known.usageIdentifierKey())
        : new Verdict.Refused(((AuthorizerCheck.Outcome.Refused) outcome).answer());
  }
}
