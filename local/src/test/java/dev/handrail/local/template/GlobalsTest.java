package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Globals: scalars are overridden, maps merged, lists concatenated. */
class GlobalsTest {

  @TempDir Path temp;

  @Test
  void a_function_has_what_is_common_and_its_own() {
    Template template =
        new TemplateFolder(temp)
            .read(
                """
                Globals:
                  Function:
                    Runtime: java21
                    CodeUri: code
                    MemorySize: 512
                    Timeout: 10
                    Environment: {Variables: {AA: common, BB: common}}
                    FunctionUrlConfig:
                      AuthType: NONE
                      Cors: {AllowOrigins: [https://common.example]}
                Resources:
                  Hello:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: example.Hello
                      MemorySize: 256
                      Environment: {Variables: {BB: own, CC: own}}
                      FunctionUrlConfig: {Cors: {AllowOrigins: [https://own.example]}}
                """);
    var hello = template.application().functions().get(0);
    assertThat(hello.definition().memorySize()).isEqualTo(256);
    assertThat(hello.definition().timeout()).hasSeconds(10);
    assertThat(hello.definition().environment())
        .containsExactlyInAnyOrderEntriesOf(Map.of("AA", "common", "BB", "own", "CC", "own"));
    assertThat(hello.url().cors().allowOrigins())
        .containsExactly("https://common.example", "https://own.example");
  }

  @Test
  void plain_CloudFormation_functions_have_nothing_of_them() {
    assertThat(
            new TemplateFolder(temp)
                .mistakes(
                    """
                    Globals: {Function: {Runtime: java21}}
                    Resources:
                      Hello: {Type: AWS::Lambda::Function, Properties: {Handler: a.B, Code: code}}
                    """))
        .containsExactly("3: Hello.Runtime: expected a runtime such as java21, got nothing");
  }

  @Test
  void what_cannot_be_common_is_told() {
    assertThat(
            new TemplateFolder(temp)
                .mistakes(
                    """
                    Globals:
                      Functions: {}
                      Function:
                        FunctionName: same
                        Runtime: java21
                        CodeUri: code
                    Resources:
                      Hello: {Type: AWS::Serverless::Function, Properties: {Handler: a.B}}
                    """))
        .containsExactly(
            "2: Globals: expected Function, Api or HttpApi, got 'Functions'",
            "4: Globals.Function: expected what functions share, got FunctionName; move it to the"
                + " function");
  }

  @Test
  void merging_holds_its_rules_for_trees_of_any_shape() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      Node common = tree(random, 4);
      Node own = tree(random, 4);
      Node third = tree(random, 4);
      assertMerged(Globals.merge(common, own), common, own);
      assertThat(
              Values.same(
                  Globals.merge(Globals.merge(common, own), third),
                  Globals.merge(common, Globals.merge(own, third))))
          .as("maps alone, so that nothing replaces a part: %s %s %s", common, own, third)
          .isTrue();
    }
  }

  private static void assertMerged(Node merged, Node common, Node own) {
    if (common instanceof Node.Members a && own instanceof Node.Members b) {
      Node.Members both = (Node.Members) merged;
      assertThat(both.members().keySet()).containsAll(a.members().keySet());
      assertThat(both.members().keySet()).containsAll(b.members().keySet());
      both.members()
          .forEach(
              (key, member) -> {
                Node left = a.get(key);
                Node right = b.get(key);
                if (left != null && right != null) {
                  assertMerged(member.value(), left, right);
                } else {
                  assertThat(member.value()).isSameAs(left == null ? right : left);
                }
              });
    } else if (common instanceof Node.Items a && own instanceof Node.Items b) {
      List<Node> all = new ArrayList<>(a.items());
      all.addAll(b.items());
      assertThat(((Node.Items) merged).items()).isEqualTo(all);
    } else {
      assertThat(merged).isSameAs(own);
    }
  }

  /** Keys tell the kind, so that merging is associative: a scalar never meets a map. */
  private static Node tree(Random random, int depth) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      int number = random.nextInt(3);
      Node value =
          switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 0 -> new Node.Text(String.valueOf(random.nextInt(100)), 1);
            case 1 -> new Node.Items(List.of(new Node.Text("i" + random.nextInt(100), 1)), 1);
            default -> tree(random, depth - 1);
          };
      String key = value.getClass().getSimpleName() + number;
      members.put(key, new Node.Member(key, 1, value));
    }
    return new Node.Members(members, 1);
  }
}
