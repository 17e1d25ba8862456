package dev.handrail.local.cli;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Makes the commands with all that they know of this JVM; they find no stream by themselves, nor by
 * picocli.
 */
final class Commands implements CommandLine.IFactory {

  private final Map<Class<?>, Supplier<?>> makers;

  /**
   * Commands of a program.
   *
   * @param console for all of them
   * @param ownProgram whether the program is nothing but the command, which then hears its signals
   */
  Commands(Console console, boolean ownProgram) {
    this.makers =
        Map.of(
            StartCommand.class, () -> new StartCommand(console, ownProgram),
            InvokeCommand.class, () -> new InvokeCommand(console),
            TestMethodCommand.class, () -> new TestMethodCommand(console),
            ValidateCommand.class, () -> new ValidateCommand(console),
            ScheduleNextCommand.class, () -> new ScheduleNextCommand(console),
            GenerateEventCommand.class, () -> new GenerateEventCommand(console));
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    @Nullable Supplier<?> maker = makers.get(type);
    return maker == null ? CommandLine.defaultFactory().create(type) : type.cast(maker.get());
  }
}
