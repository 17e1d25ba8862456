package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** The certificate that a client showed in mutual TLS. */
@JsonAdapter(ViewAdapterFactory.class)
public final class ClientCert extends JsonObjectView {

  ClientCert(JsonValue document) {
    super(document);
  }

  /**
   * The certificate.
   *
   * @return PEM, or null if absent or {@code null}
   */
  public @Nullable String clientCertPem() {
    return text("clientCertPem");
  }

  /**
   * Whom it was issued for.
   *
   * @return a distinguished name, or null if absent or {@code null}
   */
  public @Nullable String subjectDN() {
    return text("subjectDN");
  }

  /**
   * Who issued it.
   *
   * @return a distinguished name, or null if absent or {@code null}
   */
  public @Nullable String issuerDN() {
    return text("issuerDN");
  }

  /**
   * Its number.
   *
   * @return bytes in hexadecimal, with colons, or null if absent or {@code null}
   */
  public @Nullable String serialNumber() {
    return text("serialNumber");
  }

  /**
   * From when to when it is valid.
   *
   * @return a view of the object, or null if absent or {@code null}
   */
  public @Nullable Validity validity() {
    JsonValue validity = document().getPresent("validity");
    return validity == null ? null : new Validity(validity);
  }

  /** From when to when a certificate is valid. */
  @JsonAdapter(ViewAdapterFactory.class)
  public static final class Validity extends JsonObjectView {

    Validity(JsonValue document) {
      super(document);
    }

    /**
     * The beginning.
     *
     * @return for example {@code May 28 12:30:02 2019 GMT}, or null if absent or {@code null}
     */
    public @Nullable String notBefore() {
      return text("notBefore");
    }

    /**
     * The end.
     *
     * @return for example {@code Aug 5 09:36:04 2021 GMT}, or null if absent or {@code null}
     */
    public @Nullable String notAfter() {
      return text("notAfter");
    }
  }
}
