package dev.handrail.testkit.assertj;

import java.util.List;

/** What failures of {@link BatchResponseAssert} say. */
final class BatchWording {

  private BatchWording() {}

  static String others(List<String> expected, List<String> actual) {
    return "Expected the batch to fail for " + ids(expected) + ", but it failed for " + ids(actual);
  }

  static String some(List<String> actual) {
    return "Expected the batch to succeed, but it failed for " + ids(actual);
  }

  static String all(String defect) {
    return "Expected an answer that Lambda understands, but it takes all items as failed: "
        + defect;
  }

  static String notAll(List<String> actual) {
    return "Expected the whole batch to fail, but it failed for " + ids(actual);
  }

  private static String ids(List<String> ids) {
    return ids.isEmpty() ? "no item" : String.join(", ", ids);
  }
}
