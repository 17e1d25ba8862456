package dev.handrail.local.api.mapping;

import org.apache.velocity.exception.MethodInvocationException;
import org.apache.velocity.exception.TemplateInitException;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.util.introspection.Info;
import org.jspecify.annotations.Nullable;

/** Says where a template is wrong, and why, without values of a request. */
final class TemplateErrors {

  private TemplateErrors() {}

  static RefusedException notParsed(String name, ParseException wrong) {
    Token found = wrong.currentToken == null ? null : wrong.currentToken.next;
    if (found == null) {
      return RefusedException.configuration(name + " is no mapping template");
    }
    String image = found.image.strip();
    String unexpected = image.isEmpty() ? "end, or a block without #end" : "'" + image + "'";
    return at(name, found.beginLine, found.beginColumn, "unexpected " + unexpected);
  }

  static RefusedException notParsed(String name, TemplateInitException wrong) {
    String reason = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    return at(name, wrong.getLineNumber(), wrong.getColumnNumber(), reason);
  }

  static RefusedException failed(String name, MethodInvocationException failed) {
    return failed.getCause() instanceof RefusedException known // of a method, told below
        ? known
        : at(name, failed.getLineNumber(), failed.getColumnNumber(), reason(failed.getCause()));
  }

  static RefusedException failed(String name, Info where, String method, Exception failure) {
    return at(name, where.getLine(), where.getColumn(), method + "(...): " + reason(failure));
  }

  /** What others than templates' own variables say may hold a value of the request. */
  private static String reason(@Nullable Throwable failure) {
    if (failure instanceof TemplateFault fault) {
      return String.valueOf(fault.getMessage());
    }
    return failure == null ? "failed" : failure.getClass().getSimpleName();
  }

  private static RefusedException at(String name, int line, int column, String reason) {
    return RefusedException.configuration(
        name + ", line " + line + ", column " + column + ": " + reason);
  }
}
