package dev.handrail.local.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that AWS gives to every template; here those of {@code sam local}. */
final class PseudoParameters {

  static final String ACCOUNT = "123456789012";
  static final String REGION = "us-east-1";
  static final String STACK = "local";

  private PseudoParameters() {}

  /** The value; null when there is no such pseudo parameter. */
  static @Nullable Node value(String name, int line) {
    return switch (name) {
      case "AWS::AccountId" -> new Node.Text(ACCOUNT, line);
      case "AWS::NoValue" -> new Node.Nothing(line);
      case "AWS::NotificationARNs" -> new Node.Items(List.of(), line);
      case "AWS::Partition" -> new Node.Text("aws", line);
      case "AWS::Region" -> new Node.Text(REGION, line);
      case "AWS::StackId" ->
          new Node.Text(
              "arn:aws:cloudformation:us-east-1:123456789012:stack/local/"
                  + "51af3dc0-da77-11e4-872e-1234567db123",
              line);
      case "AWS::StackName" -> new Node.Text(STACK, line);
      case "AWS::URLSuffix" -> new Node.Text("amazonaws.com", line);
      default -> null;
    };
  }
}
