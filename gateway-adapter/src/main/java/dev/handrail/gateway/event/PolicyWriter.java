package dev.handrail.gateway.event;

import dev.handrail.json.JsonBuilder;
import java.util.List;

/** The JSON of a policy. */
final class PolicyWriter {

  private PolicyWriter() {}

  static byte[] document(String principalId, byte[] statement) {
    return new JsonBuilder()
        .beginObject()
        .name("principalId")
        .value(principalId)
        .name("policyDocument")
        .beginObject()
        .name("Version")
        .value("2012-10-17")
        .name("Statement")
        .beginArray()
        .rawBytes(statement)
        .endArray()
        .endObject()
        .endObject()
        .toByteArray();
  }

  static byte[] statement(String effect, String... resources) {
    if (resources.length == 0) {
      throw new IllegalArgumentException("Expected at least one resource, found none");
    }
    JsonBuilder out = new JsonBuilder().beginObject();
    out.name("Action").value("execute-api:Invoke").name("Effect").value(effect);
    out.name("Resource").beginArray();
    for (String resource : resources) {
      if (resource.length() > PolicyStatement.MAX_RESOURCE) {
        throw new IllegalArgumentException(
            "Expected a resource of at most 512 characters, found "
                + resource.length()
                + ": shorten its path with *, or use PolicyResponse.wholeStage");
      }
      out.value(resource);
    }
    return out.endArray().endObject().toByteArray();
  }

  static byte[] statements(List<PolicyStatement> statements, byte[] more) {
    JsonBuilder out = new JsonBuilder().beginArray();
    for (PolicyStatement statement : statements) {
      out.value(statement.document());
    }
    return out.rawBytes(more).endArray().toByteArray();
  }
}
