package dev.handrail.testkit;

import static dev.handrail.testkit.DifferentialCase.Libraries.EVENTS_AND_HANDRAIL;
import static dev.handrail.testkit.DifferentialCase.Libraries.SERIALIZER;
import static dev.handrail.testkit.DifferentialCase.Libraries.TWO_SERIALIZERS;
import static dev.handrail.testkit.DifferentialCase.Of.handler;

import dev.handrail.testkit.DifferentialCase.Of;
import dev.handrail.testkit.InvocationError.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The shapes of handlers and what they are given, good and bad. */
final class DifferentialCases {

  private DifferentialCases() {}

  static List<DifferentialCase> all() {
    Stream<Supplier<Stream<Of>>> groups =
        Stream.of(
            DifferentialCases::beans,
            DifferentialCases::types,
            DifferentialCases::generics,
            DifferentialCases::streams,
            DifferentialCases::methods,
            DifferentialCases::methodsThatDoNotFit,
            DifferentialCases::handlerStrings,
            DifferentialCases::broken,
            DifferentialCases::failures,
            DifferentialCases::events,
            DifferentialCases::serializers,
            DifferentialCases::logs,
            DifferentialCases::surroundings);
    return groups.flatMap(Supplier::get).flatMap(of -> of.cases().stream()).toList();
  }

  private static Stream<Of> beans() {
    return Stream.of(
        handler("example.shapes.Types$OfPojo")
            .answers(
                "{\"text\":\"ä€😀\",\"number\":1,\"boxed\":2,\"flag\":true,\"real\":1.5,"
                    + "\"list\":[\"a\"],\"map\":{\"a\":1},\"level\":\"HIGH\",\"optional\":\"o\","
                    + "\"letter\":\"y\",\"nested\":{\"text\":\"inner\"}}",
                "",
                "{\"unknown\":{\"a\":[1,2]}}",
                "{\"number\":null,\"flag\":null,\"text\":null,\"optional\":null}",
                "{\"number\":\"5\",\"boxed\":\" 6 \",\"flag\":\"true\",\"real\":\"1e3\"}",
                "{\"text\":5}",
                "{\"text\":true}",
                "{\"level\":\"NONE\"}",
                "{\"level\":1}",
                "{\"list\":\"single\"}",
                "{\"text\":[\"unwrapped\"]}",
                "{\"nested\":\"\"}",
                "{\"nested\":[]}",
                "\"\"",
                "[]",
                "null",
                "[{\"text\":\"first\"}]",
                "{'text':'single quotes', number: 007, real: NaN}",
                "{\"text\":\"raw\tcontrol\",\"number\":1.9}",
                "{\"text\":\"odd \\q escape\"}",
                "{\"text\":\"\\ud800 lone \\udc00\"}",
                "{\"text\":\"twice\",\"text\":\"second\"}",
                "{\"text\":\"\\u0000\\u001f\\u007f\\u2028</script>\"}",
                "{\"text\":\"then\"} trailing text",
                "{\"TEXT\":\"case\"}")
            .fails(
                "{\"text\":",
                "{\"number\":\"five\"}",
                "{\"number\":99999999999}",
                "{\"text\":{\"an\":\"object\"}}",
                "{\"text\":[1,2]}",
                "{\"list\":{\"a\":1}}",
                "[1,2]",
                "\"a text\"",
                "// comment\n{}",
                "}",
                "{\"map\":{\"a\":\"b\"}}"));
  }

