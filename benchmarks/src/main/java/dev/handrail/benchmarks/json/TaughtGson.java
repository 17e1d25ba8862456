package dev.handrail.benchmarks.json;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Date;

/** What a careful user teaches a plain Gson for the events measured here. */
final class TaughtGson {

  private TaughtGson() {}

  static Gson create() {
    return new GsonBuilder()
        .disableHtmlEscaping()
        .setFieldNamingStrategy(TaughtGson::name)
        .registerTypeHierarchyAdapter(ByteBuffer.class, new Buffers().nullSafe())
        .registerTypeAdapter(Date.class, new Seconds().nullSafe())
        .create();
  }

  private static String name(Field field) {
    Class<?> type = field.getDeclaringClass();
    String name = field.getName();
    if (name.equals("nULLValue")) {
      return "NULL";
    }
    if (type == SQSEvent.SQSMessage.class && name.equals("eventSourceArn")) {
      return "eventSourceARN";
    }
    return type == SQSEvent.class
            || type == DynamodbEvent.class
            || type == StreamRecord.class
            || type == AttributeValue.class
        ? Character.toUpperCase(name.charAt(0)) + name.substring(1)
        : name;
  }

  private static final class Buffers extends TypeAdapter<ByteBuffer> {
    @Override
    public ByteBuffer read(JsonReader in) throws IOException {
      return ByteBuffer.wrap(Base64.getDecoder().decode(in.nextString()));
    }

    @Override
    public void write(JsonWriter out, ByteBuffer value) throws IOException {
      byte[] bytes = new byte[value.remaining()];
      value.duplicate().get(bytes);
      out.value(Base64.getEncoder().encodeToString(bytes));
    }
  }

  @SuppressWarnings("JavaUtilDate") // the type of the property
  private static final class Seconds extends TypeAdapter<Date> {
    @Override
    public Date read(JsonReader in) throws IOException {
      return new Date((long) (in.nextDouble() * 1_000));
    }

    @Override
    public void write(JsonWriter out, Date value) throws IOException {
      out.value(value.getTime() / 1_000.0);
    }
  }
}
