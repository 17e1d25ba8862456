package dev.handrail.gateway;

import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that a client showed in mutual TLS, which API Gateway has checked.
 *
 * @param pem the certificate in PEM, or null
 * @param subject whom it was issued for, a distinguished name, or null
 * @param issuer who issued it, a distinguished name, or null
 * @param serialNumber its number, as API Gateway writes it, or null
 * @param notBefore the beginning of its validity, such as {@code May 28 12:30:02 2019 GMT}, or null
 * @param notAfter the end of its validity in the same form, or null
 */
public record ClientCertificate(
    @Nullable String pem,
    @Nullable String subject,
    @Nullable String issuer,
    @Nullable String serialNumber,
    @Nullable String notBefore,
    @Nullable String notAfter) {

  static @Nullable ClientCertificate of(@Nullable JsonValue parent) {
    JsonValue certificate = Members.object(parent, "clientCert");
    if (certificate == null) {
      return null;
    }
    JsonValue validity = Members.object(certificate, "validity");
    return new ClientCertificate(
        Members.text(certificate, "clientCertPem"),
        Members.text(certificate, "subjectDN"),
        Members.text(certificate, "issuerDN"),
        Members.text(certificate, "serialNumber"),
        Members.text(validity, "notBefore"),
        Members.text(validity, "notAfter"));
  }
}
