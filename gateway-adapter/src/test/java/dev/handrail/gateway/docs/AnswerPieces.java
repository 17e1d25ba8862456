package dev.handrail.gateway.docs;

import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.SetCookie;
import java.time.Duration;
import java.util.List;

/** The samples of what a function answers. */
final class AnswerPieces {

  private AnswerPieces() {}

  static ProxyResponse response(Object order) {
    ProxyResponse response =
        ProxyResponse.json(order)
            .withStatus(201)
            .withHeader("Location", "/orders/17")
            .withCookie(SetCookie.of("seen", "17").withPath("/").withSecure().withHttpOnly());
    return response;
  }

  static List<SetCookie> cookies(String token) {
    SetCookie session =
        SetCookie.of("__Host-session", token)
            .withPath("/")
            .withMaxAge(Duration.ofHours(8))
            .withSecure()
            .withHttpOnly()
            .withSameSite(SetCookie.SameSite.LAX);
    SetCookie deletion = session.withMaxAge(Duration.ZERO);
    return List.of(session, deletion);
  }
}
