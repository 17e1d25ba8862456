package dev.handrail.local.api.validation;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Draft 4 whose regular expressions end: each is tried within the steps that are left before the
 * library, which knows no bound, does the same again.
 */
final class BoundedDialect extends Dialects.Draft4Dialect {

  private static final ThreadLocal<@Nullable Steps> STEPS = new ThreadLocal<>();

  /** Runs something with so many steps for all its expressions. */
  static <T> T within(long most, Supplier<T> validation) {
    STEPS.set(new Steps(most));
    try {
      return validation.get();
    } finally {
      STEPS.remove();
    }
  }

  @Override
  public EvaluatorFactory getEvaluatorFactory() {
    EvaluatorFactory draft4 = super.getEvaluatorFactory();
    return (context, keyword, value) ->
        draft4.create(context, keyword, value).map(own -> bounded(keyword, value, own));
  }

  private Evaluator bounded(String keyword, JsonNode value, Evaluator own) {
    return switch (keyword) {
      case "pattern" -> new Bounded(own, List.of(Pattern.compile(value.asString())), false);
      case "patternProperties" ->
          new Bounded(own, value.asObject().keySet().stream().map(Pattern::compile).toList(), true);
      default -> own;
    };
  }

  private static final class Bounded implements Evaluator {

    private final Evaluator own;
    private final List<Pattern> patterns;
    private final boolean ofNames;

    Bounded(Evaluator own, List<Pattern> patterns, boolean ofNames) {
      this.own = own;
      this.patterns = patterns;
      this.ofNames = ofNames;
    }

    @Override
    public Result evaluate(EvaluationContext context, JsonNode node) {
      Steps left = STEPS.get();
      if (left != null) {
        for (String text : texts(node)) {
          for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(left.text(text));
            boolean unused = matcher.find();
          }
        }
      }
      return own.evaluate(context, node);
    }

    private Collection<String> texts(JsonNode node) {
      if (ofNames) {
        return node.isObject() ? node.asObject().keySet() : List.of();
      }
      return node.isString() ? List.of(node.asString()) : List.of();
    }

    @Override
    public int getOrder() {
      return own.getOrder();
    }
  }
}
