package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The records of an event. Immutable. */
record Records(List<Sample> samples) {

  /** What gives a record its place in the event: ids and numbers that no other has. */
  interface Numbering {
    Sample numbered(Sample sample, int index);
  }

  Records {
    samples = List.copyOf(samples);
  }

  static Records of(Sample sample) {
    return new Records(List.of(sample));
  }

  static <T> Records of(List<T> items, Function<T, Sample> sample) {
    return new Records(items.stream().map(sample).toList());
  }

  Records each(UnaryOperator<Sample> change) {
    return new Records(samples.stream().map(change).toList());
  }

  Records and(Records others) {
    List<Sample> all = new ArrayList<>(samples);
    all.addAll(others.samples);
    return new Records(all);
  }

  Records numbered(Numbering numbering) {
    List<Sample> numbered = new ArrayList<>();
    for (Sample sample : samples) {
      numbered.add(numbering.numbered(sample, numbered.size()));
    }
    return new Records(numbered);
  }

  String toJson() {
    JsonBuilder out = new JsonBuilder().beginObject().name("Records").beginArray();
    samples.forEach(sample -> sample.writeTo(out));
    return new String(out.endArray().endObject().toByteArray(), UTF_8);
  }

  /** An id that looks like one of AWS's, and is the same in each run. */
  static String id(String kind, int index) {
    return UUID.nameUUIDFromBytes((kind + index).getBytes(UTF_8)).toString();
  }
}
