package dev.handrail.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Payloads that are passed on as they are, so that a function of bytes never loads Gson. */
abstract sealed class RawSerializer<T extends @Nullable Object> implements PayloadSerializer<T> {

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  @Override
  public final T read(String document) {
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public final byte[] write(@Nullable T value) {
    return value == null ? NULL.clone() : bytes(value);
  }

  abstract byte[] bytes(T value);

  static final class OfBytes extends RawSerializer<byte[]> {

    @Override
    public Type type() {
      return byte[].class;
    }

    @Override
    public byte[] read(byte[] payload) {
      return payload;
    }

    @Override
    byte[] bytes(byte[] value) {
      return value;
    }
  }

  static final class OfStream extends RawSerializer<InputStream> {

    @Override
    public Type type() {
      return InputStream.class;
    }

    @Override
    public InputStream read(byte[] payload) {
      return new ByteArrayInputStream(payload);
    }

    @Override
    byte[] bytes(InputStream value) {
      try (value) {
        return value.readAllBytes();
      } catch (IOException failure) {
        throw new UncheckedIOException(
            "The function's result is a stream that could not be read to its end", failure);
      }
    }
  }

  static final class OfVoid extends RawSerializer<@Nullable Void> {

    @Override
    public Type type() {
      return Void.class;
    }

    @Override
    @SuppressWarnings("NullAway") // T is @Nullable Void here, which NullAway on JDK 17 cannot see
    public @Nullable Void read(byte[] payload) {
      return null;
    }

    @Override
    byte[] bytes(@Nullable Void value) {
      return NULL.clone();
    }
  }
}
