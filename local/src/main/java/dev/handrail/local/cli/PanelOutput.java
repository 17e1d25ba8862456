package dev.handrail.local.cli;

import dev.handrail.testkit.Architecture;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationResult;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;

/** For people: the panel of the first result, and a table when there are several. */
final class PanelOutput implements Output {

  private final PrintWriter out;
  private final FunctionDefinition function;
  private final int count;
  private int shown;
  private int warm;
  private BigDecimal x86 = BigDecimal.ZERO; // of the warm ones together
  private BigDecimal arm = BigDecimal.ZERO;

  PanelOutput(PrintWriter out, FunctionDefinition function, int count) {
    this.out = out;
    this.function = function;
    this.count = count;
  }

  /** A cold start is rare: where there are warm invocations, they alone tell the costs. */
  private void costs(InvocationResult result) {
    if (!result.coldStart()) {
      warm++;
      x86 = x86.add(result.report().costPerMillion(Architecture.X86_64));
      arm = arm.add(result.report().costPerMillion(Architecture.ARM64));
    }
    if (shown == count) {
      BigDecimal each = BigDecimal.valueOf(Math.max(warm, 1));
      out.println();
      out.println(
          warm == 0
              ? "Cost per million: none was warm, so that nothing can be said"
              : "Cost per million warm ones: "
                  + ConsolePanel.cost(
                      x86.divide(each, MathContext.DECIMAL64),
                      arm.divide(each, MathContext.DECIMAL64)));
      out.flush();
    }
  }

  @Override
  public void show(InvocationResult result) {
    if (++shown == 1) {
      new ConsolePanel(out).print(function, result, count == 1);
      if (count > 1) {
        out.println();
        ComparisonTable.printHead(out);
      }
    }
    if (count > 1) {
      ComparisonTable.printRow(out, shown, result);
      costs(result);
    }
  }
}
