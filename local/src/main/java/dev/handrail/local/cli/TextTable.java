package dev.handrail.local.cli;

import java.io.PrintWriter;
import java.util.List;

/** Rows of text in columns as wide as what is in them; the first row is the head. */
final class TextTable {

  private static final String GAP = "  ";

  private TextTable() {}

  static void print(List<List<String>> rows, PrintWriter out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column)).append(" ".repeat(padding(rows, row, column))).append(GAP);
      }
      out.println(line.toString().stripTrailing());
    }
    out.flush();
  }

  private static int padding(List<List<String>> rows, List<String> row, int column) {
    int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
    return width - row.get(column).length();
  }
}
