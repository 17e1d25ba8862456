package dev.handrail.local.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.local.function.RunningFunction;
import dev.handrail.testkit.FunctionDefinition;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of functions.
 *
 * @param functions those of this page
 * @param allVersions whether published versions are among them
 * @param nextMarker where the next page begins; null if this is the last one
 */
record FunctionPage(
    List<FunctionDefinition> functions, boolean allVersions, @Nullable String nextMarker) {

  /** Lambda gives no more at once, whatever is asked for. */
  private static final int MAX_PAGE = 50;

  private static final int MAX_ITEMS = 10_000;

  /** The page that a query asks for by {@code Marker}, {@code MaxItems}, {@code FunctionVersion}. */
  static FunctionPage of(List<RunningFunction> all, @Nullable String rawQuery) {
    Validation validation = new Validation();
    int size = size(QueryParameters.value(rawQuery, "MaxItems"), validation);
    String version = QueryParameters.value(rawQuery, "FunctionVersion");
    if (version != null && !version.equals("ALL")) {
      validation.oneOf("functionVersion", version, List.of("ALL"));
    }
    validation.check();
    boolean allVersions = version != null;
    List<FunctionDefinition> listed = definitions(all, allVersions);
    int start = start(listed, QueryParameters.value(rawQuery, "Marker"));
    int end = Math.min(listed.size(), start + size);
    return new FunctionPage(
        listed.subList(start, end),
        allVersions,
        end < listed.size() ? marker(listed.get(end)) : null);
  }

  private static int size(@Nullable String maxItems, Validation validation) {
    if (maxItems == null) {
      return MAX_PAGE;
    }
    try {
      int items = Integer.parseInt(maxItems);
      if (items >= 1 && items <= MAX_ITEMS) {
        return Math.min(items, MAX_PAGE);
      }
    } catch (NumberFormatException noNumber) {
      // said below, as for a number that is out of range
    }
    validation.between("maxItems", maxItems, 1, MAX_ITEMS);
    return MAX_PAGE;
  }

  private static List<FunctionDefinition> definitions(
      List<RunningFunction> all, boolean allVersions) {
    List<FunctionDefinition> definitions = new ArrayList<>();
    for (RunningFunction function : all) {
      FunctionDefinition latest = function.function().definition();
      definitions.add(latest);
      if (allVersions) {
        for (String version : latest.versions()) {
          FunctionDefinition published = latest.qualified(version);
          definitions.add(published == null ? latest : published);
        }
      }
    }
    return definitions;
  }

  private static int start(List<FunctionDefinition> listed, @Nullable String marker) {
    if (marker == null) {
      return 0;
    }
    for (int i = 0; i < listed.size(); i++) {
      if (marker(listed.get(i)).equals(marker)) {
        return i;
      }
    }
    throw ApiException.invalidParameter(
        "Marker: expected what NextMarker said, got another text or one that is out of date.");
  }

  private static String marker(FunctionDefinition next) {
    String key = next.name() + ":" + next.version();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
  }
}
