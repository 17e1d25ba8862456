package dev.handrail.benchmarks.json;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The events that are read, and the answers that are written. */
public enum Events {
  /** A REST proxy request of 2.3 KB. */
  REST(APIGatewayProxyRequestEvent.class, APIGatewayProxyResponseEvent.class) {
    @Override
    public String json() {
      return rest("{\\\"val01\\\":\\\"x\\\"}");
    }

    @Override
    Object answer() {
      return response();
    }
  },
  /** The same with a body of 1 MB, full of escapes. */
  REST_1MB(APIGatewayProxyRequestEvent.class, APIGatewayProxyResponseEvent.class) {
    @Override
    public String json() {
      String item = "{\\\"sku\\\":\\\"A-17\\\",\\\"text\\\":\\\"an ordinary line of text\\\"},";
      return rest("{\\\"items\\\":[" + item.repeat(16_000) + "{}]}");
    }

    @Override
    Object answer() {
      return response();
    }
  },
  /** A hundred messages. */
  SQS(SQSEvent.class, SQSBatchResponse.class) {
    @Override
    public String json() {
      return records(
          "{'messageId':'19dd0b57-b21e-4ac1-bd88-01bbb068cb%d','receiptHandle':'MessageReceiptHandle"
              + "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a','body':'{\\'id\\':%1$d,\\'name\\':\\'a"
              + " product\\'}','attributes':{'ApproximateReceiveCount':'1','SentTimestamp':"
              + "'1795428930123','SenderId':'AIDACKCEVSQ6C2EXAMPLE',"
              + "'ApproximateFirstReceiveTimestamp':'1795428930125'},'messageAttributes':{'kind':"
              + "{'stringValue':'order','stringListValues':[],'binaryListValues':[],'dataType':"
              + "'String'}},'md5OfBody':'7b270e59b47ff90a553787216d55d91d','eventSource':'aws:sqs',"
              + "'eventSourceARN':'arn:aws:sqs:eu-west-1:123456789012:q','awsRegion':'eu-west-1'}");
    }

    @Override
    Object answer() {
      return new SQSBatchResponse(List.of(new SQSBatchResponse.BatchItemFailure("19dd0b57")));
    }
  },
  /** A hundred changed items. */
  DYNAMODB(DynamodbEvent.class, StreamsEventResponse.class) {
    @Override
    public String json() {
      String image =
          "{'Id':{'N':'%1$d'},'Name':{'S':'a product'},'Tags':{'SS':['a','b']},'Size':{'M':{'w':"
              + "{'N':'10'},'h':{'N':'20'}}},'Blob':{'B':'AQIDBAUG'},'Sold':{'BOOL':true}}";
      return records(
          "{'eventID':'c4ca4238a0b923820dcc509a6f7584%d','eventName':'MODIFY','eventVersion':'1.1',"
              + "'eventSource':'aws:dynamodb','awsRegion':'eu-west-1','dynamodb':{"
              + "'ApproximateCreationDateTime':1795428930,'Keys':{'Id':{'N':'%1$d'}},'NewImage':"
              + image
              + ",'OldImage':"
              + image
              + ",'SequenceNumber':'44215845000000000174504390%1$d','SizeBytes':226,"
              + "'StreamViewType':'NEW_AND_OLD_IMAGES'},'eventSourceARN':"
              + "'arn:aws:dynamodb:eu-west-1:123456789012:table/orders/stream/2026-11-23'}");
    }

    @Override
    Object answer() {
      return new StreamsEventResponse(
          List.of(new StreamsEventResponse.BatchItemFailure("4421584500000000017450439091")));
    }
  };

  private static final String HEADERS =
      "Accept=application/json, text/plain;Accept-Encoding=gzip, deflate, br;Accept-Language=en;"
          + "Content-Type=application/json;Host=q7w2e1r4t5.execute-api.eu-west-1.amazonaws.com;"
          + "Origin=https://shop.example.com;User-Agent=Mozilla/5.0 (X11; Linux x86_64);"
          + "X-Amzn-Trace-Id=Root=1-5bdb40ca-556d8b0c50dc66f0511bf520;X-Forwarded-For=203.0.113.7;"
          + "X-Forwarded-Port=443;X-Forwarded-Proto=https;Cookie=session=abcdef0123456789";

  final Class<?> event;
  final Class<?> answer;

  Events(Class<?> event, Class<?> answer) {
    this.event = event;
    this.answer = answer;
  }

  /**
   * The event.
   *
   * @return a JSON document
   */
  public abstract String json();

  abstract Object answer();

  final byte[] document() {
    return json().getBytes(StandardCharsets.UTF_8);
  }

  private static Object response() {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(200)
        .withHeaders(Map.of("Content-Type", "application/json", "Cache-Control", "no-store"))
        .withBody("{\"message\":\"success lambda api test: x\"}")
        .withIsBase64Encoded(false);
  }

  private static String records(String template) {
    return IntStream.range(10, 110)
        .mapToObj(i -> String.format(template, i).replace("\\'", "\\\"").replace('\'', '"'))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }

  /**
   * A REST proxy request, {@code POST /orders/42}.
   *
   * @param body the text of its body, escaped as in a JSON string
   * @return a JSON document
   */
  public static String rest(String body) {
    return "{\"resource\":\"/orders/{id}\",\"path\":\"/orders/42\",\"httpMethod\":\"POST\","
        + "\"headers\":{"
        + headers("\"", "\"")
        + "},\"multiValueHeaders\":{"
        + headers("[\"", "\"]")
        + "},\"queryStringParameters\":{\"tag\":\"b\"},\"multiValueQueryStringParameters\":"
        + "{\"tag\":[\"a\",\"b\"]},\"pathParameters\":{\"id\":\"42\"},\"stageVariables\":null,"
        + "\"requestContext\":{\"accountId\":\"123456789012\",\"apiId\":\"q7w2e1r4t5\",\"authorizer\":"
        + "{\"principalId\":\"u1\",\"level\":3},\"domainName\":"
        + "\"q7w2e1r4t5.execute-api.eu-west-1.amazonaws.com\",\"domainPrefix\":\"q7w2e1r4t5\","
        + "\"extendedRequestId\":\"Hx3kLE9wDoEFqTA=\",\"httpMethod\":\"POST\",\"identity\":"
        + "{\"accessKey\":null,\"accountId\":null,\"caller\":null,\"sourceIp\":\"203.0.113.7\","
        + "\"user\":null,\"userAgent\":\"Mozilla/5.0\",\"userArn\":null},\"path\":\"/prod/orders/42\","
        + "\"protocol\":\"HTTP/1.1\",\"requestId\":\"6f1b1a6e-9d31-4c0e-8a55-2f6d7f1c9a10\","
        + "\"requestTime\":\"23/Nov/2026:10:15:30 +0000\",\"requestTimeEpoch\":1795428930123,"
        + "\"resourceId\":\"ab12cd\",\"resourcePath\":\"/orders/{id}\",\"stage\":\"prod\"},\"body\":\""
        + body
        + "\",\"isBase64Encoded\":false}";
  }

  private static String headers(String before, String after) {
    return HEADERS
        .lines()
        .flatMap(line -> List.of(line.split(";(?=[A-Z])")).stream())
        .map(header -> header.split("=", 2))
        .map(pair -> "\"" + pair[0] + "\":" + before + pair[1] + after)
        .collect(Collectors.joining(","));
  }
}