  private static Stream<Of> types() {
    return Stream.of(
        handler("example.shapes.Types$OfString")
            .answers("\"text\"", "5", "1.50", "true", "null", "\"\"", "\"\\ud83d\\ude00 \\u00e4\"")
            .fails("{}", "[\"a\",\"b\"]", "text", "\"open"),
        handler("example.shapes.Types$OfInteger")
            .answers("1", "\"41\"", "1.9", "2147483647", "[7]")
            .fails("{}", "null", "\"\"", "2147483648", "\"x\""),
        handler("example.shapes.Types$OfMap")
            .answers("{\"b\":1,\"a\":{\"c\":[1,2.5,null,true]},\"n\":12345678901}", "")
            .fails("[]", "\"text\"", "null"),
        handler("example.shapes.Types$OfList")
            .answers("[{\"text\":\"a\"},{\"text\":null}]", "{\"text\":\"one\"}", "[]")
            .fails("null", "5"),
        handler("example.shapes.Types$OfObject")
            .answers(
                "1",
                "1.5",
                "12345678901",
                "123456789012345678901234567890",
                "1e400",
                "\"s\"",
                "true",
                "null",
                "[1,[2]]",
                "{\"a\":{}}"),
        handler("example.shapes.Types$ToRecord").answers("{\"first\":\"1\"}", "{}"),
        handler("example.shapes.Types$ToOptional").answers("\"there\"", "\"\""),
        handler("example.shapes.Types$ToVoid").answers("1", "{}").fails("{"));
  }

  private static Stream<Of> generics() {
    return Stream.of(
        handler("example.shapes.Types$Derived").answers("{\"text\":\"t\"}").fails("{}", "1"),
        handler("example.shapes.Types$Bound").answers("{\"text\":\"t\"}"),
        handler("example.shapes.Types$Unbound").fails("{}"),
        handler("example.shapes.Types$Raw").fails("{}"),
        handler("example.shapes.Types$Derived::inherited").answers("{\"text\":\"t\"}", "1"));
  }

  private static Stream<Of> streams() {
    return Stream.of(
        handler("example.shapes.Types$Stream")
            .answers("{\"a\":1}", "no json ä", "", "\"nothing\"")
            .fails("\"fail\""),
        handler("example.Overloads").answers("\"both interfaces\""));
  }

  private static Stream<Of> methods() {
    return Stream.of(
        method("event").answers("\"e\"", "5").fails("{}"),
        method("eventAndContext").answers("{\"text\":\"t\"}").fails("5"),
        method("contextOnly").answers("not even json"),
        method("nothing").answers("{}", "{"),
        method("in").answers("{}"),
        method("out").answers("{}"),
        method("inOut").answers("any thing"),
        method("inOutContext").answers("{}"),
        method("inContext").answers("{}"),
        method("outContext").answers("{}"),
        method("withoutInstance").answers("[{\"text\":\"t\"}]").fails("[]"),
        method("noResult").answers("\"printed\""),
        method("primitive").answers("21", "null").fails("\"x\""),
        method("array").answers("[true,false]", "true"),
        method("optional").answers("1", "null"),
        method("variable").answers("{\"text\":\"t\"}"),
        method("varargs").answers("[\"a\",\"b\"]", "\"c\""),
        method("overloaded").answers("\"e\""),
        method("inherited").answers("\"e\"", "{}"),
        method("fails").fails("\"e\""),
        handler("example.Overloads::choose").answers("\"e\""),
        handler("example.Overloads::declared").answers("{}"),
        handler("example.Overloads::handleRequest").answers("\"e\""),
        handler("example.shapes.Types$OfPojo::handleRequest").answers("{\"number\":3}"));
  }

  private static Stream<Of> methodsThatDoNotFit() {
    return Stream.of(
            "tooMany",
            "contextFirst",
            "twoEvents",
            "outIn",
            "inEvent",
            "threeEvents",
            "notPublic",
            "missing")
        .map(name -> method(name).fails("\"e\""));
  }

  private static Stream<Of> handlerStrings() {
    return Stream.of(
            "example.Missing",
            "example.Missing::method",
            "missing",
            "::",
            "::method",
            "example.Overloads::",
            "example.Overloads::a::b",
            "example/Overloads",
            "example.overloads",
            "example.Overloads.choose",
            "java.lang.String::trim",
            "int")
        .map(
            name ->
                name.equals("java.lang.String::trim")
                    ? handler(name).answers("no json")
                    : handler(name).fails("{}"));
  }

