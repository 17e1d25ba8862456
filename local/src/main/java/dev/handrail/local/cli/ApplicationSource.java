package dev.handrail.local.cli;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalListener;
import dev.handrail.local.Template;
import dev.handrail.local.TemplateWarning;
import dev.handrail.local.template.TemplateReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Where a command's application comes from: a template, or options that define one function.
 *
 * @param template null for the options
 */
record ApplicationSource(
    @Nullable Path template,
    TemplateArguments templates,
    FunctionArguments arguments,
    PrintWriter warnings) {

  /**
   * Decides which of the two it is.
   *
   * @throws ParameterException if it is both, or half of one
   */
  static ApplicationSource of(
      CommandSpec spec,
      PrintWriter err,
      @Nullable Path named,
      TemplateArguments templates,
      FunctionArguments arguments) {
    Path template = named;
    if (template == null && !arguments.isGiven()) {
      template = Path.of(".");
    }
    if (template != null && arguments.isGiven()) {
      throw wrongUse(spec, "Expected a template or --jar and --handler, got both");
    }
    if (arguments.missing() != null) {
      throw wrongUse(
          spec,
          "Missing " + arguments.missing() + ": a function has --jar and --handler, or a template");
    }
    if (template != null && arguments.needless() != null) {
      throw wrongUse(
          spec, arguments.needless() + " goes with --jar; with a template, write it there");
    }
    return new ApplicationSource(template, templates, arguments, err);
  }

  private static ParameterException wrongUse(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * What was read.
   *
   * @param application what runs
   * @param file the template; null if there is none
   * @param files the template and what it includes; empty if there is none
   * @param state how the template was just before, and what it includes just after
   */
  record Loaded(
      Application application, @Nullable Path file, List<Path> files, TemplateWatch.State state) {}

  /** Reads it; what is not supported goes to the warnings. */
  Loaded read() {
    if (template == null) {
      Application one = Application.of(LocalFunction.of(arguments.definition()));
      return new Loaded(one, null, List.of(), TemplateWatch.look(List.of()));
    }
    Path file = TemplateReader.file(template);
    // Before it is read: what is written while it is read differs from that, and is read again.
    TemplateWatch.State state = TemplateWatch.look(List.of(file));
    Template read = Template.read(file, templates.options());
    TemplateWarning warning = read.warning();
    if (warning != null) {
      warnings.println("handrail: " + warning.message());
      warnings.flush();
    }
    List<Path> files = new ArrayList<>(List.of(file));
    files.addAll(read.included());
    return new Loaded(read.application(), file, files, state.with(files));
  }

  /**
   * Folders in which saved test events may lie.
   *
   * @param file the template; null if there is none
   */
  static List<Path> projects(@Nullable Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path folder = file == null ? here : file.toAbsolutePath().normalize().getParent();
    return folder == null || folder.equals(here) ? List.of(here) : List.of(folder, here);
  }

  /**
   * Watches a template and what it includes: what is good goes to the consumer, and of what is not
   * the listener is told, while the last good one goes on.
   */
  Thread watch(Loaded first, Consumer<Application> changed, LocalListener listener) {
    AtomicReference<List<Path>> files = new AtomicReference<>(first.files());
    return TemplateWatch.start(
        files::get,
        first.state(),
        () -> {
          try {
            Loaded next = read();
            files.set(next.files());
            changed.accept(next.application());
          } catch (RuntimeException bad) {
            listener.message(
                "The template was changed and cannot be used; the one before goes on. "
                    + bad.getMessage());
          }
        });
  }
}
