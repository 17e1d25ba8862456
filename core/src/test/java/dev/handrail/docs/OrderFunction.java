package dev.handrail.docs;

import dev.handrail.Context;
import dev.handrail.Filters;
import dev.handrail.Handler;
import dev.handrail.LambdaFunction;

/** A composed handler as README and Javadoc show it. */
public final class OrderFunction extends LambdaFunction<Order, Receipt> {
  public OrderFunction() {
    super(Handler.of(OrderFunction::accept).with(Filters.logging()));
  }

  private static Receipt accept(Order order, Context context) {
    return new Receipt(order.id());
  }
}