  private static Stream<Of> broken() {
    String broken = "example.shapes.Broken";
    return Stream.of(
        handler(broken).fails("{}", "1"),
        handler(broken + "$Base").fails("{}"),
        handler(broken + "$Base::method").fails("{}"),
        handler(broken + "$WithArgument").fails("{}"),
        handler(broken + "$WithArgument::method").fails("\"e\""),
        handler(broken + "$Constructor").ends(Kind.INIT, "{}"),
        handler(broken + "$Constructor::method").ends(Kind.INIT, "{}"),
        handler(broken + "$ConstructorWithoutMessage").ends(Kind.INIT, "{}"),
        handler(broken + "$ConstructorError").ends(Kind.INIT, "{}"),
        handler(broken + "$StaticInitialiser").apart().ends(Kind.INIT, "{}"),
        handler(broken + "$Exit").apart().ends(Kind.EXIT, "{}"),
        handler(broken + "$Inner").fails("{}"),
        handler(broken + "$NoHandler").fails("{}"),
        handler(broken + "$NoHandler::toString").answers("{}"),
        // Without the library that its types are in: AWS's runtime does not catch what that is.
        handler("example.shapes.Events$Sqs").apart().ends(Kind.EXIT, "{}"));
  }

  private static Stream<Of> failures() {
    return Stream.of(
        handler("example.shapes.Failures")
            .answers("\"fine\"", "\"interrupt\"", "\"is interrupted\"")
            .fails(
                "\"cause\"",
                "\"no message\"",
                "\"custom\"",
                "\"interrupted\"",
                "\"assertion\"",
                "\"linkage\"",
                "\"suppressed\"",
                "\"circular\"",
                "\"no stack\"",
                "\"deep\"",
                "\"unwritable\"",
                "\"cycle\"",
                "null")
            // AWS's loop fails itself when it asks for the message.
            .ends(Kind.EXIT, "\"untellable\"")
            .fails("\"overflow\"")
            .answers("\"after the end\"")
            .ends(Kind.RESPONSE_TOO_LARGE, "\"too large\"")
            .answers("\"after all\""),
        handler("example.shapes.Failures")
            .apart()
            .ends(Kind.EXIT, "\"exit 0\"", "\"exit 3\"", "\"halt\"")
            .answers("\"after all\""));
  }

  private static Stream<Of> events() {
    String events = "example.shapes.Events";
    String message = "{\"messageId\":\"1\",\"body\":\"fail\",\"eventSourceARN\":\"a\"}";
    return Stream.of(
        handler(events + "$Sqs")
            .with(EVENTS_AND_HANDRAIL)
            .answers("{\"Records\":[" + message + "]}", "{\"Records\":[]}")
            .fails("{}", "{\"Records\":5}"),
        handler(events + "$S3")
            .with(EVENTS_AND_HANDRAIL)
            .answers(
                "{\"Records\":[{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\","
                    + "\"awsRegion\":\"us-east-1\",\"eventTime\":\"1970-01-01T00:00:00.123Z\","
                    + "\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"b\","
                    + "\"arn\":\"arn:aws:s3:::b\"},\"object\":{\"key\":\"a+b%2Fc\",\"size\":1024,"
                    + "\"eTag\":\"e\",\"sequencer\":\"0A\"}}}]}")
            .fails("{}", "{\"Records\":[{}]}"),
        handler(events + "$Proxy")
            .with(EVENTS_AND_HANDRAIL)
            .answers(
                "{\"httpMethod\":\"GET\",\"path\":\"/a\",\"headers\":{\"A\":\"b\"},"
                    + "\"requestContext\":{\"stage\":\"prod\"},\"isBase64Encoded\":false}",
                "{}")
            .fails("[1]"),
        handler(events + "$Http")
            .with(EVENTS_AND_HANDRAIL)
            .answers("{\"version\":\"2.0\",\"rawPath\":\"/a\",\"cookies\":[\"a=b\"]}", "{}"),
        handler(events + "$Handrail")
            .with(EVENTS_AND_HANDRAIL)
            .answers("{\"val01\":\"hi ä\"}", "{}")
            .fails("{\"val01\":\"fail\"}", "{\"val01\":\"throw\"}", "{\"val01\":[]}", "{"));
  }

