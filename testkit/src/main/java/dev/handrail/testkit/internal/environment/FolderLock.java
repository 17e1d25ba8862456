package dev.handrail.testkit.internal.environment;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A lock on a file in a folder, held as long as the owner of the folder lives: the system gives it
 * up for a process that is gone, however it went, also when it was one of another container.
 */
final class FolderLock implements AutoCloseable {

  private static final String NAME = ".lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Locks a folder that has no lock yet. */
  static FolderLock hold(Path folder) throws IOException {
    Path fresh = folder.resolve(NAME + ".new");
    FileChannel channel = FileChannel.open(fresh, CREATE_NEW, WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new IOException("Another process has locked " + fresh);
      }
      // Only now by the name that others look for: they never find one that nobody holds yet.
      Files.move(fresh, folder.resolve(NAME));
      return new FolderLock(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  static boolean exists(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  /**
   * Whether the owner is gone. Not for folders of this process: to close a second channel of a file
   * gives up the lock that the first one holds.
   */
  static boolean isFree(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(NAME), WRITE)) {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      // Another user's, or deleted just now.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
