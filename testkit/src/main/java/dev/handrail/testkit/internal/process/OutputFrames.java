package dev.handrail.testkit.internal.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Standard output and standard error of the child process: each write is a frame of its own in the
 * log (see {@code PipeParser}), with the time.
 *
 * <p>AWS's logger writes the head and the message of its frames one after the other, and what
 * another thread printed just then would get between the two. As frames, and as the system writes
 * that little in one piece, the parent can tell the two apart.
 *
 * <p>This class file lies beside {@link Bootstrap} on the child's class path, and needs no other.
 */
final class OutputFrames extends OutputStream {

  private static final int OUTPUT = 0xa55a00fe;
  private static final int HEAD = 16;

  /** What a pipe takes in one piece, on every system: PIPE_BUF. */
  private static final int MAX_FRAME = 4096;

  private final FileOutputStream out;

  OutputFrames(FileDescriptor descriptor) {
    this.out = new FileOutputStream(descriptor);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int at = 0; at < length; at += MAX_FRAME - HEAD) {
      int n = Math.min(length - at, MAX_FRAME - HEAD);
      ByteBuffer frame = ByteBuffer.allocate(HEAD + n);
      frame.putInt(OUTPUT).putInt(n).putLong(System.currentTimeMillis() * 1000);
      frame.put(bytes, offset + at, n);
      out.write(frame.array());
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