  private static Stream<Of> serializers() {
    return Stream.of(
        handler("example.shapes.Types$OfString")
            .with(SERIALIZER)
            .apart()
            .answers("{}")
            .fails("\"fail\""),
        handler("example.shapes.Methods::event").with(SERIALIZER).apart().answers("not json"),
        handler("example.shapes.Types$OfString").with(TWO_SERIALIZERS).apart().fails("{}"));
  }

  private static Stream<Of> logs() {
    String[] ways = {
      "\"logger\"",
      "\"levels\"",
      "\"output\"",
      "\"mixed\"",
      "\"stack trace\"",
      "\"java.util.logging\"",
      "\"thread\""
    };
    String logs = "example.shapes.Logs";
    return Stream.of(
        handler(logs).answers(ways).fails("\"fail\"", "{"),
        handler(logs).json(ApplicationLogLevel.TRACE).answers(ways).fails("\"fail\"", "{"),
        handler(logs).json(ApplicationLogLevel.WARN).answers(ways).fails("\"fail\""),
        handler("example.shapes.Broken$Constructor")
            .json(ApplicationLogLevel.INFO)
            .ends(Kind.INIT, "{}"),
        // Warm and with so much time, it comes to its output on a slow machine as well.
        handler(logs)
            .timeout(Duration.ofSeconds(20))
            .answers("\"mixed\"")
            .ends(Kind.TIMEOUT, "\"sleep\""),
        handler(logs + "$Initialised").apart().answers("\"e\""),
        handler(logs + "$Initialised").json(ApplicationLogLevel.INFO).apart().answers("\"e\""));
  }

  private static Stream<Of> surroundings() {
    InvocationRequest request = InvocationRequest.of("{}");
    String client =
        "{\"client\":{\"app_title\":\"t\"},\"custom\":{\"k\":\"ä€\"},\"env\":{\"e\":\"f\"}}";
    return Stream.of(
        handler("example.shapes.Surroundings")
            .apart()
            .request(null, "nothing", request)
            .request(null, "a client context", request.withClientContext(client))
            // AWS's native client loses the end of a header with such a character.
            .request(
                Kind.FUNCTION,
                "an emoji in a client context",
                request.withClientContext(client.replace("€", "😀")))
            .request(
                null, "Android", request.withClientContext("{\"env\":{\"platform\":\"Android\"}}"))
            .request(
                null, "iPhone", request.withClientContext("{\"env\":{\"platform\":\"iPhoneOS\"}}"))
            .request(null, "an empty client context", request.withClientContext("{}"))
            .request(Kind.FUNCTION, "a malformed one", request.withClientContext("{\"custom\":"))
            .request(Kind.FUNCTION, "an array", request.withClientContext("[]"))
            .request(Kind.FUNCTION, "nested", request.withClientContext("{\"custom\":{\"k\":{}}}"))
            .request(
                null,
                "an identity",
                request.withCognitoIdentity(
                    "{\"cognitoIdentityId\":\"me\",\"cognitoIdentityPoolId\":\"p\"}"))
            .request(Kind.FUNCTION, "a malformed identity", request.withCognitoIdentity("{"))
            .request(null, "a trace", request.withTraceHeader("Root=1-5759e988-bd862e3f;Sampled=1"))
            .request(null, "a tenant", request.withTenantId("tenant ä"))
            .request(
                null,
                "an alias",
                request.withInvokedFunctionArn("arn:aws:lambda:eu-west-1:1:function:f:alias")));
  }

  private static Of method(String name) {
    return handler("example.shapes.Methods::" + name);
  }
}
