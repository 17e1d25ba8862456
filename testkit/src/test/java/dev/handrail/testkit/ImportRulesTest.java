package dev.handrail.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.handrail.testkit.internal.process.Bootstrap;

/** Which package may know what. */
@AnalyzeClasses(packages = "dev.handrail.testkit", importOptions = DoNotIncludeTests.class)
class ImportRulesTest {

  private static final String IN_THE_CHILD = ".*\\.internal\\.process\\.(Bootstrap|OutputFrames)";

  private static final String DOUBLES =
      "dev\\.handrail\\.testkit\\.Test(Context|ClientContext|Identity|Logger)\\w*(\\$.*)?";

  @ArchTest
  static final ArchRule the_json_library_is_known_to_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("..internal.json")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.gson..");

  @ArchTest
  static final ArchRule awss_runtime_client_is_known_to_the_bootstrap_class_in_the_child_only =
      noClasses()
          .that()
          .areNotAssignableTo(Bootstrap.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.amazonaws.services.lambda.runtime.api..",
              "com.amazonaws.services.lambda.runtime.serialization..",
              "com.amazonaws.services.lambda.crac..");

  /** The interfaces of aws-lambda-java-core, which the doubles implement for users' handlers. */
  @ArchTest
  static final ArchRule awss_interfaces_are_known_to_the_doubles_only =
      noClasses()
          .that()
          .haveNameNotMatching(DOUBLES)
          .and()
          .areNotAssignableTo(Bootstrap.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.amazonaws..");

  @ArchTest
  static final ArchRule what_runs_in_the_child_needs_no_other_class_of_ours =
      noClasses()
          .that()
          .haveNameMatching(IN_THE_CHILD)
          .should()
          .dependOnClassesThat(
              describe(
                  "are Handrail's and not in the child",
                  other ->
                      other.getPackageName().startsWith("dev.handrail")
                          && !other.getName().matches(IN_THE_CHILD)));

  @ArchTest
  static final ArchRule the_runtime_api_knows_nothing_of_processes =
      noClasses()
          .that()
          .resideInAnyPackage("..internal.runtimeapi", "..internal.log", "..internal.json")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..internal.process");
}
