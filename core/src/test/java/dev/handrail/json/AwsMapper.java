package dev.handrail.json;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** AWS's own mapper, picked for a class as the Java runtime picks it. */
final class AwsMapper {

  private AwsMapper() {}

  static Object read(String json, Class<?> type) {
    return serializer(type).fromJson(json);
  }

  static String write(Object value, Class<?> type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    serializer(type).toJson(value, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  private static PojoSerializer<Object> serializer(Class<?> type) {
    Class<Object> any = (Class<Object>) type;
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(any, AwsMapper.class.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(any);
  }
}
