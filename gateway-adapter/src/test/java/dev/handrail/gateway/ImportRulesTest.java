package dev.handrail.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.handrail.gateway.event.AuthorizerEvent;
import dev.handrail.gateway.event.AuthorizerResponse;
import dev.handrail.gateway.event.ProxyEvent;
import dev.handrail.gateway.event.WebSocketEvent;

@AnalyzeClasses(
    packagesOf = ImportRulesTest.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ImportRulesTest {

  @ArchTest
  static final ArchRule ONE_PACKAGE_KNOWS_GSON =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.handrail.gateway.event")
          // It reads Gson's annotation: who names a member decides who may say it.
          .and()
          .doNotHaveFullyQualifiedName("dev.handrail.gateway.EventParts")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.gson..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule EVENTS_DO_NOT_KNOW_HANDLERS =
      noClasses()
          .that()
          .resideInAPackage("dev.handrail.gateway.event")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.handrail.gateway", "dev.handrail.gateway.routing", "dev.handrail.gateway.server")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ROUTING_KNOWS_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("dev.handrail.gateway.routing")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.handrail.gateway",
              "dev.handrail.gateway.event",
              "dev.handrail.gateway.server",
              "dev.handrail.json")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONE_PACKAGE_NEEDS_THE_EVENTS_JAR =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.handrail.gateway.pojo")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.amazonaws.services.lambda.runtime.events..");

  @ArchTest
  static final ArchRule NOTHING_NEEDS_THAT_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.handrail.gateway.pojo")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.handrail.gateway.pojo");

  // A minimised jar holds all that its function's classes name.
  @ArchTest
  static final ArchRule REQUESTS_KNOW_NO_OTHER_EVENTS =
      noClasses()
          .that()
          .areAssignableTo(ProxyEvent.class)
          .or()
          .haveNameMatching(".*[.](EventForms|ProxyAdapterFactory|WireAdapter.*|GatewayEvent)")
          .or()
          .areAssignableTo(EventFunction.class)
          .or()
          .areAssignableTo(ProxyFunction.class)
          .or()
          .areAssignableTo(ProxyRequest.class)
          .should()
          .dependOnClassesThat(
              assignableTo(WebSocketEvent.class)
                  .or(assignableTo(AuthorizerEvent.class))
                  .or(assignableTo(AuthorizerResponse.class)));
}
