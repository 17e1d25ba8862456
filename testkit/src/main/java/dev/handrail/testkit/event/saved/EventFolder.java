package dev.handrail.testkit.event.saved;

import java.io.IOException;
import java.net.URI;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Where the events of one function lie. */
interface EventFolder {

  /** The words for it in messages. */
  String described();

  /** A file's bytes; null if there is no such file. */
  @Nullable Content find(String fileName) throws IOException;

  /** The names of the files in it; null if there is no such folder. */
  @Nullable SortedSet<String> fileNames() throws IOException;

  /** The folder in which those of the functions lie, for near names. */
  EventFolder parent();

  /** The last part of its name. */
  String name();

  /**
   * A file that was read.
   *
   * @param bytes all of it
   * @param origin where it lies
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Content(byte[] bytes, URI origin) {}
}
