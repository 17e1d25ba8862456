package dev.handrail.benchmarks.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What the raw server does, as a Lambda function. */
public final class EchoFunction implements RequestStreamHandler {

  /** Made by the runtime. */
  public EchoFunction() {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.transferTo(output);
  }
}
