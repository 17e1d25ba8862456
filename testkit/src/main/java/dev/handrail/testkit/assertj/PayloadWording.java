package dev.handrail.testkit.assertj;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.event.saved.Difference;
import dev.handrail.testkit.internal.json.JsonText;
import java.util.List;
import java.util.stream.Collectors;

/** What failures of {@link PayloadAssert} say. */
final class PayloadWording {

  private static final int MAX_LINES = 20;
  private static final int MAX_NAMES = 20;

  private PayloadWording() {}

  static String otherText(String expected, String actual) {
    String lines = "Expected the payload\n  " + expected + "\nbut it was\n  " + actual;
    boolean inQuotes = actual.equals("\"" + expected + "\"");
    return inQuotes
        ? lines + "\nA string that a function returns is written as JSON, in quotes."
        : lines;
  }

  static String differences(String place, List<Difference> differences) {
    String what =
        place.equals("$") ? "Expected another payload" : "Expected other JSON at " + place;
    String shown =
        differences.stream()
            .limit(MAX_LINES)
            .map(difference -> "\n  " + at(place, difference))
            .collect(Collectors.joining());
    int more = differences.size() - MAX_LINES;
    return what + ":" + shown + (more > 0 ? "\n  and " + more + " more" : "");
  }

  private static Difference at(String place, Difference difference) {
    return new Difference(
        place + difference.path().substring(1), difference.expected(), difference.actual());
  }

  static String present(String path, JsonValue value) {
    return "Expected nothing at " + path + ", but there is " + JsonText.compact(value);
  }

  static String absent(String path, String reached, JsonValue last) {
    return "Expected JSON at " + path + ", but there is nothing: " + reached + contents(last);
  }

  private static String contents(JsonValue value) {
    if (value.isObject()) {
      String names = names(value);
      return names.isEmpty() ? " has no members" : " has the members " + names;
    } else if (value.isArray()) {
      int size = 0;
      for (JsonValue element = value.first(); element != null; element = element.next()) {
        size++;
      }
      return " has " + size + (size == 1 ? " element" : " elements");
    }
    return " is " + JsonText.compact(value);
  }

  private static String names(JsonValue object) {
    StringBuilder names = new StringBuilder();
    int count = 0;
    for (JsonValue member = object.first(); member != null; member = member.next()) {
      if (count++ == MAX_NAMES) {
        return names.append(", ...").toString();
      }
      names.append(names.isEmpty() ? "" : ", ").append(member.name());
    }
    return names.toString();
  }

  static String notJson(InvalidJsonException notJson) {
    return "Expected JSON, but the payload is none: " + notJson.getMessage();
  }

  static String misfit(Class<?> type, InvalidJsonException misfit) {
    return "Expected a payload that can be read as "
        + type.getName()
        + ", but: "
        + misfit.getMessage();
  }
}
