package dev.handrail.local.async;

import dev.handrail.local.Application;
import dev.handrail.local.EventInvokeConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.InvocationListener;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.function.Trigger;
import dev.handrail.local.time.ManualTimer;
import dev.handrail.testkit.ConcurrencyLimit;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** An application of functions that are not there, a queue before them, and all that it tells. */
final class Bench implements AutoCloseable {

  static final QueueLimits ROOMY = new QueueLimits(1_000, 10_000_000, 4);

  static final Instant START = Instant.parse("2025-11-14T18:16:05.568Z");

  final ManualTimer timer = new ManualTimer(START);
  final List<AsyncEvent> told = new CopyOnWriteArrayList<>();
  final List<String> log = new CopyOnWriteArrayList<>();

  /** Every request that reached a function, in order. */
  final List<InvocationRequest> runs = new CopyOnWriteArrayList<>();

  final Functions functions;
  final AsyncEventQueue queue;

  private final Map<String, Function<InvocationRequest, InvocationResult>> answers =
      new ConcurrentHashMap<>();

  Bench(LocalFunction... functions) {
    this(ROOMY, 1, new DirectWorkers(), functions);
  }

  Bench(QueueLimits limits, double factor, ExecutorService workers, LocalFunction... application) {
    this.functions =
        new Functions(Application.of(application), this::environments, 1000, new Nobody());
    this.queue =
        new AsyncEventQueue(timer, factor, limits, workers, functions::find, log::add, told::add);
  }

  static LocalFunction function(String name) {
    return LocalFunction.of(definition(name).build());
  }

  static LocalFunction function(String name, EventInvokeConfig config) {
    return function(name).withEventInvokeConfig(config);
  }

  static FunctionDefinition.Builder definition(String name) {
    return FunctionDefinition.builder(name).handler("example.Handler").code(Path.of(""));
  }

  Bench answer(String name, Function<InvocationRequest, InvocationResult> answer) {
    answers.put(name, answer);
    return this;
  }

  RunningFunction running(String name) {
    return functions.find(name).orElseThrow();
  }

  InvocationRequest send(String name, String event) {
    InvocationRequest request = InvocationRequest.of(event);
    send(name, request);
    return request;
  }

  void send(String name, InvocationRequest request) {
    RunningFunction function = running(name);
    queue.accept(function, function.function().definition(), request);
  }

  void pass(Duration time) {
    timer.pass(time);
  }

  <T extends AsyncEvent> List<T> told(Class<T> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The age of the event at each try, in seconds. */
  List<Long> ages() {
    return told(AsyncEvent.Started.class).stream().map(one -> one.age().toSeconds()).toList();
  }

  private ExecutionEnvironments environments(FunctionDefinition function, ConcurrencyLimit limit) {
    return new ExecutionEnvironments(() -> environment(function.name()), limit);
  }

  private ExecutionEnvironment environment(String name) {
    return new ExecutionEnvironment() {
      @Override
      public InvocationResult invoke(InvocationRequest request) {
        runs.add(request);
        return answers.get(name).apply(request);
      }

      @Override
      public boolean isWarm() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    queue.close(Duration.ZERO);
    functions.close();
  }

  private static final class Nobody implements InvocationListener {
    @Override
    public void finished(
        LocalFunction function, String version, Trigger trigger, InvocationResult result) {}

    @Override
    public void throttled(LocalFunction function, Trigger trigger) {}
  }
}
