package dev.handrail.local.invoke;

import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.FrontDoors;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ThrottlingTest {

  private static final int CALLERS = 200;
  private static final int LIMIT = 10;

  @Test
  void as_many_run_as_may_and_the_others_are_refused_while_they_do() throws Exception {
    CountDownLatch refused = new CountDownLatch(CALLERS - LIMIT);
    FakeFunction waiting =
        request -> {
          await(refused);
          return FakeFunction.answer(request, "1");
        };
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try (FrontDoors doors =
        FrontDoors.of(
            waiting, options -> options.withAccountConcurrency(LIMIT), function("hello"))) {
      List<Future<Integer>> statuses =
          IntStream.range(0, CALLERS)
              .mapToObj(
                  unused ->
                      callers.submit(
                          () -> {
                            int status = doors.invoke("hello").send().status();
                            if (status == 429) {
                              refused.countDown();
                            }
                            return status;
                          }))
              .toList();
      int answered = 0;
      for (Future<Integer> status : statuses) {
        answered += status.get(5, TimeUnit.MINUTES) == 200 ? 1 : 0;
      }
      assertThat(answered).isEqualTo(LIMIT);
      assertThat(refused.getCount()).isZero();
      assertThat(doors.invoke("hello").send().status()).isEqualTo(200);
    } finally {
      callers.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
