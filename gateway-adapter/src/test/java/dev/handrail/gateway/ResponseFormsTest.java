package dev.handrail.gateway;

import dev.handrail.gateway.event.FrontDoor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The contract of responses, for each front door. */
class ResponseFormsTest {

  @Nested
  class RestApi extends PayloadV1 {
    @Override
    FrontDoor frontDoor() {
      return FrontDoor.REST_API;
    }
  }

  @Nested
  class HttpApiV1 extends PayloadV1 {
    @Override
    FrontDoor frontDoor() {
      return FrontDoor.HTTP_API_V1;
    }
  }

  @Nested
  class HttpApiV2 extends PayloadV2 {
    @Override
    FrontDoor frontDoor() {
      return FrontDoor.HTTP_API_V2;
    }
  }

  @Nested
  class FunctionUrl extends PayloadV2 {
    @Override
    FrontDoor frontDoor() {
      return FrontDoor.FUNCTION_URL;
    }
  }

  @Nested
  class Alb extends ResponseContract {

    private static final List<String> COOKIE_NAMES =
        List.of("Set-Cookie", "set-Cookie", "SEt-Cookie");

    @Override
    FrontDoor frontDoor() {
      return FrontDoor.ALB;
    }

    @Override
    String status(int status, String phrase) {
      return albStatus(status, phrase);
    }

    @Override
    String head(List<String> headers, List<String> cookies) {
      List<String> all = new ArrayList<>(headers);
      for (int i = 0; i < cookies.size(); i++) {
        all.add(COOKIE_NAMES.get(i));
        all.add(cookies.get(i));
      }
      return "\"headers\":{" + members("", all, "") + "},";
    }

    @Override
    String repeated(String name, String first, String second) {
      return head(List.of(name, first + ", " + second), List.of());
    }
  }

  @Nested
  class AlbMultiValue extends ResponseContract {
    @Override
    FrontDoor frontDoor() {
      return FrontDoor.ALB_MULTI_VALUE;
    }

    @Override
    String status(int status, String phrase) {
      return albStatus(status, phrase);
    }

    @Override
    String head(List<String> headers, List<String> cookies) {
      return multiValueHeaders(headers, cookies);
    }

    @Override
    String repeated(String name, String first, String second) {
      return "\"multiValueHeaders\":{\"" + name + "\":" + array(List.of(first, second)) + "},";
    }
  }

  abstract static class PayloadV1 extends ResponseContract {
    @Override
    String status(int status, String phrase) {
      return "{\"statusCode\":" + status + ",";
    }

    @Override
    String head(List<String> headers, List<String> cookies) {
      if (cookies.size() > 1) {
        return multiValueHeaders(headers, cookies);
      }
      List<String> all = new ArrayList<>(headers);
      if (!cookies.isEmpty()) {
        all.add("Set-Cookie");
        all.add(cookies.get(0));
      }
      return "\"headers\":{" + members("", all, "") + "},";
    }

    @Override
    String repeated(String name, String first, String second) {
      return "\"multiValueHeaders\":{\"" + name + "\":" + array(List.of(first, second)) + "},";
    }
  }

  abstract static class PayloadV2 extends ResponseContract {
    @Override
    String status(int status, String phrase) {
      return "{\"statusCode\":" + status + ",";
    }

    @Override
    String head(List<String> headers, List<String> cookies) {
      return (headers.isEmpty() ? "" : "\"headers\":{" + members("", headers, "") + "},")
          + (cookies.isEmpty() ? "" : "\"cookies\":" + array(cookies) + ",");
    }

    @Override
    String repeated(String name, String first, String second) {
      return head(List.of(name, first + "," + second), List.of());
    }
  }

  private static String albStatus(int status, String phrase) {
    return "{\"statusCode\":%d,\"statusDescription\":\"%d %s\",".formatted(status, status, phrase);
  }

  private static String multiValueHeaders(List<String> headers, List<String> cookies) {
    String lines = ResponseContract.members("[", headers, "]");
    String separator = headers.isEmpty() || cookies.isEmpty() ? "" : ",";
    String last = cookies.isEmpty() ? "" : "\"Set-Cookie\":" + ResponseContract.array(cookies);
    return "\"multiValueHeaders\":{" + lines + separator + last + "},";
  }
}
