package dev.handrail.testkit.event.saved;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import org.junit.jupiter.api.Test;

/** The documents of the first tests are AWS's own, as it publishes them. */
class DiscoveredSchemaTest {

  private static String document(String event) {
    return new String(DiscoveredSchema.of(JsonValue.parse(event.getBytes(UTF_8))), UTF_8);
  }

  /** The schemas of an event, which stand between what is always the same. */
  private static String schemas(String event) {
    String document = document(event);
    String before =
        "{\"openapi\":\"3.0.0\",\"info\":{\"version\":\"1.0.0\",\"title\":\"Event\"},\"paths\":{},"
            + "\"components\":{\"schemas\":";
    assertThat(document).startsWith(before).endsWith("}}");
    return document.substring(before.length(), document.length() - 2);
  }

  @Test
  void the_aws_cli_shows_this_as_its_example_of_get_discovered_schema() {
    String event =
        "{\"Source\":\"com.mycompany.myapp\",\"Detail\":\"{ \\\"key1\\\": \\\"value1\\\","
            + " \\\"key2\\\": \\\"value2\\\" }\",\"EventBusName\":\"default\","
            + "\"Resources\":[\"resource1\",\"resource2\"],\"DetailType\":\"myDetailType\"}";

    assertThat(document(event))
        .isEqualTo(
            "{\"openapi\":\"3.0.0\",\"info\":{\"version\":\"1.0.0\",\"title\":\"Event\"},"
                + "\"paths\":{},\"components\":{\"schemas\":{\"Event\":{\"type\":\"object\","
                + "\"required\":[\"EventBusName\",\"DetailType\",\"Resources\",\"Detail\","
                + "\"Source\"],\"properties\":{\"Detail\":{\"type\":\"string\"},"
                + "\"DetailType\":{\"type\":\"string\"},\"EventBusName\":{\"type\":\"string\"},"
                + "\"Resources\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},"
                + "\"Source\":{\"type\":\"string\"}}}}}}");
  }

  @Test
  void eventbridges_user_guide_shows_this_for_an_event_of_step_functions() {
    String event =
        """
        {"version": "0", "id": "315c1398-40ff-a850-213b-158f73e60175",
         "detail-type": "Step Functions Execution Status Change", "source": "aws.states",
         "account": "012345678912", "time": "2019-02-26T19:42:21Z", "region": "us-east-1",
         "resources": ["arn:aws:states:us-east-1:012345678912:execution:s:e"],
         "detail": {"executionArn": "arn", "stateMachineArn": "arn", "name": "execution-name",
          "status": "FAILED", "startDate": 1551225146847, "stopDate": 1551225151881,
          "input": "{}", "output": null}}
        """;

    assertThat(document(event))
        .isEqualTo(
            "{\"openapi\":\"3.0.0\",\"info\":{\"version\":\"1.0.0\","
                + "\"title\":\"StepFunctionsExecutionStatusChange\"},\"paths\":{},"
                + "\"components\":{\"schemas\":{\"AWSEvent\":{\"type\":\"object\","
                + "\"required\":[\"detail-type\",\"resources\",\"detail\",\"id\",\"source\","
                + "\"time\",\"region\",\"version\",\"account\"],"
                + "\"x-amazon-events-detail-type\":\"Step Functions Execution Status Change\","
                + "\"x-amazon-events-source\":\"aws.states\",\"properties\":{\"detail\":"
                + "{\"$ref\":\"#/components/schemas/StepFunctionsExecutionStatusChange\"},"
                + "\"account\":{\"type\":\"string\"},\"detail-type\":{\"type\":\"string\"},"
                + "\"id\":{\"type\":\"string\"},\"region\":{\"type\":\"string\"},"
                + "\"resources\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},"
                + "\"source\":{\"type\":\"string\"},"
                + "\"time\":{\"type\":\"string\",\"format\":\"date-time\"},"
                + "\"version\":{\"type\":\"string\"}}},"
                + "\"StepFunctionsExecutionStatusChange\":{\"type\":\"object\","
                + "\"required\":[\"output\",\"input\",\"executionArn\",\"name\","
                + "\"stateMachineArn\",\"startDate\",\"stopDate\",\"status\"],\"properties\":{"
                + "\"executionArn\":{\"type\":\"string\"},\"input\":{\"type\":\"string\"},"
                + "\"name\":{\"type\":\"string\"},\"output\":{},"
                + "\"startDate\":{\"type\":\"integer\",\"format\":\"int64\"},"
                + "\"stateMachineArn\":{\"type\":\"string\"},\"status\":{\"type\":\"string\"},"
                + "\"stopDate\":{\"type\":\"integer\",\"format\":\"int64\"}}}}}}");
  }

