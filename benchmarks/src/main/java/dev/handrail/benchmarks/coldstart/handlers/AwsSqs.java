package dev.handrail.benchmarks.coldstart.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;

/** AWS's SQS event with AWS's default handler. */
public final class AwsSqs implements RequestHandler<SQSEvent, Integer> {

  @Override
  public Integer handleRequest(SQSEvent event, Context context) {
    return event.getRecords().size();
  }
}
