package dev.handrail.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template is told from outside.
 *
 * <p>Made by {@link #defaults()} and the {@code with} methods, each of which gives a copy.
 * Instances are immutable and safe for use by many threads.
 *
 * @param parameters values of parameters, instead of their defaults; not null
 * @param code where functions' code is, instead of what the template says, by logical id; not null
 * @param classPath the code of all other functions whose handler's class is in it, instead of what
 *     the template says; not null, empty for none
 */
public record TemplateOptions(
    Map<String, String> parameters, Map<String, Path> code, List<Path> classPath) {

  /**
   * Refuses null and copies the maps and the list.
   *
   * @param parameters see the record
   * @param code see the record
   * @param classPath see the record
   */
  public TemplateOptions {
    parameters = Map.copyOf(parameters);
    code = Map.copyOf(code);
    classPath = List.copyOf(classPath);
  }

  /**
   * Nothing but the template.
   *
   * @return the defaults
   */
  public static TemplateOptions defaults() {
    return new TemplateOptions(Map.of(), Map.of(), List.of());
  }

  /**
   * A parameter's value. Numbers and lists are text, as on the command line: {@code 5}, {@code
   * a,b}.
   *
   * @param name of the parameter
   * @param value checked against the parameter's type and rules when the template is read
   * @return a copy
   */
  public TemplateOptions withParameter(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new TemplateOptions(more, code, classPath);
  }

  /**
   * Where the code of a function is.
   *
   * @param logicalId of the function in the template
   * @param path a jar, a zip, or a folder, as {@code CodeUri} takes it; relative ones are relative
   *     to the working directory
   * @return a copy
   */
  public TemplateOptions withCode(String logicalId, Path path) {
    Map<String, Path> more = new LinkedHashMap<>(code);
    more.put(logicalId, path);
    return new TemplateOptions(parameters, more, classPath);
  }

  /**
   * Code that was compiled and not packaged yet, such as a test's class path. Functions whose
   * handler's class is in it run from there; the others, and those of {@link #withCode}, do not.
   *
   * @param entries jars and class folders, in class path order
   * @return a copy
   */
  public TemplateOptions withClassPath(List<Path> entries) {
    return new TemplateOptions(parameters, code, entries);
  }
}
