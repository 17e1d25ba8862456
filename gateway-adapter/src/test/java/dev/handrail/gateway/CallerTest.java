package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerTest {

  private static final String CERTIFICATE =
      """
      "clientCert": {"clientCertPem": "PEM", "subjectDN": "CN=me", "issuerDN": "CN=ca",
        "serialNumber": "a1:b2", "validity": {"notBefore": "from", "notAfter": "to"}}
      """;

  @Test
  void a_caller_with_IAM_credentials_is_the_same_in_both_payload_formats() {
    Caller rest =
        Requests.rest(
                """
                "requestContext": {"resourceId": "r", "accountId": "of the API", "identity": {
                  "accountId": "1", "caller": "c", "user": "u", "userArn": "arn", "accessKey": "AK",
                  "principalOrgId": "o-1", "cognitoIdentityId": "ci", "cognitoIdentityPoolId": "cp",
                  "apiKeyId": "k"}}
                """)
            .caller();
    Caller http =
        Requests.http(
                """
                "requestContext": {"http": {}, "accountId": "of the API", "authorizer": {"iam": {
                  "accountId": "1", "callerId": "c", "userId": "u", "userArn": "arn",
                  "accessKey": "AK", "principalOrgId": "o-1",
                  "cognitoIdentity": {"identityId": "ci", "identityPoolId": "cp"}}}}
                """)
            .caller();
    for (Caller caller : new Caller[] {rest, http}) {
      assertThat(caller.accountId()).isEqualTo("1");
      assertThat(caller.callerId()).isEqualTo("c");
      assertThat(caller.userId()).isEqualTo("u");
      assertThat(caller.userArn()).isEqualTo("arn");
      assertThat(caller.accessKey()).isEqualTo("AK");
      assertThat(caller.principalOrgId()).isEqualTo("o-1");
      assertThat(caller.cognitoIdentityId()).isEqualTo("ci");
      assertThat(caller.cognitoIdentityPoolId()).isEqualTo("cp");
      assertThat(caller.clientCertificate()).isNull();
    }
    assertThat(rest.apiKeyId()).isEqualTo("k");
    assertThat(http.apiKeyId()).isNull();
  }

  @Test
  void the_account_of_the_API_is_nobodys_account() {
    Caller caller =
        Requests.http("\"requestContext\": {\"http\": {}, \"accountId\": \"anonymous\"}").caller();
    assertThat(caller.accountId()).isNull();
    assertThat(Requests.alb("\"x\": 1").caller().userArn()).isNull();
  }

  @Test
  void a_certificate_of_mutual_TLS_is_the_same_in_both_payload_formats() {
    ClientCertificate expected =
        new ClientCertificate("PEM", "CN=me", "CN=ca", "a1:b2", "from", "to");
    assertThat(
            Requests.rest(
                    "\"requestContext\": {\"resourceId\": \"r\", \"identity\": {"
                        + CERTIFICATE
                        + "}}")
                .caller()
                .clientCertificate())
        .isEqualTo(expected);
    assertThat(
            Requests.http(
                    "\"requestContext\": {\"http\": {}, \"authentication\": {" + CERTIFICATE + "}}")
                .caller()
                .clientCertificate())
        .isEqualTo(expected);
  }
}
