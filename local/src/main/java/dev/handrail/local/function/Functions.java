package dev.handrail.local.function;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.ConcurrencyLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of an application while they run. The application may be replaced by another, as
 * when its template changed: functions that stay the same keep their environments.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class Functions implements AutoCloseable {

  private final EnvironmentStarter starter;
  private final int accountConcurrency;
  private final InvocationListener listener;

  /** Of all functions that have no concurrency of their own. */
  private Throttle shared;

  /** What was replaced and may still run; guarded by this. */
  private final List<RunningFunction> retired = new ArrayList<>();

  private volatile Live live;

  /** Published at once, so that nobody sees one application and the functions of another. */
  private record Live(Application application, Map<String, RunningFunction> running) {}

  /**
   * Functions that are started when they are first invoked.
   *
   * @param application what runs
   * @param starter makes environments
   * @param accountConcurrency how many invocations may run at once in all
   * @param listener told of every invocation
   */
  public Functions(
      Application application,
      EnvironmentStarter starter,
      int accountConcurrency,
      InvocationListener listener) {
    this.live = new Live(application, Map.of());
    this.starter = starter;
    this.accountConcurrency = accountConcurrency;
    this.listener = listener;
    this.shared = new Throttle(unreserved(application));
    replace(application);
  }

  /**
   * What runs now.
   *
   * @return never null
   */
  public Application application() {
    return live.application();
  }

  /**
   * The function of that name.
   *
   * @param name the name, not a logical id
   * @return empty if there is none
   */
  public Optional<RunningFunction> find(String name) {
    return Optional.ofNullable(live.running().get(name));
  }

  /**
   * All functions.
   *
   * @return in the order of their definition
   */
  public List<RunningFunction> all() {
    return List.copyOf(live.running().values());
  }

  /**
   * Makes the first function ready, and with it what all of them need, before anybody waits for it.
   * Its code does not run.
   */
  public void prepareFirst() {
    live.running().values().stream().findFirst().ifPresent(RunningFunction::prepare);
  }

  /**
   * Runs another application from now on. Of functions that changed or are gone, what runs comes to
   * its end, as on Lambda. Where the concurrency that functions share is another, those that share
   * it have changed.
   *
   * @param next the other application
   */
  public synchronized void replace(Application next) {
    Map<String, RunningFunction> before = live.running();
    boolean sameLimit = unreserved(next).equals(shared.limit());
    if (!sameLimit) {
      shared = new Throttle(unreserved(next));
    }
    Map<String, RunningFunction> after = new LinkedHashMap<>();
    for (LocalFunction function : next.functions()) {
      RunningFunction old = before.get(function.name());
      boolean keep =
          old != null
              && old.function().equals(function)
              && (sameLimit || function.definition().reservedConcurrency() != null);
      after.put(function.name(), keep ? old : start(function));
    }
    live = new Live(next, after);
    List<RunningFunction> gone = new ArrayList<>(before.values());
    gone.removeAll(after.values());
    gone.forEach(RunningFunction::retire);
    retired.addAll(gone);
    retired.removeIf(RunningFunction::isClosed);
  }

  private RunningFunction start(LocalFunction function) {
    Integer reserved = function.definition().reservedConcurrency();
    Throttle throttle =
        reserved == null ? shared : new Throttle(ConcurrencyLimit.reserved(reserved));
    return new RunningFunction(function, starter, throttle, listener, this::find);
  }

  /** What is left of the account's concurrency for functions that have none of their own. */
  private ConcurrencyLimit unreserved(Application of) {
    int reserved = 0;
    for (LocalFunction function : of.functions()) {
      Integer own = function.definition().reservedConcurrency();
      reserved += own == null ? 0 : own;
    }
    return ConcurrencyLimit.account(Math.max(0, accountConcurrency - reserved));
  }

  /** Ends every environment of every function, also of those that were replaced. */
  @Override
  public synchronized void close() {
    retired.forEach(RunningFunction::close);
    live.running().values().forEach(RunningFunction::close);
  }
}
