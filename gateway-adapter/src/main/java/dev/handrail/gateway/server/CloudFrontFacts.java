package dev.handrail.gateway.server;

/**
 * The CloudFront distribution in front of an edge-optimized REST API, as events and answers show
 * it.
 *
 * @param address the address that follows the viewer's in {@code X-Forwarded-For}
 * @param host the name in {@code Via}, for example {@code
 *     0123456789abcdef0123456789abcdef.cloudfront.net}
 * @param requestId the {@code X-Amz-Cf-Id}
 * @param pop the {@code X-Amz-Cf-Pop} of answers, for example {@code FRA56-P4}
 * @param viewerCountry two letters
 * @param viewerAsn the viewer's autonomous system number
 */
public record CloudFrontFacts(
    String address,
    String host,
    String requestId,
    String pop,
    String viewerCountry,
    String viewerAsn) {}
