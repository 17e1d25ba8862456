package dev.handrail.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know what. */
@AnalyzeClasses(packages = "dev.handrail.testkit", importOptions = DoNotIncludeTests.class)
class ImportRulesTest {

  private static final String IN_THE_CHILD =
      ".*\\.internal\\.process\\.(Bootstrap|ChildMemory|OutputFrames|PortableClient|PortableDnsManager)";

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
  static final ArchRule junit_is_known_to_its_extension_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("..testkit.junit")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.opentest4j..");

  @ArchTest
  static final ArchRule awss_runtime_client_is_known_to_what_runs_beside_it_only =
      noClasses()
          .that()
          .haveNameNotMatching(IN_THE_CHILD)
          .and()
          .resideOutsideOfPackage("..internal.jvm.inside")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.amazonaws.services.lambda.runtime.api..",
              "com.amazonaws.services.lambda.runtime.serialization..",
              "com.amazonaws.services.lambda.crac..");

  /** The interfaces of aws-lambda-java-core, which the doubles implement for users' handlers. */
  @ArchTest
  static final ArchRule awss_interfaces_are_known_to_the_doubles_beside_them_only =
      noClasses()
          .that()
          .haveNameNotMatching(DOUBLES)
          .and()
          .haveNameNotMatching(IN_THE_CHILD)
          .and()
          .resideOutsideOfPackage("..internal.jvm.inside")
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
  static final ArchRule what_is_loaded_for_each_environment_needs_no_other_class_of_ours =
      noClasses()
          .that()
          .resideInAPackage("..internal.jvm.inside")
          .should()
          .dependOnClassesThat(
              describe(
                  "are Handrail's and not inside",
                  other ->
                      other.getPackageName().startsWith("dev.handrail")
                          && !other.getPackageName().endsWith(".internal.jvm.inside")));

  @ArchTest
  static final ArchRule the_bytecode_library_is_known_to_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("..internal.jvm")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.objectweb.asm..");

  @ArchTest
  static final ArchRule assertj_is_known_to_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("..testkit.assertj")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.assertj..");

  @ArchTest
  static final ArchRule an_environments_life_knows_no_runtime =
      noClasses()
          .that()
          .resideInAPackage("..internal.environment")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..internal.process", "..internal.jvm..");

  @ArchTest
  static final ArchRule the_runtime_api_knows_nothing_of_processes =
      noClasses()
          .that()
          .resideInAnyPackage("..internal.runtimeapi", "..internal.log", "..internal.json")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..internal.process", "..internal.jvm..", "..internal.environment");
}
