package dev.handrail.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What media types a client takes: its {@code Accept} headers, by RFC 9110 section 12.5.1.
 *
 * <pre>{@code
 * String type = Accept.of(request).best("application/json", "text/html");
 * }</pre>
 *
 * <p>Elements that are malformed are passed over. Immutable and thread-safe.
 */
public final class Accept {

  private final List<MediaRange> ranges;

  private Accept(List<MediaRange> ranges) {
    this.ranges = ranges;
  }

  /**
   * Reads the {@code Accept} headers of a request.
   *
   * @param request the request; one without such a header takes everything
   * @return what it takes
   */
  public static Accept of(ProxyRequest request) {
    return of(request.headers().all("accept"));
  }

  /**
   * Reads values of {@code Accept} headers.
   *
   * @param values the values, such as {@code text/html, application/json;q=0.8}
   * @return what they take: everything if there is no value
   */
  public static Accept of(List<String> values) {
    List<MediaRange> ranges = new ArrayList<>();
    for (String value : values) {
      for (String element : MediaRange.split(value, ',')) {
        MediaRange range = MediaRange.parse(element);
        if (range != null) {
          ranges.add(range);
        }
      }
    }
    return new Accept(ranges);
  }

  /**
   * How much the client likes a media type. The most specific element that matches it counts.
   *
   * @param mediaType such as {@code application/json} or {@code text/html;level=1}
   * @return 0 (not at all) to 1
   */
  public double quality(String mediaType) {
    if (ranges.isEmpty()) {
      return 1;
    }
    MediaRange offer = MediaRange.parse(mediaType.toLowerCase(Locale.ROOT));
    MediaRange best = null;
    for (MediaRange range : ranges) {
      if (offer != null
          && range.matches(offer)
          && (best == null || range.specificity() > best.specificity())) {
        best = range;
      }
    }
    return best == null ? 0 : best.quality();
  }

  /**
   * Chooses what to answer with.
   *
   * @param mediaTypes what the function can answer, the one it likes best first
   * @return the one that the client likes best, the first of those that it likes equally, or null
   *     if it takes none: answer 406, or with the default all the same
   */
  public @Nullable String best(String... mediaTypes) {
    String best = null;
    double quality = 0;
    for (String mediaType : mediaTypes) {
      double liked = quality(mediaType);
      if (liked > quality) {
        best = mediaType;
        quality = liked;
      }
    }
    return best;
  }
}
