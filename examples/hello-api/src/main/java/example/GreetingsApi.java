package example;

import dev.handrail.Context;
import dev.handrail.gateway.Cors;
import dev.handrail.gateway.ErrorResponses;
import dev.handrail.gateway.ProxyFunction;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.Routes;

/** Greetings in some languages, for a page of {@code https://hello.example}. */
public final class GreetingsApi extends ProxyFunction {
  public GreetingsApi() {
    super(
        Routes.builder()
            .get("/greetings/{language}", GreetingsApi::greeting)
            .any("/echo/{proxy+}", GreetingsApi::echo)
            .errors(ErrorResponses.builder().on(NoSuchLanguage.class, 404, "Not spoken").build())
            .cors(Cors.builder().origins("https://hello.example").build())
            .build());
  }

  private static ProxyResponse greeting(ProxyRequest request, Context context) {
    return switch (request.pathParameter("language")) {
      case "en" -> ProxyResponse.json(new Greeting("hello"));
      case "fr" -> ProxyResponse.json(new Greeting("bonjour"));
      default -> throw new NoSuchLanguage();
    };
  }

  private static ProxyResponse echo(ProxyRequest request, Context context) {
    return ProxyResponse.text(request.method() + " " + request.pathParameter("proxy"));
  }
}
