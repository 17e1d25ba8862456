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

  private static final String IN_THE_CHILD = ".*\\.internal\\.process\\.(Bootstrap|ChildMemory|OutputFrames|PortableClient)";

  @ArchTest
  static final ArchRule the_json_library_is_known_to_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("..internal.json")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.gson..");

  @ArchTest
  static final ArchRule awss_runtime_is_known_to_what_runs_in_the_child_only =
      noClasses()
          .that()
          .haveNameNotMatching(IN_THE_CHILD)
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
