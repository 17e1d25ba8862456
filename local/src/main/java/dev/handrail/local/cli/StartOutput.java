package dev.handrail.local.cli;

import dev.handrail.local.Application;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.LocalListener;
import dev.handrail.local.StopReport;
import java.nio.file.Path;
import java.util.List;

/** What {@code start} prints: for people, or as lines of JSON for programs. */
interface StartOutput extends LocalListener {

  /**
   * The server is up.
   *
   * @param local what runs
   * @param projects folders in which saved test events may lie
   */
  void running(LocalLambda local, List<Path> projects);

  /**
   * The server runs another application than before, since the template was written again.
   *
   * @param before what ran
   * @param local what runs
   * @param projects folders in which saved test events may lie
   */
  void changed(Application before, LocalLambda local, List<Path> projects);

  /**
   * The server is down.
   *
   * @param report what became of what was still queued
   */
  void stopped(StopReport report);
}
