package dev.handrail.gateway;

import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What payload format 2.0 has in common: a raw query, and cookies apart from the headers. */
abstract class PayloadV2Reader extends RequestReader {

  PayloadV2Reader(JsonValue event) {
    super(event);
  }

  @Override
  final String method() {
    return Members.requiredText(http(), event, "method");
  }

  /** Events that people write often have the map only. */
  @Override
  final QueryParameters query() {
    String query = Members.text(event, "rawQueryString");
    return query == null || query.isEmpty()
        ? QueryParameters.of(event, false)
        : QueryParameters.parse(query);
  }

  @Override
  final String rawQuery() {
    String query = Members.text(event, "rawQueryString");
    return query == null || query.isEmpty() ? RawQueries.encode(query().toMap()) : query;
  }

  @Override
  final Headers readHeaders() {
    return Headers.ofSingleValues(event);
  }

  /** A function URL has a header with the same cookies too. */
  @Override
  final List<String> cookies() {
    List<String> cookies = Members.list(event, "cookies");
    return cookies.isEmpty() ? headers().all("cookie") : cookies;
  }

  @Override
  final @Nullable String stage() {
    return Members.text(context(), "stage");
  }

  @Override
  final Map<String, String> stageVariables() {
    return Members.texts(event, "stageVariables");
  }

  @Override
  final @Nullable String sourceAddress() {
    return Members.text(http(), "sourceIp");
  }

  @Override
  final @Nullable String userAgent() {
    return Members.text(http(), "userAgent");
  }

  @Override
  final @Nullable String domainName() {
    return Members.text(context(), "domainName");
  }

  @Override
  final String defaultScheme() {
    return "https";
  }

  @Override
  final @Nullable String requestId() {
    return Members.text(context(), "requestId");
  }

  @Override
  final @Nullable Long requestTime() {
    return Members.number(context(), "timeEpoch");
  }

  @Override
  final @Nullable Authorizer authorizer() {
    JsonValue authorizer = Members.object(context(), "authorizer");
    return authorizer == null ? null : Authorizer.version2(authorizer);
  }

  @Override
  final Caller caller() {
    JsonValue context = context();
    return Caller.version2(
        Members.object(Members.object(context, "authorizer"), "iam"),
        Members.object(context, "authentication"));
  }

  private @Nullable JsonValue http() {
    return Members.object(context(), "http");
  }
}
