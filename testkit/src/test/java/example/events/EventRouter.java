package example.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One deployed function for all event classes: the client context says which one is meant. */
public final class EventRouter implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    function(context.getClientContext().getCustom().get("type"))
        .handleRequest(input, output, context);
  }

  private static RequestStreamHandler function(String type) throws IOException {
    String name = type.replace('.', '_').replace('$', '_') + "_";
    try {
      return Class.forName(EchoFunctions.class.getName() + "$" + name)
          .asSubclass(RequestStreamHandler.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException missing) {
      throw new IOException("EchoFunctions has no function for " + type, missing);
    }
  }
}
