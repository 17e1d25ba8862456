package example;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.LambdaFunction;
import dev.handrail.json.PayloadSerializer;
import dev.handrail.json.PayloadSerializers;
import java.util.ArrayList;
import java.util.List;

/** Books the invoices of a queue; SQS sends those again that failed, and only those. */
public final class InvoiceQueue extends LambdaFunction<SQSEvent, SQSBatchResponse> {

  private final PayloadSerializer<Invoice> invoices =
      new PayloadSerializers().forType(Invoice.class);
  private final Ledger ledger;

  /** What Lambda calls. */
  public InvoiceQueue() {
    this(invoice -> System.out.println("Booked " + invoice));
  }

  /** What a test calls. */
  InvoiceQueue(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void handle(SQSEvent event, Context context, Callback<SQSBatchResponse> callback) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSMessage message : event.getRecords()) {
      try {
        ledger.book(invoices.read(message.getBody()));
      } catch (RuntimeException failed) {
        // One bad message must not take the others with it.
        context
            .getLogger()
            .log("Message " + message.getMessageId() + ": " + failed, LogLevel.ERROR);
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    callback.succeed(new SQSBatchResponse(failures));
  }
}
