package dev.handrail.testkit.internal.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipeParserTest {

  private static final Instant TIME = Instant.parse("2026-11-23T12:00:00.123456Z");

  /** A text frame of level UNDEFINED with a time, as {@code context.getLogger().log} writes it. */
  private static final int LOG = 0xa55a0003;

  @Test
  void a_line_of_output_is_an_event_without_its_line_end() {
    assertThat(parse(utf8("one\n\ntwo\r\n"))).containsExactly("line one", "line ", "line two\r");
  }

  @Test
  void a_line_without_an_end_is_told_at_the_end() {
    assertThat(parse(utf8("one\ntw"))).containsExactly("line one", "line tw");
  }

  @Test
  void a_frame_is_an_event_with_its_own_time_and_all_its_lines() {
    assertThat(parse(frame("one\ntwo\n"))).containsExactly("frame " + TIME + " one\ntwo\n");
  }

  @Test
  void an_empty_frame_is_an_event() {
    assertThat(parse(frame(""))).containsExactly("frame " + TIME + " ");
  }

  @Test
  void a_frame_within_a_line_does_not_break_the_line() {
    assertThat(parse(join(utf8("begun "), frame("logged"), utf8("and ended\n"))))
        .containsExactly("frame " + TIME + " logged", "line begun and ended");
  }

  @Test
  void pieces_of_output_make_lines() {
    assertThat(parse(join(output("one\ntw"), output("o"), output("\n"))))
        .containsExactly("line one", "line two");
  }

  @Test
  void a_line_of_a_piece_has_its_time() {
    List<Instant> times = new ArrayList<>();
    PipeParser parser =
        new PipeParser(
            new PipeParser.Sink() {
              @Override
              public void message(Instant time, String message) {
                throw new AssertionError(message);
              }

              @Override
              public void line(Instant time, String line) {
                times.add(time);
              }

              @Override
              public void mark(long number, long peakMemory) {
                throw new AssertionError(number);
              }
            });
    byte[] bytes = output("one\n");
    parser.parse(bytes, bytes.length);
    assertThat(times).containsExactly(TIME);
  }

  @Test
  void what_comes_in_the_middle_of_a_message_is_told_apart() {
    byte[] message = frame("the message");
    for (int at = 16; at <= message.length; at++) {
      byte[] before = Arrays.copyOf(message, at);
      byte[] after = Arrays.copyOfRange(message, at, message.length);
      assertThat(parse(join(before, output("printed\n"), mark(1, 2), after)))
          .containsExactlyInAnyOrder("line printed", "mark 1 2", "frame " + TIME + " the message");
    }
  }

  @Test
  void a_character_cut_in_two_pieces_is_whole_again() {
    byte[] euro = utf8("\u20ac\n");
    byte[] first = frame(PipeParser.OUTPUT, micros(TIME), Arrays.copyOf(euro, 2));
    byte[] second = frame(PipeParser.OUTPUT, micros(TIME), Arrays.copyOfRange(euro, 2, 4));
    assertThat(parse(join(first, frame("m"), second)))
        .containsExactly("frame " + TIME + " m", "line \u20ac");
  }

  @Test
  void a_message_that_looks_like_frames_is_a_message() {
    String text = "\u0965Z\0 \u25a5Z";
    assertThat(parse(frame(text))).containsExactly("frame " + TIME + " " + text);
    byte[] inner = frame("inner");
    assertThat(parse(frame(LOG, micros(TIME), inner)))
        .singleElement()
        .asString()
        .startsWith("frame " + TIME + " \ufffdZ\0")
        .endsWith("inner");
  }

  @Test
  void a_mark_is_found_even_in_a_message_that_never_ends() {
    byte[] endless = frame("x");
    endless[4] = 0x7f;
    assertThat(parse(join(endless, mark(1, 2))))
        .containsExactly("mark 1 2", "frame " + TIME + " x");
  }

  @Test
  void a_mark_has_a_number_and_memory() {
    assertThat(parse(join(mark(7, 1234), utf8("x\n")))).containsExactly("mark 7 1234", "line x");
  }

  @Test
  void every_level_and_format_of_awss_frames_is_known() {
    for (int level = 0; level < 7; level++) {
      for (int format = 0; format < 2; format++) {
        int type = 0xa55a0000 | level << 2 | 2 | format;
        assertThat(parse(frame(type, micros(TIME), utf8("m"))))
            .containsExactly("frame " + TIME + " m");
      }
    }
  }

  @Test
  void what_only_looks_like_a_head_is_output() {
    byte[] wrongLevel = frame(0xa55a0000 | 7 << 2 | 2, micros(TIME), utf8("m\n"));
    byte[] freeBit = frame(0xa55a0023, micros(TIME), utf8("m\n"));
    byte[] noTime = frame(0xa55a0001, micros(TIME), utf8("m\n"));
    byte[] oldTime = frame(LOG, 1, utf8("m\n"));
    byte[] negative = frame(LOG, micros(TIME), utf8("m\n"));
    negative[4] = (byte) 0x80;
    for (byte[] bytes : List.of(wrongLevel, freeBit, noTime, oldTime, negative)) {
      assertThat(parse(bytes)).singleElement().asString().startsWith("line ");
      assertThat(bytesOf(bytes)).isEqualTo(bytes.length - 1);
    }
  }

  @Test
  void a_head_begun_anew_within_a_wrong_one_is_found() {
    byte[] wrong = {(byte) 0xa5, 0x5a, 0, (byte) 0xa5};
    assertThat(parse(join(wrong, Arrays.copyOfRange(frame("m"), 1, 17), utf8("\n"))))
        .containsExactly("frame " + TIME + " m", "line \ufffdZ\0");
  }

  @Test
  void in_utf8_text_no_character_begins_a_frame() {
    // U+0965 and U+25A5 end in the byte that begins a frame, before "Z".
    String text = "\u0965Z\0\u0003 \u25a5Z\0 \ud83e\udda5Z";
    assertThat(parse(utf8(text + "\n"))).containsExactly("line " + text);
  }

  @Test
  void a_frame_that_is_cut_off_is_told_as_far_as_it_goes() {
    byte[] frame = frame("message");
    assertThat(parse(Arrays.copyOf(frame, frame.length - 4)))
        .containsExactly("frame " + TIME + " mes");
    assertThat(parse(Arrays.copyOf(frame, 3))).containsExactly("line \ufffdZ\0");
  }

  @Test
  void what_is_longer_than_an_event_may_be_is_cut_between_characters() {
    String text = "x" + "\u20ac".repeat(PipeParser.MAX_EVENT / 3 + 10);
    for (byte[] bytes : List.of(utf8(text + "\n"), frame(text))) {
      List<String> events =
          parse(bytes).stream().map(e -> e.replaceFirst("(?s)^(line|frame \\S+) ", "")).toList();
      assertThat(events).hasSize(2);
      assertThat(String.join("", events)).isEqualTo(text);
      assertThat(utf8(events.get(0)).length)
          .isBetween(PipeParser.MAX_EVENT, PipeParser.MAX_EVENT + 3);
    }
  }

  @Test
  void malformed_text_is_cut_too() {
    byte[] bytes = new byte[3 * PipeParser.MAX_EVENT];
    Arrays.fill(bytes, (byte) 0x80);
    assertThat(parse(bytes)).hasSizeBetween(2, 3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void how_the_pipe_cuts_the_bytes_does_not_matter(long seed) {
    Random random = new Random(seed);
    byte[] bytes = mixture(random);
    List<String> whole = parse(bytes);
    for (int i = 0; i < 50; i++) {
      assertThat(parse(bytes, 1 + random.nextInt(40))).isEqualTo(whole);
    }
    assertThat(parse(bytes, 1)).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void of_random_bytes_none_is_lost(long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[20_000];
    for (int i = 0; i < bytes.length; i++) {
      // Mostly what heads are made of, so that there are many half ones.
      byte[] head = {(byte) 0xa5, 0x5a, 0, 3, 'x'};
      bytes[i] = head[random.nextInt(head.length)];
    }
    assertThat(bytesOf(bytes)).isEqualTo(bytes.length);
  }

  private static byte[] mixture(Random random) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 60; i++) {
      String text = "text \u00e4\u20ac\ud83d\ude00\u0965 " + "y".repeat(random.nextInt(30));
      switch (random.nextInt(5)) {
        case 0 -> all.writeBytes(utf8(text + "\n"));
        case 1 -> all.writeBytes(utf8(text));
        case 2 -> all.writeBytes(frame(text));
        case 3 -> all.writeBytes(output(text));
        default -> all.writeBytes(mark(i, i));
      }
    }
    return all.toByteArray();
  }

  /** How many bytes come out, when each counts as one character, as none is UTF-8. */
  private static int bytesOf(byte[] bytes) {
    int[] count = {0};
    PipeParser parser =
        new PipeParser(
            new PipeParser.Sink() {
              @Override
              public void message(Instant time, String message) {
                count[0] += 16 + message.length();
              }

              @Override
              public void line(Instant time, String line) {
                count[0] += line.length();
              }

              @Override
              public void mark(long number, long peakMemory) {
                count[0] += 24;
              }
            });
    parser.parse(bytes, bytes.length);
    parser.end();
    return count[0];
  }

  private static List<String> parse(byte[] bytes) {
    return parse(bytes, bytes.length);
  }

  private static List<String> parse(byte[] bytes, int pieceLength) {
    List<String> events = new ArrayList<>();
    PipeParser parser =
        new PipeParser(
            new PipeParser.Sink() {
              @Override
              public void message(Instant time, String message) {
                events.add("frame " + time + " " + message);
              }

              @Override
              public void line(Instant time, String line) {
                events.add("line " + line);
              }

              @Override
              public void mark(long number, long peakMemory) {
                events.add("mark " + number + " " + peakMemory);
              }
            });
    for (int at = 0; at < bytes.length; at += pieceLength) {
      byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + pieceLength));
      parser.parse(piece, piece.length);
    }
    parser.end();
    return events;
  }

  private static byte[] frame(String message) {
    return frame(LOG, micros(TIME), utf8(message));
  }

  private static byte[] frame(int type, long micros, byte[] message) {
    return ByteBuffer.allocate(16 + message.length)
        .putInt(type)
        .putInt(message.length)
        .putLong(micros)
        .put(message)
        .array();
  }

  private static byte[] output(String text) {
    return frame(PipeParser.OUTPUT, micros(TIME), utf8(text));
  }

  private static byte[] mark(long number, long memory) {
    byte[] message = ByteBuffer.allocate(8).putLong(memory).array();
    return frame(PipeParser.MARK, number, message);
  }

  private static long micros(Instant time) {
    return time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
