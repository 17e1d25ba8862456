package dev.handrail;

class ComposedHandlerTest extends CallbackContract {

  @Override
  LambdaFunction<String, String> behaving(Handler<String, String> behaviour) {
    return new LambdaFunction<>(behaviour) {};
  }
}
