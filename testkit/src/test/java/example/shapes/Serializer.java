package example.shapes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

/** A function's own way with JSON; found only in code that names it as a service. */
public class Serializer implements CustomPojoSerializer {

  /** A second one, which is one too many. */
  public static final class Second extends Serializer {}

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as its interface has it
  public <T> T fromJson(InputStream input, Type type) {
    try {
      String text = new String(input.readAllBytes(), UTF_8);
      if (text.contains("fail")) {
        throw new IllegalStateException("cannot read " + type.getTypeName());
      }
      return (T) ("read " + text + " as " + type.getTypeName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as its interface has it
  public <T> T fromJson(String input, Type type) {
    throw new UnsupportedOperationException(input);
  }

  @Override
  public <T> void toJson(T value, OutputStream output, Type type) {
    try {
      output.write(("<" + value + "> as " + type.getTypeName()).getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
