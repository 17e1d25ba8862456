package dev.handrail.testkit.assertj;

import dev.handrail.testkit.rehearsal.BatchResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the answer to a batch: which of its items Lambda will send again.
 *
 * <pre>{@code
 * assertThat(result).batchResponse().failedFor(event.messageIds().get(1));
 * }</pre>
 *
 * <p>Instances are for one thread.
 */
public final class BatchResponseAssert extends EvidenceAssert<BatchResponseAssert, BatchResponse> {

  BatchResponseAssert(@Nullable BatchResponse actual, Evidence evidence) {
    super(actual, BatchResponseAssert.class, evidence);
  }

  /**
   * The batch failed for these items and no others.
   *
   * @param itemIdentifiers message ids of SQS, or sequence numbers of a stream, in any order
   * @return this
   */
  public BatchResponseAssert failedFor(String... itemIdentifiers) {
    List<String> failures = understood().itemIdentifiers();
    Set<String> expected = Set.of(itemIdentifiers);
    return check(
        Set.copyOf(failures).equals(expected)
            ? null
            : BatchWording.others(List.of(itemIdentifiers), failures));
  }

  /**
   * The batch failed for no item.
   *
   * @return this
   */
  public BatchResponseAssert succeededForAll() {
    List<String> failures = understood().itemIdentifiers();
    return check(failures.isEmpty() ? null : BatchWording.some(failures));
  }

  /**
   * Lambda takes the whole batch as failed: the function failed, or answered what Lambda does not
   * understand.
   *
   * @return this
   */
  public BatchResponseAssert failedForAll() {
    BatchResponse response = present();
    return check(
        response.defect() == null ? BatchWording.notAll(response.itemIdentifiers()) : null);
  }

  private BatchResponse understood() {
    BatchResponse response = present();
    String defect = response.defect();
    if (defect != null) {
      throw broken(BatchWording.all(defect));
    }
    return response;
  }
}
