package dev.handrail.local.cli;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationResult;
import java.io.PrintWriter;

/** For people: the panel of the first result, and a table when there are several. */
final class PanelOutput implements Output {

  private final PrintWriter out;
  private final FunctionDefinition function;
  private final int count;
  private int shown;

  PanelOutput(PrintWriter out, FunctionDefinition function, int count) {
    this.out = out;
    this.function = function;
    this.count = count;
  }

  @Override
  public void show(InvocationResult result) {
    if (++shown == 1) {
      new ConsolePanel(out).print(function, result);
      if (count > 1) {
        out.println();
        ComparisonTable.printHead(out);
      }
    }
    if (count > 1) {
      ComparisonTable.printRow(out, shown, result);
    }
  }
}