  @Test
  void a_discovered_schema_shows_this_for_nested_objects_and_an_empty_array() {
    String event =
        """
        {"version": "0", "id": "1", "detail-type": "userCreated", "source": "users",
         "account": "312708401777", "time": "2022-01-20T06:58:30Z", "region": "us-west-1",
         "resources": [], "detail": {"data": {"id": "7"}}}
        """;

    assertThat(document(event))
        .isEqualTo(
            "{\"openapi\":\"3.0.0\",\"info\":{\"version\":\"1.0.0\",\"title\":\"UserCreated\"},"
                + "\"paths\":{},\"components\":{\"schemas\":{\"AWSEvent\":{\"type\":\"object\","
                + "\"required\":[\"detail-type\",\"resources\",\"detail\",\"id\",\"source\","
                + "\"time\",\"region\",\"version\",\"account\"],"
                + "\"x-amazon-events-detail-type\":\"userCreated\","
                + "\"x-amazon-events-source\":\"users\",\"properties\":{"
                + "\"detail\":{\"$ref\":\"#/components/schemas/UserCreated\"},"
                + "\"account\":{\"type\":\"string\"},\"detail-type\":{\"type\":\"string\"},"
                + "\"id\":{\"type\":\"string\"},\"region\":{\"type\":\"string\"},"
                + "\"resources\":{\"type\":\"array\",\"items\":{\"type\":\"object\"}},"
                + "\"source\":{\"type\":\"string\"},"
                + "\"time\":{\"type\":\"string\",\"format\":\"date-time\"},"
                + "\"version\":{\"type\":\"string\"}}},\"UserCreated\":{\"type\":\"object\","
                + "\"required\":[\"data\"],\"properties\":{"
                + "\"data\":{\"$ref\":\"#/components/schemas/Data\"}}},"
                + "\"Data\":{\"type\":\"object\",\"required\":[\"id\"],"
                + "\"properties\":{\"id\":{\"type\":\"string\"}}}}}}");
  }

  @Test
  void the_names_of_a_rest_proxy_event_are_required_in_awss_order() {
    String event =
        """
        {"body": "", "resource": "/{proxy+}", "path": "/", "httpMethod": "POST",
         "isBase64Encoded": true, "queryStringParameters": {"foo": "bar"},
         "multiValueQueryStringParameters": {"foo": ["bar"]}, "pathParameters": {"proxy": "p"},
         "stageVariables": {"baz": "qux"}, "headers": {"Accept": "*"},
         "multiValueHeaders": {"Accept": ["*"]}, "requestContext": {}}
        """;

    assertThat(schemas(event))
        .startsWith(
            "{\"Event\":{\"type\":\"object\",\"required\":[\"headers\",\"isBase64Encoded\","
                + "\"path\",\"pathParameters\",\"multiValueQueryStringParameters\","
                + "\"multiValueHeaders\",\"requestContext\",\"resource\",\"body\","
                + "\"httpMethod\",\"queryStringParameters\",\"stageVariables\"],"
                + "\"properties\":{\"headers\":{\"$ref\":\"#/components/schemas/Headers\"}");
  }

  @Test
  void an_empty_event_is_any_object() {
    assertThat(schemas("{}")).isEqualTo("{\"Event\":{\"type\":\"object\"}}");
  }

  @Test
  void objects_in_an_array_are_items_of_their_parent_with_what_all_have_required() {
    assertThat(schemas("{\"Records\":[{\"a\":1,\"b\":true},{\"a\":2}]}"))
        .isEqualTo(
            "{\"Event\":{\"type\":\"object\",\"required\":[\"Records\"],\"properties\":{"
                + "\"Records\":{\"type\":\"array\","
                + "\"items\":{\"$ref\":\"#/components/schemas/EventItem\"}}}},"
                + "\"EventItem\":{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{"
                + "\"a\":{\"type\":\"integer\",\"format\":\"int64\"},"
                + "\"b\":{\"type\":\"boolean\"}}}}");
  }

  @Test
  void two_nested_objects_of_one_name_have_two_schemas() {
    assertThat(schemas("{\"a\":{\"data\":{\"x\":1}},\"data\":{\"y\":1}}"))
        .contains("\"Data\":{", "\"Data1\":{", "#/components/schemas/Data1");
  }

  @Test
  void values_of_several_kinds_may_be_anything_and_fractions_are_doubles() {
    assertThat(schemas("{\"mixed\":[1,\"a\"],\"number\":1.5,\"nested\":[[1],[2]]}"))
        .contains("\"mixed\":{\"type\":\"array\",\"items\":{}}")
        .contains("\"number\":{\"type\":\"number\",\"format\":\"double\"}")
        .contains(
            "\"nested\":{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":"
                + "{\"type\":\"integer\",\"format\":\"int64\"}}}");
  }

  @Test
  void an_event_that_is_no_object_has_a_schema_too() {
    assertThat(schemas("\"text\"")).isEqualTo("{\"Event\":{\"type\":\"string\"}}");
    assertThat(schemas("null")).isEqualTo("{\"Event\":{}}");
  }

  @Test
  void what_lies_deeper_than_255_levels_may_be_anything() {
    String event = "[".repeat(900) + "]".repeat(900);

    assertThat(schemas(event)).contains("\"items\":{}");
  }
}
