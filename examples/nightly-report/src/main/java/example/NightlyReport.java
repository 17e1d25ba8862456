package example;

import dev.handrail.Handler;
import dev.handrail.LambdaFunction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The tutorial's server batch: what was sold yesterday, added up every night. */
public final class NightlyReport extends LambdaFunction<NightlyReport.Run, Report> {

  /**
   * The input of the schedule.
   *
   * @param scheduledTime when it was due; the clock may say later, as late as a retry is
   * @param zone whose day it is
   */
  public record Run(Instant scheduledTime, String zone) {

    LocalDate yesterday() {
      return LocalDate.ofInstant(scheduledTime, ZoneId.of(zone)).minusDays(1);
    }
  }

  /** What Lambda calls. */
  public NightlyReport() {
    this(new SalesFile("sales.csv"));
  }

  /** What a test calls. */
  NightlyReport(Sales sales) {
    super(Handler.of((run, context) -> Report.of(run.yesterday(), sales)));
  }
}
