package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import dev.handrail.local.template.TemplateReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SAM or CloudFormation template that was read: the application, and what of the template is not
 * emulated.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param file the template; not null
 * @param application its functions; not null
 * @param warning null when everything is supported
 * @param included other files that it is made of, such as OpenAPI definitions; not null
 */
public record Template(
    Path file, Application application, @Nullable TemplateWarning warning, List<Path> included) {

  /**
   * Refuses null, and copies the list.
   *
   * @param file see the record
   * @param application see the record
   * @param warning see the record
   * @param included see the record
   */
  public Template {
    requireNonNull(file, "file");
    requireNonNull(application, "application");
    included = List.copyOf(included);
  }

  /**
   * Reads a template: {@code AWS::Serverless::Function} with its Globals, and the resources that
   * CDK writes. Intrinsic functions are resolved as {@code sam local} does, for account
   * 123456789012, region us-east-1 and stack {@code local}. Read it again when a file changed.
   *
   * @param template YAML or JSON; or a folder with {@code template.yaml}, {@code template.yml} or
   *     {@code template.json}, or with one {@code *.template.json}, such as {@code cdk.out}
   * @param options what it is told from outside
   * @return the application, with a warning for what is not supported
   * @throws TemplateException if something is wrong, telling every mistake with its line
   */
  public static Template read(Path template, TemplateOptions options) {
    return TemplateReader.read(template, options);
  }
}
