package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;

/** Run by {@link ClassPathTest} in a JVM of its own, with little on the class path. */
final class ClassPathProgram {

  record Order(String sku, Optional<String> note, Map<String, Object> more) {}

  private ClassPathProgram() {}

  public static void main(String[] types) throws Exception {
    String document = "{\"sku\":\"a\",\"more\":{\"n\":1}}";
    if (types.length == 0) {
      print(Order.class, document);
      print(String.class, "\"text\"");
      print(Map.class, document);
    }
    for (String type : types) {
      print(Class.forName(type), document);
    }
  }

  @SuppressWarnings("SystemOut") // the test reads it
  private static void print(Class<?> type, String document) {
    PayloadSerializer<Object> serializer = new PayloadSerializers().forType(type);
    byte[] written = serializer.write(serializer.read(document.getBytes(UTF_8)));
    System.out.println("written: " + new String(written, UTF_8));
  }
}
