package dev.handrail;

class FilteredHandlerTest extends CallbackContract {

  @Override
  LambdaFunction<String, String> behaving(Handler<String, String> behaviour) {
    return new LambdaFunction<>(
        behaviour.with(Filters.mappingErrors(error -> error)).with(Filters.logging())) {};
  }
}
