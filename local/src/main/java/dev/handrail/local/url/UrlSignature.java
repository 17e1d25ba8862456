package dev.handrail.local.url;

import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.IncomingRequest;
import org.jspecify.annotations.Nullable;

/**
 * The signature (SigV4) of a request to a URL with {@code AuthType: AWS_IAM}. It is asked for, so
 * that a client that forgets it is told here and not on AWS; it is not verified, as nobody has a
 * secret here.
 */
final class UrlSignature {

  private static final String ALGORITHM = "AWS4-";

  private UrlSignature() {}

  /**
   * The caller that a signature names.
   *
   * @param account of the function, which is the caller's here as well
   * @return null if there is no signature
   */
  static Authorization.@Nullable Iam caller(IncomingRequest request, String account) {
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
