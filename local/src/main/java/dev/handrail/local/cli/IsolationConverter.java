package dev.handrail.local.cli;

import dev.handrail.local.Isolation;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an isolation as it is written in the documentation: with hyphens. */
final class IsolationConverter implements ITypeConverter<Isolation> {

  @Override
  public Isolation convert(String value) {
    String wanted = value.toUpperCase(Locale.ROOT).replace('-', '_');
    for (Isolation isolation : Isolation.values()) {
      if (isolation.name().equals(wanted)) {
        return isolation;
      }
    }
    throw new TypeConversionException("expected own-environment or own-process, got '" + value + "'");
  }
}
