package dev.handrail.docs;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.handrail.Filter;
import dev.handrail.Filters;
import dev.handrail.Handler;
import dev.handrail.json.EventAdapterFactory;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The smaller samples of README and Javadoc. */
final class Pieces {

  private Pieces() {}

  static Handler<Greeting, String> composed() {
    Handler<Greeting, String> handler =
        Handler.of((event, context) -> "success lambda api test: " + event.val01());
    return handler;
  }

  interface Shop {
    Receipt accept(Order order);

    CompletionStage<Receipt> acceptLater(Order order);
  }

  static void styles(Shop shop) {
    Handler<Order, Receipt> returns = Handler.of((order, context) -> shop.accept(order));
    Handler<Order, Receipt> later = Handler.async((order, context) -> shop.acceptLater(order));
    later.with(mapped()).with(announcing());
    returns.with(mapped());
  }

  static final class OrderStoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OrderStoreUnavailable(Throwable cause) {
      super("try again later", cause);
    }
  }

  static <E, R> Filter<E, R> mapped() {
    return Filters.mappingErrors(
        error -> error instanceof SQLException ? new OrderStoreUnavailable(error) : error);
  }

  static <E, R> Filter<E, R> announcing() {
    return next ->
        (event, context, callback) -> {
          context.getLogger().log("handling " + context.getAwsRequestId());
          next.handle(event, context, callback);
        };
  }

  interface Audit {
    void write(Order event);
  }

  static Handler<Order, String> tracking(Audit audit) {
    return (event, context, callback) -> {
      context.eventLoop().track(CompletableFuture.runAsync(() -> audit.write(event)));
      callback.succeed("accepted"); // answered when the audit is written
    };
  }

  static String withAGsonOfYourOwn(String json) {
    Gson gson = new GsonBuilder().registerTypeAdapterFactory(new EventAdapterFactory()).create();
    SQSEvent event = gson.fromJson(json, SQSEvent.class);
    String back = gson.toJson(event);
    return back;
  }

  static String withoutAClass(byte[] bytes) {
    JsonValue event = JsonValue.parse(bytes);
    String stage = event.get("requestContext").getString("stage");
    return stage;
  }

  static byte[] withoutGson() {
    byte[] document =
        new JsonBuilder().beginObject().name("statusCode").value(200).endObject().toByteArray();
    return document;
  }
}
