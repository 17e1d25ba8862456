package dev.handrail.local.template;

import dev.handrail.testkit.internal.names.NearNames;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenAPI 3.0 and Swagger 2.0 definitions of REST APIs with API Gateway's extensions. They
 * are translated to the resources of CloudFormation, whose readers know the rest.
 */
final class OpenApiReader {

  private static final Pattern OPENAPI_3_0 = Pattern.compile("3\\.0(?:\\..*)?");
  private static final String EXTENSION = "x-amazon-apigateway-";
  private static final String BINARY_MEDIA_TYPES = EXTENSION + "binary-media-types";
  private static final String GATEWAY_RESPONSES = EXTENSION + "gateway-responses";
  private static final String API_KEY_SOURCE = EXTENSION + "api-key-source";

  /** What is read, here or with the operations, and what changes no answer. */
  private static final Set<String> KNOWN_EXTENSIONS =
      Set.of(
          API_KEY_SOURCE,
          BINARY_MEDIA_TYPES,
          GATEWAY_RESPONSES,
          OpenApiOperation.VALIDATOR,
          EXTENSION + "documentation",
          EXTENSION + "endpoint-configuration",
          EXTENSION + "importexport-version",
          EXTENSION + "request-validators");

  private static final Set<String> EXTENSIONS_OF_OPERATIONS =
      Set.of(OpenApiOperation.INTEGRATION, OpenApiOperation.VALIDATOR, EXTENSION + "auth");

  private static final Map<String, String> NAMES_OF_GATEWAY_RESPONSES =
      Map.of(
          "responseParameters", "ResponseParameters",
          "responseTemplates", "ResponseTemplates",
          "statusCode", "StatusCode");

  /** Takes methods in the words of {@code AWS::ApiGateway::Method}. */
  @FunctionalInterface
  interface Methods {
    /** One of them, on a resource of that path. */
    void add(Properties method, String path, ApiDraft api);
  }

  private final Methods methods;
  private final OpenApiParts.Resources resources;

  /**
   * A reader.
   *
   * @param methods takes methods
   * @param resources takes what they refer to, before them
   */
  OpenApiReader(Methods methods, OpenApiParts.Resources resources) {
    this.methods = methods;
    this.resources = resources;
  }

  /**
   * Adds what a definition holds to an API.
   *
   * @param document the definition
   * @param basePathMode {@code ignore}, {@code prepend} or {@code split}
   * @param merging whether others may give operations their integration
   */
  void read(Properties document, String basePathMode, boolean merging, ApiDraft api) {
    if (!isKnownVersion(document)) {
      return;
    }
    api.binaryMediaTypes(document.texts(BINARY_MEDIA_TYPES));
    api.apiKeySource(document, API_KEY_SOURCE);
    document
        .mapsByName(GATEWAY_RESPONSES)
        .forEach((type, response) -> gatewayResponse(type, response, api));
    for (String key : document.names()) {
      if (key.startsWith(EXTENSION) && !KNOWN_EXTENSIONS.contains(key)) {
        extension(document, key, KNOWN_EXTENSIONS);
      }
    }
    new OpenApiParts(document, resources).read(api);
    String prefix = prefix(document, basePathMode);
    document
        .mapsByName("paths")
        .forEach(
            (path, resource) -> {
              if (path.startsWith("/")) {
                resource(document, prefix + path, resource, merging, api);
              } else if (!path.startsWith("x-")) {
                document.map("paths").mistake(path, "expected a path that begins with /");
              }
            });
  }

  /** One that is not read. */
  private static void extension(Properties at, String key, Set<String> known) {
    String meant = NearNames.misspelled(key, known);
    if (meant == null) {
      at.unsupported(key, at.path(key));
    } else {
      at.unknown(key, at.path(key) + Properties.didYouMean(meant));
    }
  }

  private static boolean isKnownVersion(Properties document) {
    String key = document.has("swagger") ? "swagger" : "openapi";
    String version = document.text(key);
    boolean known =
        version != null
            && (key.equals("swagger")
                ? version.equals("2.0")
                : OPENAPI_3_0.matcher(version).matches());
    if (!known) {
      document.mistake(
          key,
          "expected openapi: 3.0.1 or swagger: \"2.0\", which are what API Gateway imports, got "
              + (version == null ? "nothing" : version));
    }
    return known;
  }

  private static void gatewayResponse(String type, Properties response, ApiDraft api) {
    GatewayResponseReader.openApi(
        type,
        response.as(
            new Node.Members(
                OpenApiIntegration.renamed(response, NAMES_OF_GATEWAY_RESPONSES),
                response.lineOfAll(),
                OpenApiIntegration.inverse(NAMES_OF_GATEWAY_RESPONSES))),
        api);
  }

  private void resource(
      Properties document, String path, Properties resource, boolean merging, ApiDraft api) {
    for (String key : resource.names()) {
      if (OpenApiOperation.method(key) != null) {
        operation(document, path, resource, key, merging, api);
      } else if (NearNames.misspelled(key, Set.of(OpenApiOperation.ANY)) != null) {
        extension(resource, key, Set.of(OpenApiOperation.ANY));
      } else if (!Set.of("description", "parameters", "servers", "summary").contains(key)
          && !key.startsWith("x-")) {
        resource.unsupported(key, resource.path(key) + ": no method of a REST API");
      }
    }
  }

  private void operation(
      Properties document,
      String path,
      Properties resource,
      String key,
      boolean merging,
      ApiDraft api) {
    Properties operation = resource.map(key);
    String misspelled = null;
    for (String name : operation.names()) {
      String meant = NearNames.misspelled(name, EXTENSIONS_OF_OPERATIONS);
      if (OpenApiOperation.INTEGRATION.equals(meant)) {
        misspelled = name;
      } else if (meant != null) {
        extension(operation, name, EXTENSIONS_OF_OPERATIONS);
      }
    }
    if (operation.has(OpenApiOperation.INTEGRATION)) {
      methods.add(OpenApiOperation.translate(document, resource, key, api.id), path, api);
    } else if (merging && misspelled != null) {
      extension(operation, misspelled, EXTENSIONS_OF_OPERATIONS);
    } else if (!merging) {
      resource.mistake(
          key,
          "expected "
              + OpenApiOperation.INTEGRATION
              + ", without which API Gateway deploys no method, got "
              + (misspelled == null
                  ? "none"
                  : misspelled + Properties.didYouMean(OpenApiOperation.INTEGRATION)));
    }
  }

  /** What stands before each path, without a slash at its end. */
  private static String prefix(Properties document, String mode) {
    String base = basePath(document);
    if (base == null || mode.equals("ignore")) {
      return "";
    }
    String path = "/" + base.replaceFirst("^/", "").replaceFirst("/$", "");
    // The first segment is the custom domain's matter, of which there is none here.
    int rest = mode.equals("split") ? path.indexOf('/', 1) : 0;
    return rest < 0 || path.equals("/") ? "" : path.substring(rest);
  }

  private static @Nullable String basePath(Properties document) {
    if (document.has("swagger")) {
      return document.text("basePath");
    }
    for (Properties server : document.maps("servers")) {
      return server.map("variables").map("basePath").text("default");
    }
    return null;
  }
}
