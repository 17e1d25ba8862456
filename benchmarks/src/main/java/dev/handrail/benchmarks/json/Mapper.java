package dev.handrail.benchmarks.json;

import java.io.IOException;

/** One way to read an event class and write an answer class, bytes to bytes. */
interface Mapper {

  Object read(byte[] document) throws IOException;

  byte[] write(Object answer) throws IOException;
}
