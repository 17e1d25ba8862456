package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Several ways in, among which AWS's runtime has to choose. */
public final class Overloads implements RequestHandler<String, String>, RequestStreamHandler {

  /** A bean whose second property is null. */
  public static class Bean {
    public String getName() {
      return "bean";
    }

    public String getNothing() {
      return null;
    }
  }

  /** A bean with one more property than the declared type. */
  public static final class MoreThanBean extends Bean {
    public String getMore() {
      return "more";
    }
  }

  @Override
  public String handleRequest(String event, Context context) {
    return "RequestHandler";
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write("\"RequestStreamHandler\"".getBytes(StandardCharsets.UTF_8));
  }

  public String choose(String event) {
    return "one parameter";
  }

  public String choose(String event, Context context) {
    return "two parameters, the last a Context";
  }

  public void choose(InputStream in, OutputStream out, Context context) throws IOException {
    out.write("\"three parameters\"".getBytes(StandardCharsets.UTF_8));
  }

  public String chooseWithContext(Context context) {
    return "a Context alone";
  }

  public String chooseWithContext(String event) {
    return "an event alone";
  }

  public Bean declared() {
    return new MoreThanBean();
  }

  public List<Integer> lenient(Map<String, List<Integer>> event) {
    return event.get("numbers");
  }

  public static String withoutInstance(String event) {
    return "static " + event;
  }
}
