package dev.handrail.gateway;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What payload format 1.0 has in common: an encoded path, and maps with all values. */
abstract class PayloadV1Reader extends RequestReader {

  PayloadV1Reader(JsonValue event) {
    super(event);
  }

  @Override
  final String method() {
    return Members.requiredText(event, event, "httpMethod");
  }

  @Override
  final String path() {
    return PercentCodec.decodePath(rawPath());
  }

  @Override
  final QueryParameters query() {
    return QueryParameters.of(event, false);
  }

  @Override
  final String rawQuery() {
    return RawQueries.encode(query().toMap());
  }

  @Override
  final Headers readHeaders() {
    return Headers.of(event);
  }

  /** A REST API gives each cookie a value of its own if the client speaks HTTP/2. */
  @Override
  final List<String> cookies() {
    return headers().all("cookie");
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
    return Members.text(identity(), "sourceIp");
  }

  @Override
  final @Nullable String userAgent() {
    return Members.text(identity(), "userAgent");
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
    return Members.number(context(), "requestTimeEpoch");
  }

  @Override
  final @Nullable Authorizer authorizer() {
    JsonValue authorizer = Members.object(context(), "authorizer");
    return authorizer == null ? null : Authorizer.version1(authorizer);
  }

  @Override
  final Caller caller() {
    return Caller.version1(identity());
  }

  private @Nullable JsonValue identity() {
    return Members.object(context(), "identity");
  }
}
