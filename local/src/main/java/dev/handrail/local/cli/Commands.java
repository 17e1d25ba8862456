package dev.handrail.local.cli;

import java.io.InputStream;
import picocli.CommandLine;

/** Makes the commands, so that they know what is theirs in this JVM. */
final class Commands implements CommandLine.IFactory {

  private final InputStream in;
  private final boolean ownProgram;

  /**
   * Commands of a program.
   *
   * @param in where an event is read from when its file is {@code -}
   * @param ownProgram whether the program is nothing but the command, which then hears its signals
   */
  Commands(InputStream in, boolean ownProgram) {
    this.in = in;
    this.ownProgram = ownProgram;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == StartCommand.class) {
      return type.cast(new StartCommand(ownProgram));
    }
    return type == InvokeCommand.class
        ? type.cast(new InvokeCommand(in))
        : CommandLine.defaultFactory().create(type);
  }
}
