package dev.handrail.local.server;

import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.IncomingRequest;
import org.jspecify.annotations.Nullable;

/**
 * The signature (SigV4) of a request to what wants {@code AWS_IAM}. It is asked for, so that a
 * client that forgets it is told here and not on AWS; it is not verified, as nobody has a secret
 * here.
 *
 * <p>Thread-safe.
 */
public final class RequestSignature {

  private static final String ALGORITHM = "AWS4-";

  private RequestSignature() {}

  /**
   * The caller that a signature names.
   *
   * @param request as it came
   * @param account of the function or API, which is the caller's here as well
   * @return null if there is no signature
   */
  public static Authorization.@Nullable Iam caller(IncomingRequest request, String account) {
    String header = request.header("Authorization");
    String query = request.rawQuery();
    String accessKey = null;
    if (header != null && header.startsWith(ALGORITHM)) {
      accessKey = accessKey(header, "Credential=", "/");
    } else if (query != null && query.contains("X-Amz-Signature=")) {
      accessKey = accessKey(query, "X-Amz-Credential=", "%2F");
    }
    if (accessKey == null) {
      return null;
    }
    String user = "arn:aws:iam::" + account + ":user/handrail";
    return new Authorization.Iam(accessKey, account, accessKey, user, accessKey, null);
  }

  private static @Nullable String accessKey(String text, String name, String end) {
    int start = text.indexOf(name);
    if (start < 0) {
      return null;
    }
    int from = start + name.length();
    int to = text.indexOf(end, from);
    return to <= from ? null : text.substring(from, to);
  }
}
