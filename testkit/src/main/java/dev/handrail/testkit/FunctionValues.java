package dev.handrail.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function's definition consists of. A builder changes it; a definition has a copy of its
 * own, which nobody changes.
 */
final class FunctionValues {

  final String name;
  String handler = "";
  List<Path> code = List.of();
  int memorySize = 128;
  Duration timeout = Duration.ofSeconds(3);
  Map<String, String> environment = Map.of();
  LogFormat logFormat = LogFormat.TEXT;
  @Nullable ApplicationLogLevel applicationLogLevel;
  @Nullable SystemLogLevel systemLogLevel;
  @Nullable Integer reservedConcurrency;
  @Nullable String arn;
  List<String> versions = List.of();
  Map<String, String> aliases = Map.of();

  FunctionValues(String name) {
    this.name = name;
  }

  FunctionValues copy() {
    FunctionValues copy = new FunctionValues(name);
    copy.handler = handler;
    copy.code = code.stream().map(Path::toAbsolutePath).toList();
    copy.memorySize = memorySize;
    copy.timeout = timeout;
    copy.environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    copy.logFormat = logFormat;
    copy.applicationLogLevel = applicationLogLevel;
    copy.systemLogLevel = systemLogLevel;
    copy.reservedConcurrency = reservedConcurrency;
    copy.arn = arn;
    copy.versions = versions;
    copy.aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    return copy;
  }

  /** All of them, to compare. */
  List<@Nullable Object> all() {
    return Arrays.asList(
        name,
        handler,
        code,
        memorySize,
        timeout,
        environment,
        logFormat,
        applicationLogLevel,
        systemLogLevel,
        reservedConcurrency,
        arn,
        versions,
        aliases);
  }
}
