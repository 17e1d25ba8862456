package dev.handrail.local.cli;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.Schedule;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The functions of an application, one a line, in columns as wide as what is in them. */
final class FunctionTable {

  private FunctionTable() {}

  static void print(List<LocalFunction> functions, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("FUNCTION", "HANDLER", "MEMORY", "TIMEOUT", "URL", "SCHEDULES", "CODE"));
    functions.forEach(function -> rows.add(row(function)));
    TextTable.print(rows, out);
  }

  private static List<String> row(LocalFunction function) {
    return List.of(
        function.name(),
        function.definition().handler(),
        function.definition().memorySize() + " MB",
        function.definition().timeout().toSeconds() + " s",
        function.url() == null ? "-" : function.url().authType().name(),
        function.schedules().isEmpty()
            ? "-"
            : function.schedules().stream()
                .map(Schedule::expression)
                .collect(Collectors.joining(", ")),
        code(function.definition().code()));
  }

  /** The first entry stands for the class path, which can be long. */
  private static String code(List<Path> code) {
    return code.get(0) + (code.size() == 1 ? "" : " and " + (code.size() - 1) + " more");
  }
}
