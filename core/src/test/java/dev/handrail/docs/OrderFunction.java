package dev.handrail.docs;

import dev.handrail.Filters;
import dev.handrail.Handler;
import dev.handrail.LambdaFunction;
import java.util.List;

/** A composed handler as README and Javadoc show it. */
public final class OrderFunction extends LambdaFunction<Order, Receipt> {
  public OrderFunction() {
    super(Handler.of((order, context) -> new Receipt(order.id())), List.of(Filters.logging()));
  }
}
