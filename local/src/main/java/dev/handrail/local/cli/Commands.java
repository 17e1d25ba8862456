package dev.handrail.local.cli;

import java.io.InputStream;
import picocli.CommandLine;

/** Makes the commands, so that they read from the stream they are given and not from System.in. */
final class Commands implements CommandLine.IFactory {

  private final InputStream in;

  Commands(InputStream in) {
    this.in = in;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return type == InvokeCommand.class
        ? type.cast(new InvokeCommand(in))
        : CommandLine.defaultFactory().create(type);
  }
}
