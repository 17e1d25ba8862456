package dev.handrail.local.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The executable jar leaves out parts of the libraries: what is left must do. */
class MappingJarIT {

  private static final String PACKAGE = "dev.handrail.local.api.";

  @Test
  void templates_and_models_work_from_the_executable_jar() throws Exception {
    URL jar = Path.of("target", "handrail.jar").toUri().toURL();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
      Object request = request(loader, "{\"a\":[{\"b\":\"c\"}]}");
      assertThat(rendered(loader, request)).isEqualTo("{a=[{\"b\":\"c\"}]} [\"c\"] d+e f");
      assertThat(problem(loader, request)).isNull();
      assertThat(problem(loader, request(loader, "{}")))
          .asString()
          .contains("object has missing required properties ([\"a\"])");
    }
  }

  private static Object request(ClassLoader loader, String body) throws Exception {
    return loader
        .loadClass(PACKAGE + "mapping.MethodRequest")
        .getConstructor(Map.class, Map.class, List.class, String.class, Map.class, Map.class)
        .newInstance(Map.of(), Map.of(), List.of(), body, Map.of("stage", "f"), Map.of());
  }

  private static Object rendered(ClassLoader loader, Object request) throws Exception {
    Class<?> type = loader.loadClass(PACKAGE + "mapping.MappingTemplate");
    String text =
        "#macro(m $x)$util.urlEncode($x)#end"
            + "#set($all = $input.path('$'))$all #foreach($x in [1])$input.json('$..b')#end"
            + " #m('d e') #if($all.a.size() > 0)$context.stage#end";
    Object template =
        type.getMethod("of", String.class, String.class).invoke(null, "template", text);
    Class<?> overrides = loader.loadClass(PACKAGE + "mapping.Overrides");
    Object result =
        type.getMethod("render", String.class, request.getClass(), overrides)
            .invoke(
                template,
                request.getClass().getMethod("body").invoke(request),
                request,
                overrides.getField("NONE").get(null));
    return result.getClass().getMethod("text").invoke(result);
  }

  private static Object problem(ClassLoader loader, Object request) throws Exception {
    Class<?> models = loader.loadClass(PACKAGE + "validation.Models");
    Class<?> validator = loader.loadClass(PACKAGE + "validation.RequestValidator");
    String schema = "{\"type\":\"object\",\"required\":[\"a\"]}";
    Object strict =
        validator
            .getMethod("withBody", Map.class, models)
            .invoke(
                validator.getField("NONE").get(null),
                Map.of("application/json", "Model"),
                models.getConstructor(Map.class).newInstance(Map.of("Model", schema)));
    return validator.getMethod("validate", request.getClass()).invoke(strict, request);
  }
}
