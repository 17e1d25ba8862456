package dev.handrail.gateway.server;

import dev.handrail.gateway.ClientCertificate;
import dev.handrail.json.JsonBuilder;

/** The {@code clientCert} of events, which is absent without mutual TLS. */
final class ClientCertMember {

  private ClientCertMember() {}

  static void write(JsonBuilder out, ClientCertificate certificate) {
    out.name("clientCert").beginObject();
    out.name("clientCertPem").value(certificate.pem());
    out.name("subjectDN").value(certificate.subject());
    out.name("issuerDN").value(certificate.issuer());
    out.name("serialNumber").value(certificate.serialNumber());
    out.name("validity").beginObject();
    out.name("notBefore").value(certificate.notBefore());
    out.name("notAfter").value(certificate.notAfter());
    out.endObject().endObject();
  }
}
