package dev.handrail.local.api.mapping;

import java.io.StringReader;
import java.io.StringWriter;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.exception.MethodInvocationException;
import org.apache.velocity.exception.TemplateInitException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * A mapping template: Velocity with {@code $input}, {@code $util}, {@code $context} and {@code
 * $stageVariables}. It is compiled when it is used first.
 *
 * <p>Safe for use by many threads.
 */
public final class MappingTemplate {

  private final String name;
  private final String text;
  private volatile @Nullable Template compiled;

  private MappingTemplate(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * A template.
   *
   * @param name what errors call it, such as {@code request template application/json of POST
   *     /orders}
   * @param text in Velocity's language
   * @return the template, not yet compiled
   */
  public static MappingTemplate of(String name, String text) {
    return new MappingTemplate(name, text);
  }

  /**
   * What a template made.
   *
   * @param text what it printed
   * @param overrides those before, and those that it set
   */
  public record Rendered(String text, Overrides overrides) {}

  /**
   * Compiles the template, if that was not done yet.
   *
   * @throws RefusedException if it is no template, saying where
   */
  public void compile() {
    Template unused = compiled();
  }

  /**
   * Runs the template.
   *
   * @param body what {@code $input} reads
   * @param request what parameters, {@code $context} and {@code $stageVariables} come from
   * @param before what templates before this one have set
   * @return what it printed, and set
   * @throws RefusedException if it is no template, or fails on this request, saying where
   */
  public Rendered render(String body, MethodRequest request, Overrides before) {
    Template template = compiled();
    TemplateContext context = new TemplateContext(request.context(), before);
    VelocityContext variables = new VelocityContext();
    variables.put("input", new TemplateVariables.Input(body, request));
    variables.put("util", new TemplateVariables.Util());
    variables.put("context", context.values());
    variables.put("stageVariables", request.stageVariables());
    variables.attachEventCartridge(TemplateEngine.events(name));
    StringWriter out = new StringWriter();
    try {
      template.merge(variables, out);
    } catch (MethodInvocationException failed) {
      throw TemplateErrors.failed(name, failed);
    } catch (VelocityException failed) {
      throw RefusedException.configuration(name + ": " + failed.getClass().getSimpleName());
    }
    return new Rendered(out.toString(), context.overrides());
  }

  private Template compiled() {
    Template template = compiled;
    if (template == null) {
      template = parse();
      compiled = template;
    }
    return template;
  }

  private Template parse() {
    Template template = new Template();
    template.setRuntimeServices(TemplateEngine.RUNTIME);
    template.setName(name);
    try {
      template.setData(TemplateEngine.RUNTIME.parse(new StringReader(text), template));
      template.initDocument();
      return template;
    } catch (ParseException wrong) {
      throw TemplateErrors.notParsed(name, wrong);
    } catch (TemplateInitException wrong) {
      throw TemplateErrors.notParsed(name, wrong);
    }
  }
}
