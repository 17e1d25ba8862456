package dev.handrail.testkit.assertj;

import dev.handrail.testkit.rehearsal.BatchResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the answer to a batch: which of its items Lambda will send again. An answer that
 * names an item which was not in the batch is one that Lambda does not understand.
 *
 * <pre>{@code
 * List<String> sent = event.messageIds();
 * assertThat(result).batchResponse(sent).failedFor(sent.get(1));
 * }</pre>
 *
 * <p>Instances are for one thread.
 */
public final class BatchResponseAssert extends EvidenceAssert<BatchResponseAssert, BatchResponse> {

  private final List<String> sent;

  /**
   * Assertions.
   *
   * @param actual as the function answered
   * @param sent the identifiers of all items of the batch
   */
  BatchResponseAssert(@Nullable BatchResponse actual, Collection<String> sent, Evidence evidence) {
    super(actual == null ? null : actual.checkedAgainst(sent), BatchResponseAssert.class, evidence);
    this.sent = List.copyOf(sent);
  }

  /**
   * The batch failed for these items and no others.
   *
   * @param itemIdentifiers message ids of SQS, or sequence numbers of a stream, in any order
   * @return this
   */
  public BatchResponseAssert failedFor(String... itemIdentifiers) {
    List<String> failures = understood().itemIdentifiers();
    Set<String> expected = new HashSet<>(List.of(itemIdentifiers));
    return check(
        new HashSet<>(failures).equals(expected)
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
   * Lambda sends the whole batch again: the function failed, or answered what Lambda does not
   * understand, or named every item.
   *
   * @return this
   */
  public BatchResponseAssert failedForAll() {
    BatchResponse response = present();
    boolean all = !sent.isEmpty() && sent.stream().allMatch(response::isFailed);
    return check(
        all || response.defect() != null ? null : BatchWording.notAll(response.itemIdentifiers()));
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
