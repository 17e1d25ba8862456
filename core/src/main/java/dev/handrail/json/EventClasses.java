package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.JsonIOException;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Picks the adapter of an event class, and of what its properties are. */
final class EventClasses {

  /** Answers to a gateway, which takes a null header for a malformed answer. */
  private static final Set<String> GATEWAY_ANSWERS =
      Set.of(
          "APIGatewayProxyResponseEvent",
          "APIGatewayV2HTTPResponse",
          "APIGatewayV2WebSocketResponse",
          "ApplicationLoadBalancerResponseEvent");

  private EventClasses() {}

  /**
   * Makes the adapter of a class of the events jar.
   *
   * @param name its name without the package of the events
   */
  static TypeAdapter<?> adapter(Gson gson, Class<?> type, String name) {
    if (type.isEnum()) {
      return enumeration(type);
    }
    if (Modifier.isAbstract(type.getModifiers())) {
      throw new JsonIOException(
          name + " is abstract: name the class of the event that is sent, one that extends it");
    }
    Property[] properties = EventFields.properties(gson, type);
    Constructor<?> canonical = Constructors.canonical(type, properties);
    return canonical == null
        ? new BeanAdapter.Mutable<>(properties, Constructors.anyOf(type))
        : new BeanAdapter.Immutable<>(properties, canonical);
  }

  /**
   * Makes the adapter of a property.
   *
   * @param owner the class that declares it, without the package of the events
   */
  static TypeAdapter<?> adapter(Gson gson, Type type, String owner) {
    if (type instanceof Class<?> plain) {
      return plain(gson, plain);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return new ListAdapter<>(adapter(gson, arguments[0], owner));
      }
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return new MapAdapter<>(
            adapter(gson, arguments[1], owner), !GATEWAY_ANSWERS.contains(owner));
      }
    }
    return gson.getAdapter(TypeToken.get(type));
  }

  private static TypeAdapter<?> plain(Gson gson, Class<?> type) {
    if (type == String.class) {
      return StringAdapter.INSTANCE;
    }
    if (type == Boolean.class || type == boolean.class) {
      return BooleanAdapter.INSTANCE;
    }
    if (type == Integer.class || type == int.class) {
      return WholeNumberAdapter.INTEGER;
    }
    if (type == Long.class || type == long.class) {
      return WholeNumberAdapter.LONG;
    }
    if (type == Object.class) {
      return new AnyAdapter(gson);
    }
    if (type == ByteBuffer.class) {
      return Base64Adapter.BUFFERS;
    }
    if (type == Date.class) {
      return EpochSecondsAdapter.INSTANCE;
    }
    if (type == byte[].class) {
      return HeaderBytesAdapter.INSTANCE;
    }
    if (type.isArray()) {
      return array(gson, type.getComponentType());
    }
    if (type.getName().equals("org.joda.time.DateTime")) {
      return new JodaDateTimeAdapter();
    }
    return gson.getAdapter(type);
  }

  private static <E> TypeAdapter<?> array(Gson gson, Class<E> component) {
    @SuppressWarnings("unchecked")
    TypeAdapter<E> elements = (TypeAdapter<E>) plain(gson, component);
    return new ArrayAdapter<>(component, elements);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // it is an enum
  private static TypeAdapter<?> enumeration(Class<?> type) {
    return new EnumAdapter(type);
  }
}
