package example.shapes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Every signature that {@code Class::method} may have, and some that it may not. */
public class Methods extends Types.Base<String, String, String> {

  private static int calls;

  @Override
  public List<String> handleRequest(String event, Context context) {
    return List.of("not named");
  }

  public String event(String event) {
    return "event " + event;
  }

  public String eventAndContext(Pojo event, Context context) {
    return event.getText() + " " + context.getFunctionName();
  }

  public String contextOnly(Context context) {
    return context.getFunctionVersion();
  }

  public int nothing() {
    return ++calls;
  }

  public String in(InputStream in) throws IOException {
    return "is not told " + in.read();
  }

  public void out(OutputStream out) throws IOException {
    out.write("\"out\"".getBytes(UTF_8));
  }

  public void inOut(InputStream in, OutputStream out) throws IOException {
    in.transferTo(out);
  }

  public void inOutContext(InputStream in, OutputStream out, Context context) throws IOException {
    out.write(context.getFunctionName().getBytes(UTF_8));
  }

  public String inContext(InputStream in, Context context) throws IOException {
    System.out.println("read " + in.read());
    return context.getFunctionName();
  }

  public void outContext(OutputStream out, Context context) throws IOException {
    out.write(context.getFunctionVersion().getBytes(UTF_8));
  }

  public static String withoutInstance(List<Pojo> event) {
    return event.get(0).getText();
  }

  public void noResult(String event) {
    System.out.println(event);
  }

  public long primitive(int event) {
    return event * 2L;
  }

  public boolean[] array(boolean[] event) {
    return event;
  }

  public Optional<Integer> optional(Optional<Integer> event) {
    return event.map(value -> value + 1);
  }

  public <T extends Pojo> T variable(T event) {
    return event;
  }

  public String varargs(String... event) {
    return String.join("+", event);
  }

  public String overloaded(String event) {
    return "one";
  }

  public String overloaded(String event, Context context) {
    return "with a context";
  }

  public String overloaded(Context context, String event) {
    return "never";
  }

  public String overloaded(String a, String b, String c, Context d) {
    return "never";
  }

  public String tooMany(String a, String b, String c, String d) {
    return "never";
  }

  public String contextFirst(Context context, String event) {
    return "never";
  }

  public String twoEvents(String a, String b) {
    return "never";
  }

  public String outIn(OutputStream out, InputStream in) {
    return "never";
  }

  public String inEvent(InputStream in, String event) {
    return "never";
  }

  public String threeEvents(String a, String b, Context context) {
    return "never";
  }

  public String fails(String event) throws IOException {
    throw new IOException(event);
  }

  String notPublic(String event) {
    return "never";
  }
}
