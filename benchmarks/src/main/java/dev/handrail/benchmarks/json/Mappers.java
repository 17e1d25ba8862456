package dev.handrail.benchmarks.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import dev.handrail.json.PayloadSerializer;
import dev.handrail.json.PayloadSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Handrail and its peers. */
public enum Mappers {
  HANDRAIL {
    @Override
    Mapper of(Class<?> event, Class<?> answer) {
      PayloadSerializers serializers = new PayloadSerializers();
      return new Handrail(serializers.forType(event), serializers.forType(answer));
    }
  },
  /** Reflective, with the names and adapters without which it could not read the events. */
  GSON {
    @Override
    Mapper of(Class<?> event, Class<?> answer) {
      return new ReflectiveGson(TaughtGson.create(), event, answer);
    }
  },
  /** By the fields, whatever the case of a name, without which it could not read the events. */
  JACKSON {
    @Override
    Mapper of(Class<?> event, Class<?> answer) {
      JsonMapper mapper =
          JsonMapper.builder()
              .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
              .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .visibility(PropertyAccessor.ALL, Visibility.NONE)
              .visibility(PropertyAccessor.FIELD, Visibility.ANY)
              .defaultPropertyInclusion(
                  JsonInclude.Value.construct(
                      JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
              .build();
      return new Jackson(mapper.readerFor(event), mapper.writerFor(answer));
    }
  },
  /** As the Java runtime picks and calls it. */
  AWS {
    @Override
    Mapper of(Class<?> event, Class<?> answer) {
      return new Aws(serializer(event), serializer(answer));
    }
  };

  abstract Mapper of(Class<?> event, Class<?> answer);

  @SuppressWarnings("unchecked")
  private static PojoSerializer<Object> serializer(Class<?> type) {
    Class<Object> any = (Class<Object>) type;
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(any, Mappers.class.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(any);
  }

  private record Handrail(PayloadSerializer<Object> events, PayloadSerializer<Object> answers)
      implements Mapper {
    @Override
    public Object read(byte[] document) {
      return events.read(document);
    }

    @Override
    public byte[] write(Object answer) {
      return answers.write(answer);
    }
  }

  private record ReflectiveGson(Gson gson, Class<?> event, Class<?> answer) implements Mapper {
    @Override
    public Object read(byte[] document) {
      return gson.fromJson(new String(document, UTF_8), event);
    }

    @Override
    public byte[] write(Object value) {
      return gson.toJson(value, answer).getBytes(UTF_8);
    }
  }

  private record Jackson(ObjectReader events, ObjectWriter answers) implements Mapper {
    @Override
    public Object read(byte[] document) throws IOException {
      return events.readValue(document);
    }

    @Override
    public byte[] write(Object answer) throws IOException {
      return answers.writeValueAsBytes(answer);
    }
  }

  private record Aws(PojoSerializer<Object> events, PojoSerializer<Object> answers)
      implements Mapper {
    @Override
    public Object read(byte[] document) {
      return events.fromJson(new ByteArrayInputStream(document));
    }

    @Override
    public byte[] write(Object answer) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
      answers.toJson(answer, out);
      return out.toByteArray();
    }
  }
}
