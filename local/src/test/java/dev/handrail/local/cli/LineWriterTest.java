package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LineWriterTest {

  private final StringWriter written = new StringWriter();
  private final LineWriter lines = new LineWriter(new PrintWriter(written));

  @Test
  void lines_are_written_without_anybody_asking_for_it() throws InterruptedException {
    lines.print("one\n");
    while (!written.toString().equals("one\n")) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    lines.print("two\n");
    while (!written.toString().equals("one\ntwo\n")) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    lines.close();
  }

  @Test
  void what_was_printed_is_written_when_flush_returns() {
    for (int i = 0; i < 100; i++) {
      lines.print(i + "\n");
      lines.flush();

      assertThat(written.toString()).endsWith(i + "\n");
    }
    lines.close();
  }

  @Test
  void lines_of_each_thread_keep_their_order_and_none_is_lost() {
    IntStream.range(0, 4)
        .parallel()
        .forEach(thread -> IntStream.range(0, 1000).forEach(i -> print(thread, i)));
    lines.close();

    List<String> all = written.toString().lines().toList();
    assertThat(all).hasSize(4000);
    for (int thread = 0; thread < 4; thread++) {
      String mark = thread + " ";
      assertThat(all.stream().filter(line -> line.startsWith(mark)))
          .containsExactlyElementsOf(IntStream.range(0, 1000).mapToObj(i -> mark + i).toList());
    }
  }

  private void print(int thread, int i) {
    lines.print(thread + " " + i + "\n");
  }

  @Test
  void who_prints_more_than_is_kept_writes_it() {
    lines.close(); // so that nobody else does
    String big = "x".repeat(999_999) + "\n";
    lines.print(big);
    assertThat(written.toString()).isEmpty();

    lines.print("more\n");

    assertThat(written.toString()).isEqualTo(big + "more\n");
  }

  @Test
  void what_is_printed_after_the_end_is_written_by_a_flush() {
    lines.close();
    lines.print("late\n");
    lines.flush();

    assertThat(written.toString()).isEqualTo("late\n");
  }
}
