package dev.handrail.local.template;

import dev.handrail.local.api.Stage;
import dev.handrail.local.api.ThrottleSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how many requests are let through. */
final class ThrottleReader {

  private static final Set<String> READ = Set.of("BurstLimit", "RateLimit");

  private ThrottleReader() {}

  /** {@code RateLimit} and {@code BurstLimit}; null for none. */
  static @Nullable ThrottleSettings read(Properties throttle) {
    throttle.warnOfOthers(READ, Set.of());
    return read(throttle, "RateLimit", "BurstLimit");
  }

  /** What one of them does not say, the account does; below 0 is no limit. */
  private static @Nullable ThrottleSettings read(Properties from, String rateKey, String burstKey) {
    String rate = from.text(rateKey);
    Integer burst = from.integer(burstKey);
    if (rate == null && burst == null) {
      return null;
    }
    double perSecond;
    try {
      perSecond = rate == null ? ThrottleSettings.ACCOUNT.rateLimit() : Double.parseDouble(rate);
    } catch (NumberFormatException wrong) {
      from.mistake(rateKey, "expected a number, got '" + rate + "'");
      return null;
    }
    if (perSecond < 0 && burst != null && burst < 0) {
      return null;
    }
    try {
      return new ThrottleSettings(
          perSecond, burst == null ? ThrottleSettings.ACCOUNT.burstLimit() : burst);
    } catch (IllegalArgumentException wrong) {
      boolean ofRate = AuthorizerReader.word(wrong).equals("rateLimit");
      from.mistake(ofRate ? rateKey : burstKey, RestApiReader.withoutName(wrong));
      return null;
    }
  }

  /** {@code MethodSettings} of a stage, and what a deployment says of all its methods. */
  static Map<String, ThrottleSettings> ofStage(Properties stage) {
    Map<String, ThrottleSettings> throttles = new LinkedHashMap<>();
    ThrottleSettings all = ofMethods(stage);
    if (all != null) {
      throttles.put(Stage.ALL_METHODS, all);
    }
    for (Properties settings : stage.maps("MethodSettings")) {
      ThrottleSettings own = ofMethods(settings);
      String method = own == null ? null : method(settings);
      if (own != null && method != null) {
        throttles.put(method, own);
      }
    }
    return throttles;
  }

  private static @Nullable ThrottleSettings ofMethods(Properties from) {
    return read(from, "ThrottlingRateLimit", "ThrottlingBurstLimit");
  }

  /** Such as {@code /orders/GET} for {@code /~1orders} and {@code GET}. */
  private static @Nullable String method(Properties settings) {
    String path = settings.requiredText("ResourcePath", "a path such as /~1orders, or /*");
    String method = settings.requiredText("HttpMethod", "a method such as GET, or *");
    if (path == null || method == null) {
      return null;
    }
    boolean everywhere = path.equals("/*") || path.equals("*");
    if (everywhere != method.equals("*")) {
      settings.unsupported(
          "ResourcePath",
          settings.path("ResourcePath")
              + ": throttling of all methods of a resource, or of one of all resources");
      return null;
    }
    String plain = path.replace("~1", "/").replaceFirst("^/+(?=/)", "");
    return everywhere ? Stage.ALL_METHODS : plain + "/" + method;
  }
}
