package dev.handrail.local.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.local.Application;
import dev.handrail.local.Isolation;
import dev.handrail.local.LocalLambda;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.ConnectException;
import java.net.URI;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tests receive, and which of them share a server. */
class LocalLambdaTestTest {

  @LocalLambdaTest(Shops.TEMPLATE)
  static class Receives {
    private final URI fromConstructor;

    Receives(@RestApiUrl URI api) {
      this.fromConstructor = api;
    }

    @BeforeAll
    static void before(LocalLambda local, URI server) {
      assertThat(server).isEqualTo(local.uri());
    }

    @Test
    void the_URL_of_a_stage(@RestApiUrl(value = "Shop", stage = "prod") URI api)
        throws IOException {
      assertThat(api).isEqualTo(fromConstructor);
      assertThat(Shops.get(api.resolve("orders/7"))).startsWith("hello from /orders/7");
    }

    @Test
    void the_URL_of_a_function(@FunctionUrl URI only, @FunctionUrl("Greeter") URI named)
        throws IOException {
      assertThat(named).isEqualTo(only);
      assertThat(Shops.get(only.resolve("here"))).startsWith("hello from /here");
    }

    @RepeatedTest(2)
    void the_server(URI server, LocalLambda local) throws IOException {
      assertThat(server).isEqualTo(local.uri());
      assertThat(Shops.get(server.resolve("2015-03-31/functions/"))).contains("\"Greeter\"");
    }

    @ParameterizedTest
    @ValueSource(strings = "https://example.com/")
    void a_URI_of_its_own_where_it_has_arguments(URI argument, @RestApiUrl URI api) {
      assertThat(argument).isEqualTo(URI.create("https://example.com/"));
      assertThat(api).isEqualTo(fromConstructor);
    }
  }

  @Test
  void tests_receive_what_they_ask_for() {
    assertThat(JUnit.succeeded(Receives.class)).isEqualTo(5);
  }

  @LocalLambdaTest(value = Shops.TEMPLATE, parameters = "Greeting=good day = 5")
  static class WithParameters {
    @Test
    void says_what_it_was_told(@RestApiUrl URI api) throws IOException {
      assertThat(Shops.get(api.resolve("x"))).startsWith("good day = 5 from /x");
    }
  }

  @LocalLambdaTest(
      value = Shops.TEMPLATE,
      isolation = Isolation.OWN_PROCESS,
      code = "Greeter=target/test-classes")
  static class InAProcess {
    @Test
    void answers(@RestApiUrl URI api) throws IOException {
      assertThat(Shops.get(api.resolve("x"))).startsWith("hello from /x");
    }
  }

  @Test
  void a_template_takes_parameters_code_and_isolation() {
    assertThat(JUnit.succeeded(WithParameters.class, InAProcess.class)).isEqualTo(2);
  }

  private static final Queue<URI> SHARED = new ConcurrentLinkedQueue<>();

  @LocalLambdaTest("src/test/resources/junit/../junit/template.yaml")
  static class First {
    @Test
    void one(URI server) {
      SHARED.add(server);
    }

    @Test
    void two(URI server) {
      SHARED.add(server);
    }
  }

  @LocalLambdaTest(Shops.TEMPLATE)
  static class Second {
    @Test
    void one(URI server) {
      SHARED.add(server);
    }

    @Nested
    class Inside {
      @Test
      void two(URI server) {
        SHARED.add(server);
      }
    }
  }

  static class Third extends Second {}

  @Test
  void the_same_definition_is_one_server_which_is_stopped_after_the_run() {
    assertThat(JUnit.succeeded(First.class, Second.class, Third.class)).isEqualTo(6);
    assertThat(SHARED).hasSize(6);
    Set<URI> servers = Set.copyOf(SHARED);
    assertThat(servers).hasSize(1);
    assertThatThrownBy(() -> Shops.get(servers.iterator().next()))
        .isInstanceOf(ConnectException.class);
  }

  @LocalLambdaTest(Shops.TEMPLATE)
  static class Outer {
    @LocalLambdaTest(factory = "application")
    @Nested
    class Other {
      @Test
      void has_its_own(@RestApiUrl(stage = "two") URI api, URI server) throws IOException {
        assertThat(api).isEqualTo(server.resolve("two/"));
        assertThat(Shops.get(api.resolve("x"))).startsWith("hello from /x");
      }
    }

    static Application application() {
      return Shops.application();
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @LocalLambdaTest(factory = "dev.handrail.local.junit.Shops#application")
  @interface ShopTest {}

  @ShopTest
  static class Meta {
    @Test
    void is_of_another_class(@RestApiUrl(value = "built", stage = "one") URI api)
        throws IOException {
      assertThat(Shops.get(api.resolve("x"))).startsWith("hello from /x");
    }
  }

  @Test
  void a_factory_is_of_the_test_class_of_one_around_it_or_of_another() {
    assertThat(JUnit.succeeded(Outer.class, Meta.class)).isEqualTo(2);
  }

  private static final Queue<URI> FAILING = new ConcurrentLinkedQueue<>();

  @LocalLambdaTest(factory = "dev.handrail.local.junit.Shops#application")
  static class Failing {
    @Test
    void fails(URI server) {
      FAILING.add(server);
      throw new IllegalStateException("as it was told");
    }
  }

  @Test
  void a_test_that_fails_leaves_no_server_behind() {
    assertThat(JUnit.failure(Failing.class)).isEqualTo("as it was told");
    assertThatThrownBy(() -> Shops.get(FAILING.remove())).isInstanceOf(ConnectException.class);
  }
}
