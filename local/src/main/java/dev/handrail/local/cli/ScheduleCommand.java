package dev.handrail.local.cli;

import picocli.CommandLine.Command;

/** {@code handrail schedule}: what concerns timetables. */
@Command(
    name = "schedule",
    description = "Tells when schedules run.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ScheduleNextCommand.class})
final class ScheduleCommand {

  /** Made by picocli. */
  ScheduleCommand() {}
}
