package dev.handrail.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Lambda accepts as versions and aliases (PublishVersion, CreateAlias). */
final class VersionRules {

  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,18}");
  private static final Pattern ALIAS = Pattern.compile("(?![0-9]+$)[A-Za-z0-9_-]{1,128}");

  private VersionRules() {}

  static void check(List<String> versions, Map<String, String> aliases, List<String> mistakes) {
    Set<String> seen = new HashSet<>();
    for (String version : versions) {
      if (!VERSION.matcher(version).matches()) {
        mistakes.add("versions: expected numbers from 1 on, got '" + version + "'");
      } else if (!seen.add(version)) {
        mistakes.add("versions: " + version + " is there twice");
      }
    }
    aliases.forEach((name, version) -> checkAlias(name, version, seen, mistakes));
  }

  private static void checkAlias(
      String name, String version, Set<String> versions, List<String> mistakes) {
    // Callers without null checks of their own may put null there, whatever the type says.
    if (name == null || version == null) {
      mistakes.add("aliases: expected a name and a version, got " + name + " and " + version);
      return;
    }
    if (!ALIAS.matcher(name).matches()) {
      mistakes.add(
          "aliases: expected 1 to 128 letters, digits, hyphens and underscores, not only digits,"
              + " got '"
              + name
              + "'");
    }
    if (!version.equals(FunctionDefinition.LATEST) && !versions.contains(version)) {
      mistakes.add(
          "aliases: "
              + name
              + " points to version '"
              + version
              + "', the versions are "
              + versions);
    }
  }
}
