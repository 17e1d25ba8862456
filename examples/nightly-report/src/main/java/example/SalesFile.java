package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** Sales in a file of the jar, {@code day,product,cents} a line: a database query goes here. */
record SalesFile(String name) implements Sales {

  @Override
  public List<Sale> on(LocalDate day) {
    try (InputStream in = SalesFile.class.getResourceAsStream(name);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines.lines().map(SalesFile::sale).filter(sale -> sale.day().equals(day)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  private static Sale sale(String line) {
    String[] fields = line.split(",", 3);
    return new Sale(LocalDate.parse(fields[0]), fields[1], Long.parseLong(fields[2]));
  }
}
