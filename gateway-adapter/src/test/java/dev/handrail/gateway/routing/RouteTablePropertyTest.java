package dev.handrail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the routes and the path, a table finds what the plain rules say. */
class RouteTablePropertyTest {

  private static final int TABLES = 400;
  private static final int PATHS = 40;
  private static final String[] METHODS = {"GET", "PUT", "ANY"};
  private static final List<String> SPELLINGS =
      ReferenceMatcher.SPELLINGS.values().stream().flatMap(List::stream).sorted().toList();

  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void a_table_finds_what_the_reference_finds(RouteStyle style) {
    Random random = new Random(41);
    int found = 0;
    for (int i = 0; i < TABLES; i++) {
      List<String> keys = keys(random);
      RouteTable<String> table = RouteTables.builder(style, keys.toArray(new String[0])).build();
      ReferenceMatcher reference = new ReferenceMatcher(style, keys);
      for (int j = 0; j < PATHS; j++) {
        String path = path(random);
        String method = random.nextInt(3) == 0 ? "PUT" : random.nextInt(9) == 0 ? "HEAD" : "GET";
        Match<String> match = table.match(method, path);
        assertThat(match)
            .as(method + " " + path + " in " + keys)
            .isEqualTo(reference.match(method, path));
        assertThat(table.methods(path)).as(path + " in " + keys).isEqualTo(reference.methods(path));
        found += match == null ? 0 : 1;
      }
    }
    assertThat(found).as("matches among the cases").isBetween(TABLES * 10, TABLES * 30);
  }

  /** Different templates with one name for each level's parameter, so that every style has them. */
  private static List<String> keys(Random random) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> keys = new ArrayList<>();
    for (int count = random.nextInt(16); count > 0; count--) {
      StringBuilder key = new StringBuilder(METHODS[random.nextInt(3)]).append(' ');
      int depth = random.nextInt(5);
      key.append(depth == 0 ? "/" : "");
      for (int level = 1; level <= depth; level++) {
        int kind = random.nextInt(8);
        boolean greedy = kind == 0 && level == depth;
        String parameter = "{p" + level + (greedy ? "g+}" : "}");
        key.append('/').append(kind < 3 ? parameter : literal(random));
      }
      if (seen.add(
          PercentCodec.decodePath(key.toString().replace("%2F", "\\").replace("%2f", "\\")))) {
        keys.add(key.toString());
      }
    }
    return keys;
  }

  private static String literal(Random random) {
    return random.nextInt(3) > 0 ? "a" : SPELLINGS.get(random.nextInt(SPELLINGS.size()));
  }

  private static String path(Random random) {
    StringBuilder path = new StringBuilder(random.nextInt(20) == 0 ? "//" : "/");
    int depth = random.nextInt(6);
    for (int level = 1; level <= depth; level++) {
      boolean empty = random.nextInt(25) == 0;
      boolean unknown = random.nextInt(10) == 0;
      path.append(empty ? "" : unknown ? "z%2f%" : literal(random))
          .append(level < depth ? "/" : "");
    }
    return path.append(random.nextInt(5) == 0 ? "/" : "").toString();
  }
}
