package dev.handrail.benchmarks.coldstart.handlers;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.LambdaFunction;

/** AWS's SQS event on Handrail. */
public final class HandrailSqs extends LambdaFunction<SQSEvent, Integer> {

  @Override
  public void handle(SQSEvent event, Context context, Callback<Integer> callback) {
    callback.succeed(event.getRecords().size());
  }
}
