package example;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.SameClassLoader;
import dev.handrail.testkit.event.SqsEvents;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import dev.handrail.testkit.junit.UnderTest;
import dev.handrail.testkit.rehearsal.QueueMessage;
import dev.handrail.testkit.rehearsal.QueueRehearsal;
import dev.handrail.testkit.rehearsal.QueueRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@LambdaTest
class InvoiceQueueTest {

  private final List<Invoice> booked = Collections.synchronizedList(new ArrayList<>());
  @UnderTest private final InvoiceQueue queue = new InvoiceQueue(booked::add);

  @EventTest
  void answers_every_saved_event_as_expected() {}

  @EventTest("two-bad")
  void bad_messages_do_not_take_the_others_with_them(TestResult result) {
    assertThat(booked).extracting(Invoice::number).containsExactly("2026-0003", "2026-0005");
    assertThat(result)
        .batchResponse()
        .failedFor("90b4c251-f864-3a4f-9c86-d6d20ee6e9e9", "a163f342-33d0-32db-85fd-45162b952961");
    assertThat(result).log().contains("Message a163f342-33d0-32db-85fd-45162b952961: ");
  }

  @Test
  void what_never_succeeds_ends_in_the_dead_letter_queue() {
    FunctionDefinition function = FunctionDefinition.forClass(InvoiceQueue.class).build();
    try (ExecutionEnvironment environment = SameClassLoader.start(function, queue)) {
      QueueRun run =
          QueueRehearsal.of(environment)
              .withMaxReceiveCount(5) // as in template.yaml
              .run(SqsEvents.of("{\"number\":\"2026-0006\",\"cents\":5}", "not JSON"));
      assertThat(run.batches()).hasSize(5);
      assertThat(run.deadLetters()).extracting(QueueMessage::body).containsExactly("not JSON");
    }
    assertThat(booked).containsExactly(new Invoice("2026-0006", 5));
  }
}
