package dev.handrail.testkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolVerifyAuthChallengeResponseEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CognitoEventsTest {

  private static final String LINK = "$.request.linkParameter";
  private static final String EMPTY = "$.response";

  @TestFactory
  Stream<DynamicTest> an_event_comes_back_whole_from_AWSs_class() {
    return Map.ofEntries(
            Map.entry(CognitoEvents.preSignUp(), CognitoUserPoolPreSignUpEvent.class),
            Map.entry(CognitoEvents.postConfirmation(), CognitoUserPoolPostConfirmationEvent.class),
            Map.entry(
                CognitoEvents.preAuthentication(), CognitoUserPoolPreAuthenticationEvent.class),
            Map.entry(
                CognitoEvents.postAuthentication(), CognitoUserPoolPostAuthenticationEvent.class),
            Map.entry(
                CognitoEvents.preTokenGeneration(), CognitoUserPoolPreTokenGenerationEvent.class),
            Map.entry(
                CognitoEvents.preTokenGenerationV2(),
                CognitoUserPoolPreTokenGenerationEventV2.class),
            Map.entry(CognitoEvents.customMessage(), CognitoUserPoolCustomMessageEvent.class),
            Map.entry(
                CognitoEvents.defineAuthChallenge(), CognitoUserPoolDefineAuthChallengeEvent.class),
            Map.entry(
                CognitoEvents.createAuthChallenge(), CognitoUserPoolCreateAuthChallengeEvent.class),
            Map.entry(
                CognitoEvents.verifyAuthChallengeResponse(),
                CognitoUserPoolVerifyAuthChallengeResponseEvent.class),
            Map.entry(CognitoEvents.userMigration(), CognitoUserPoolMigrateUserEvent.class))
        .entrySet()
        .stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getValue().getSimpleName(),
                    () ->
                        assertThat(RoundTrip.lost(entry.getKey().toJson(), entry.getValue()))
                            .isSubsetOf(Set.of(LINK, EMPTY)))); // which some classes lack
  }

  @Test
  void an_event_has_what_was_chosen() {
    CognitoUserPoolPreSignUpEvent event =
        CognitoEvents.preSignUp()
            .withTriggerSource("PreSignUp_ExternalProvider")
            .withUserName("jane")
            .withUserAttribute("email", "jane@example.com")
            .withUserAttribute("custom:plan", "gold")
            .withClientMetadata("k", "v")
            .withUserPoolId("eu-central-1_Pool")
            .withRegion("eu-central-1")
            .as(CognitoUserPoolPreSignUpEvent.class);
    assertThat(event.getTriggerSource()).isEqualTo("PreSignUp_ExternalProvider");
    assertThat(event.getUserName()).isEqualTo("jane");
    assertThat(event.getUserPoolId()).isEqualTo("eu-central-1_Pool");
    assertThat(event.getRequest().getUserAttributes())
        .containsEntry("email", "jane@example.com")
        .containsEntry("custom:plan", "gold");
    assertThat(event.getRequest().getClientMetadata()).containsEntry("k", "v");
  }

  @Test
  void what_a_trigger_does_not_send_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CognitoEvents.userMigration().withUserAttribute("email", "a@b.c"))
        .withMessage(
            "AWS sends no request.userAttributes in this event, so it can have no email there");
  }
}
