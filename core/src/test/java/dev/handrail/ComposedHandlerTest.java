package dev.handrail;

class ComposedHandlerTest extends EventLoopContract {

  @Override
  LambdaFunction<String, String> behaving(Handler<String, String> behaviour) {
    return new LambdaFunction<>(behaviour) {};
  }
}
