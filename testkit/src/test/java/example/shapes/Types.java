package example.shapes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Handlers by what they take and give. */
public final class Types {

  private Types() {}

  /** A bean. */
  public static final class OfPojo implements RequestHandler<Pojo, Pojo> {
    @Override
    public Pojo handleRequest(Pojo event, Context context) {
      return event;
    }
  }

  /** A string. */
  public static final class OfString implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String event, Context context) {
      return event == null ? "null" : event + "!";
    }
  }

  /** A number. */
  public static final class OfInteger implements RequestHandler<Integer, Integer> {
    @Override
    public Integer handleRequest(Integer event, Context context) {
      return event + 1;
    }
  }

  /** A map. */
  public static final class OfMap
      implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
      event.put("class", event.getClass().getName());
      return event;
    }
  }

  /** A list with a type. */
  public static final class OfList implements RequestHandler<List<Pojo>, List<String>> {
    @Override
    public List<String> handleRequest(List<Pojo> event, Context context) {
      return event.stream().map(Pojo::getText).toList();
    }
  }

  /** Anything: which class is it? */
  public static final class OfObject implements RequestHandler<Object, String> {
    @Override
    public String handleRequest(Object event, Context context) {
      return event == null ? "null" : event.getClass().getName() + " " + event;
    }
  }

  /** A record as a result. */
  public static final class ToRecord implements RequestHandler<Map<String, String>, ToRecord.Pair> {

    /** What it gives. */
    public record Pair(String first, Integer second) {}

    @Override
    public Pair handleRequest(Map<String, String> event, Context context) {
      return new Pair(event.get("first"), event.size());
    }
  }

  /** An optional. */
  public static final class ToOptional implements RequestHandler<String, Optional<String>> {
    @Override
    public Optional<String> handleRequest(String event, Context context) {
      return Optional.of(event).filter(text -> !text.isEmpty());
    }
  }

  /** Nothing, by its type. */
  public static final class ToVoid implements RequestHandler<Object, Void> {
    @Override
    public Void handleRequest(Object event, Context context) {
      return null;
    }
  }

  /** Type parameters that are found through a base class. */
  public abstract static class Base<X, Y, Z> implements RequestHandler<Y, List<X>> {

    /** A method whose parameter has the variable's type. */
    public String inherited(Y event) {
      return event.getClass().getName();
    }
  }

  /** See the base. */
  public static final class Derived extends Base<String, Pojo, Object> {
    @Override
    public List<String> handleRequest(Pojo event, Context context) {
      return List.of("generic", event.getText());
    }
  }

  /** Nobody knows what it takes. */
  public static final class Unbound<T> implements RequestHandler<T, String> {
    @Override
    public String handleRequest(T event, Context context) {
      return "never";
    }
  }

  /** A variable with a bound. */
  public static final class Bound<T extends Pojo> implements RequestHandler<T, String> {
    @Override
    public String handleRequest(T event, Context context) {
      return event.getText();
    }
  }

  /** Without type parameters. */
  @SuppressWarnings("rawtypes") // what it is about
  public static final class Raw implements RequestHandler {
    @Override
    public Object handleRequest(Object event, Context context) {
      return "never";
    }
  }

  /** Bytes as the event says. */
  public static final class Stream implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      String event = new String(input.readAllBytes(), UTF_8);
      if (event.equals("\"fail\"")) {
        output.write("half an answer".getBytes(UTF_8));
        throw new IOException("no more");
      }
      if (!event.equals("\"nothing\"")) {
        output.write(0xff);
        output.write(event.getBytes(UTF_8));
        output.flush();
      }
    }
  }
}
