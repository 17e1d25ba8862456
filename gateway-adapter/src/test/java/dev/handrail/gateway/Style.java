package dev.handrail.gateway;

import dev.handrail.Handler;
import java.util.concurrent.CompletableFuture;

/** The ways to write a handler, which must not differ behind a front door either. */
enum Style {
  RETURNS {
    @Override
    <E, R> Handler<E, R> handler(Handler.Sync<E, R> behaviour) {
      return Handler.of(behaviour);
    }
  },
  CALLS_BACK {
    @Override
    <E, R> Handler<E, R> handler(Handler.Sync<E, R> behaviour) {
      return (event, context, callback) -> {
        R result;
        try {
          result = behaviour.apply(event, context);
        } catch (Exception failure) {
          callback.fail(failure);
          return;
        }
        callback.succeed(result);
      };
    }
  },
  CALLS_BACK_LATER {
    @Override
    <E, R> Handler<E, R> handler(Handler.Sync<E, R> behaviour) {
      return (event, context, callback) ->
          context
              .eventLoop()
              .execute(
                  () -> {
                    try {
                      callback.succeed(behaviour.apply(event, context));
                    } catch (Exception failure) {
                      callback.fail(failure);
                    }
                  });
    }
  },
  STAGE {
    @Override
    <E, R> Handler<E, R> handler(Handler.Sync<E, R> behaviour) {
      return Handler.async(
          (event, context) ->
              CompletableFuture.supplyAsync(
                  () -> {
                    try {
                      return behaviour.apply(event, context);
                    } catch (Exception failure) {
                      throw new java.util.concurrent.CompletionException(failure);
                    }
                  }));
    }
  };

  abstract <E, R> Handler<E, R> handler(Handler.Sync<E, R> behaviour);
}
