package dev.handrail.gateway.routing;

import static dev.handrail.gateway.routing.RouteTables.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Paths and routes made to keep a search busy, or to overflow its stack. */
class HostilePathTest {

  private static final int LONG = 10_000;
  private static final Duration NOT_HANGING = Duration.ofMinutes(10);

  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void a_path_of_ten_thousand_segments_is_looked_up(RouteStyle style) throws Exception {
    RouteTable<String> table =
        RouteTables.builder(style, "GET /a/{x}/a/b", "GET /{x}/a/{y}/b", "PUT /{proxy+}").build();
    String path = "/a".repeat(LONG);
    inTime(
        () -> {
          assertThat(found(table, "GET", path)).isNull();
          assertThat(found(table, "PUT", path)).isEqualTo("PUT /{proxy+}");
          assertThat(table.methods(path)).containsExactly("PUT");
          assertThat(found(table, "GET", "/".repeat(LONG))).isNull();
          assertThat(found(table, "GET", "/%".repeat(LONG))).isNull();
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void a_template_of_ten_thousand_segments_is_one_as_well(RouteStyle style) throws Exception {
    String literals = "/a".repeat(LONG);
    RouteTable<String> table =
        RouteTables.builder(
                style, "GET " + literals + "/b", "GET /{proxy+}", "GET /{id}" + literals)
            .build();
    inTime(
        () -> {
          assertThat(found(table, "GET", literals + "/b")).isEqualTo("GET " + literals + "/b");
          assertThat(found(table, "GET", literals + "/a")).isEqualTo("GET /{id}" + literals);
          assertThat(found(table, "GET", literals + "/c")).isEqualTo("GET /{proxy+}");
          return null;
        });
  }

  /**
   * A literal and a parameter at each of 40 levels make 2^40 ways through a path for whoever tries
   * them all. Routes enough for all those ways do not exist, and only ways of routes are tried.
   */
  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void literals_and_parameters_at_every_level_do_not_multiply(RouteStyle style) throws Exception {
    RouteTable.Builder<String> builder = RouteTable.builder(style);
    int depth = 40;
    for (int parameter = 0; parameter < depth; parameter++) {
      for (int second = parameter; second < depth; second++) {
        builder.add("GET", template(depth, parameter, second) + "/end", "end");
      }
    }
    RouteTable<String> table = builder.build();
    inTime(
        () -> {
          for (int i = 0; i < 20; i++) {
            assertThat(table.match("GET", "/a".repeat(depth) + "/none")).isNull();
          }
          assertThat(found(table, "GET", "/a".repeat(depth) + "/end")).isEqualTo("end");
          assertThat(table.methods("/a".repeat(depth) + "/end")).containsExactly("GET");
          return null;
        });
  }

  private static String template(int depth, int parameter, int second) {
    StringBuilder template = new StringBuilder();
    for (int level = 0; level < depth; level++) {
      boolean free = level == parameter || level == second;
      template.append(free ? "/{p" + level + "}" : "/a");
    }
    return template.toString();
  }

  /** All 2^12 ways as routes: the search visits each place once, and there are 2^13. */
  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void even_a_full_tree_is_searched_once(RouteStyle style) throws Exception {
    RouteTable.Builder<String> builder = RouteTable.builder(style);
    for (int ways = 0; ways < 1 << 12; ways++) {
      StringBuilder template = new StringBuilder();
      for (int level = 0; level < 12; level++) {
        template.append((ways >> level & 1) == 0 ? "/a" : "/{p" + level + "}");
      }
      builder.add("PUT", template.toString(), "put");
    }
    RouteTable<String> table = builder.build();
    inTime(
        () -> {
          for (int i = 0; i < 20; i++) {
            assertThat(table.match("GET", "/a".repeat(12))).isNull();
          }
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void odd_characters_are_characters(RouteStyle style) {
    RouteTable<String> table = RouteTables.builder(style, "GET /a/{id}").build();
    for (String value : List.of("\0", "\uD83D", "..", "%", "%2", "%00", "\\", "a?b#c", "{id}")) {
      assertThat(RouteTables.parameters(table, "/a/" + value)).isEqualTo("{id=" + value + "}");
    }
    assertThat(found(table, "GET", "/b/../a/1")).isNull();
  }

  /** On a small stack, so that recursion would show. */
  private static void inTime(Callable<?> test)
      throws InterruptedException, ExecutionException, TimeoutException {
    FutureTask<?> task = new FutureTask<>(test);
    Thread thread = new Thread(null, task, "small stack", 256 * 1024);
    thread.setDaemon(true);
    thread.start();
    task.get(NOT_HANGING.toSeconds(), TimeUnit.SECONDS);
  }
}
