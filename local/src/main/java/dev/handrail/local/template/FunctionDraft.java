package dev.handrail.local.template;

import dev.handrail.local.Destination;
import dev.handrail.local.EventInvokeConfig;
import dev.handrail.local.FunctionUrlConfig;
import dev.handrail.local.Schedule;
import dev.handrail.testkit.FunctionDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function while the template is read: other resources add to it. Not safe for use by many
 * threads.
 */
final class FunctionDraft {

  final String name;
  final Resource resource;
  final Properties properties;
  final FunctionDefinition.Builder definition;
  final List<Schedule> schedules = new ArrayList<>();
  final List<String> versions = new ArrayList<>();
  final Map<String, String> aliases = new LinkedHashMap<>();
  EventInvokeConfig eventInvokeConfig = EventInvokeConfig.defaults();
  @Nullable FunctionUrlConfig url;
  @Nullable Destination deadLetter;

  FunctionDraft(Resource resource, Properties properties, String name) {
    this.name = name;
    this.resource = resource;
    this.properties = properties;
    this.definition = FunctionDefinition.builder(name);
  }
}
