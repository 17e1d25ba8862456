package dev.handrail.benchmarks.coldstart;

import java.nio.file.Path;
import java.util.List;

/** What helps the JVM to start. */
enum Mode {
  /** The JDK's own archive of its own classes. */
  DEFAULT("none", 17),
  /** An archive of the function's classes as well. */
  APP_CDS("AppCDS", 17),
  /** An AOT cache: classes, loaded and linked. */
  AOT("AOT cache", 25);

  final String label;
  private final int since;

  Mode(String label, int since) {
    this.label = label;
    this.since = since;
  }

  boolean worksOn(int feature) {
    return feature >= since;
  }

  /** Options for the run that writes the archive; nothing where there is none. */
  List<String> training(Path archive) {
    return switch (this) {
      case DEFAULT -> List.of();
      case APP_CDS -> List.of("-XX:ArchiveClassesAtExit=" + archive);
      case AOT -> List.of("-XX:AOTCacheOutput=" + archive);
    };
  }

  /** Options for the runs that are measured. */
  List<String> running(Path archive) {
    return switch (this) {
      case DEFAULT -> List.of();
      case APP_CDS -> List.of("-XX:SharedArchiveFile=" + archive);
      case AOT -> List.of("-XX:AOTCache=" + archive);
    };
  }
}
