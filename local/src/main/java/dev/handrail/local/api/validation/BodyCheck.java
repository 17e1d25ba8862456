package dev.handrail.local.api.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a body and its model.
 *
 * @param words what is wrong with the body in AWS's words; empty if nothing is
 * @param places the same for the developer: where and which keyword, without values
 * @param fault why the model could not be applied; null if it was
 */
record BodyCheck(List<String> words, List<String> places, @Nullable String fault) {

  static final BodyCheck FITS = new BodyCheck(List.of(), List.of(), null);

  static BodyCheck wrong(String words) {
    return new BodyCheck(List.of(words), List.of(words), null);
  }

  static BodyCheck fault(String reason) {
    return new BodyCheck(List.of(), List.of(), reason);
  }
}
