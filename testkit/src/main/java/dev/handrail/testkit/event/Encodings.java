package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** How services pack what is inside of their events. */
final class Encodings {

  private Encodings() {}

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static String gzipBase64(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return base64(packed.toByteArray());
  }

  static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) { // every JDK has MD5
      throw new AssertionError(impossible);
    }
  }

  /** As SAM encodes keys: all but letters, digits, {@code -._~} and the slash is escaped. */
  static String url(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      if (isUnreserved(b)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(byte b) {
    boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    return letter || (b >= '0' && b <= '9') || "-._~/".indexOf(b) >= 0;
  }
}
