package dev.handrail.testkit.internal.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A user's module is tested with by {@code local/src/it}. */
class JdkClassesTest {

  @Test
  void the_JDKs_classes_are_there_those_of_the_platforms_loader_too() throws Exception {
    for (Class<?> type : List.of(String.class, Connection.class)) {
      assertThat(JdkClasses.LOADER.loadClass(type.getName())).isSameAs(type);
    }
  }

  @Test
  void classes_of_whoever_runs_the_test_are_not() {
    for (Class<?> type : List.of(JdkClasses.class, Test.class)) {
      assertThatThrownBy(() -> JdkClasses.LOADER.loadClass(type.getName()))
          .isInstanceOf(ClassNotFoundException.class)
          .hasMessage(type.getName());
    }
  }
}
