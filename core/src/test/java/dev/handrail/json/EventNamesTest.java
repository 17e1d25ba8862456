package dev.handrail.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventNamesTest {

  @Test
  void every_row_is_about_a_class_and_fields_that_exist() {
    for (String[] row : EventNames.rows()) {
      List<String> fields =
          Stream.of(EventJar.load(row[0]).getDeclaredFields()).map(Field::getName).toList();
      for (int i = row.length - 2; i > 0; i -= 2) {
        assertThat(fields).as(row[0]).contains(row[i]);
      }
    }
  }

  @Test
  void rows_stand_in_alphabetical_order_once() {
    List<String> names = EventNames.rows().stream().map(row -> row[0]).toList();
    assertThat(names).containsExactlyElementsOf(new TreeSet<>(names));
  }

  @ParameterizedTest
  @CsvSource({
    "SQSEvent, records, Records",
    "SQSEvent$SQSMessage, eventSourceArn, eventSourceARN",
    "SQSEvent$SQSMessage, body, body",
    "CloudFormationCustomResourceEvent, responseUrl, ResponseURL",
    "CloudFormationCustomResourceEvent, stackId, StackId",
    "models.dynamodb.AttributeValue, nULLValue, NULL",
    "models.dynamodb.AttributeValue, sS, SS",
    "KafkaEvent, eventSourceArn, eventSourceArn"
  })
  void names_are_those_that_AWS_sends(String type, String field, String name) {
    assertThat(EventNames.of(type, field)).isEqualTo(name);
  }

  @Test
  void no_two_fields_of_a_class_have_one_name() {
    for (Class<?> type : EventJar.concreteClasses()) {
      String owner = type.getName().substring(EventJar.PACKAGE.length());
      assertThat(
              Stream.of(type.getDeclaredFields())
                  .filter(field -> !field.isSynthetic())
                  .map(field -> EventNames.of(owner, field.getName())))
          .as(owner)
          .doesNotHaveDuplicates();
    }
  }
}
