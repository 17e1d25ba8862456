package dev.handrail.json;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads the payload of an invocation into one Java type, or writes one Java type as a payload.
 *
 * <p>{@link PayloadSerializers} makes them. Thread-safe.
 *
 * @param <T> the Java type
 */
public sealed interface PayloadSerializer<T extends @Nullable Object>
    permits JsonSerializer, RawSerializer {

  /**
   * The Java type.
   *
   * @return what {@link PayloadSerializers#forType} was asked for
   */
  Type type();

  /**
   * Reads a payload.
   *
   * @param payload a whole JSON document in UTF-8
   * @return what it says; null for JSON's {@code null}
   * @throws InvalidJsonException if the document is no JSON, or does not fit the type
   */
  T read(byte[] payload);

  /**
   * Reads a document that is a text already, such as the body in an event of API Gateway.
   *
   * @param document a whole JSON document
   * @return what it says; null for JSON's {@code null}
   * @throws InvalidJsonException if the document is no JSON, or does not fit the type
   */
  T read(String document);

  /**
   * Writes a payload.
   *
   * @param value what to write; null becomes JSON's {@code null}
   * @return a whole JSON document in UTF-8
   * @throws UnserializableResultException if the value cannot be written
   */
  byte[] write(@Nullable T value);
}
