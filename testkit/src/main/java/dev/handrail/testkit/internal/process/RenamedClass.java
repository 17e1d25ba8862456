package dev.handrail.testkit.internal.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A class file under another name: wherever its constants have the one, they get the other (Java
 * Virtual Machine Specification, 4.4).
 */
final class RenamedClass {

  /** Magic number and version. */
  private static final int HEAD = 8;

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private RenamedClass() {}

  /**
   * Renames.
   *
   * @param classFile of a class without nested ones
   * @param from its name, with slashes
   * @param to another
   */
  static byte[] of(byte[] classFile, String from, String to) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(in.readNBytes(HEAD));
    int count = in.readUnsignedShort();
    out.writeShort(count);
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      if (tag == UTF8) {
        out.writeUTF(in.readUTF().replace(from, to));
      } else {
        out.write(in.readNBytes(length(tag)));
      }
      if (tag == LONG || tag == DOUBLE) {
        // These two count twice.
        i++;
      }
    }
    in.transferTo(out);
    return bytes.toByteArray();
  }

  private static int length(int tag) throws IOException {
    return switch (tag) {
      case LONG, DOUBLE -> 8;
      // Integer, float, and pairs of indices.
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 15 -> 3;
      case 7, 8, 16, 19, 20 -> 2;
      default -> throw new IOException("Unknown constant " + tag + " in a class file");
    };
  }
}
