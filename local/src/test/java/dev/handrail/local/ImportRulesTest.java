package dev.handrail.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each library is known to one package. */
@AnalyzeClasses(
    packagesOf = ImportRulesTest.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ImportRulesTest {

  @ArchTest static final ArchRule GSON = onlyIn("dev.handrail.local.json..", "com.google.gson..");

  /** Who starts a server without JUnit has none. */
  @ArchTest static final ArchRule JUNIT = onlyIn("dev.handrail.local.junit..", "org.junit..");

  @ArchTest static final ArchRule PICOCLI = onlyIn("dev.handrail.local.cli..", "picocli..");

  @ArchTest
  static final ArchRule MICROMETER =
      onlyIn("dev.handrail.local.metrics..", "io.micrometer..", "io.prometheus..");

  @ArchTest
  static final ArchRule JETTY = onlyIn("dev.handrail.local.server..", "org.eclipse.jetty..");

  @ArchTest static final ArchRule YAML = onlyIn("dev.handrail.local.template..", "org.snakeyaml..");

  @ArchTest
  static final ArchRule CRON_UTILS = onlyIn("dev.handrail.local.schedule..", "com.cronutils..");

  @ArchTest
  static final ArchRule VELOCITY =
      onlyIn("dev.handrail.local.api.mapping..", "org.apache.velocity..", "com.jayway..");

  @ArchTest
  static final ArchRule JSON_SCHEMA = onlyIn("dev.handrail.local.api.validation..", "dev.harrel..");

  /** An application without such an API loads nothing of it. */
  @ArchTest
  static final ArchRule MAPPING =
      onlyIn(
          "dev.handrail.local.api..",
          "dev.handrail.local.api.mapping..",
          "dev.handrail.local.api.validation..");

  private static ArchRule onlyIn(String place, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(place)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }
}
