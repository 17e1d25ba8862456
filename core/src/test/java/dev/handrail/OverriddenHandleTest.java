package dev.handrail;

class OverriddenHandleTest extends EventLoopContract {

  @Override
  LambdaFunction<String, String> behaving(Handler<String, String> behaviour) {
    return new LambdaFunction<>() {
      @Override
      public void handle(String event, Context context, Callback<String> callback)
          throws Exception {
        behaviour.handle(event, context, callback);
      }
    };
  }
}
