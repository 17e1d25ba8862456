package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.tests.annotations.Event;
import org.junit.jupiter.params.ParameterizedTest;

class PeerAgainTest {
  @ParameterizedTest
  @Event(value = "sqs/one.json", type = SQSEvent.class)
  void reads_the_event(SQSEvent event) {
    assertEquals(1, event.getRecords().size());
  }
}
