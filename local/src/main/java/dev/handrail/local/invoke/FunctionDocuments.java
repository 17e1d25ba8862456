package dev.handrail.local.invoke;

import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.json.JsonBuilder;
import dev.handrail.local.function.CodePackage;
import dev.handrail.local.function.Functions;
import dev.handrail.local.server.HttpAnswer;
import dev.handrail.testkit.FunctionDefinition;
import java.nio.file.Path;
import java.util.List;

/** Tells what functions there are, in the words of Lambda's API. */
final class FunctionDocuments {

  private final Functions functions;

  FunctionDocuments(Functions functions) {
    this.functions = functions;
  }

  /** {@code ListFunctions}. */
  HttpAnswer list(IncomingRequest request, String requestId) {
    FunctionPage page = FunctionPage.of(functions.all(), request.rawQuery());
    JsonBuilder out = new JsonBuilder().beginObject();
    if (page.nextMarker() != null) {
      out.name("NextMarker").value(page.nextMarker());
    }
    out.name("Functions").beginArray();
    for (FunctionDefinition function : page.functions()) {
      String arn = page.allVersions() ? function.arn() + ":" + function.version() : function.arn();
      new FunctionConfiguration(function, arn, CodePackage.of(function.code())).write(out, false);
    }
    return json(requestId, out.endArray().endObject());
  }

  /** {@code GetFunction}; the location of the code is a file of this machine. */
  HttpAnswer function(IncomingRequest request, String functionName, String requestId) {
    Target target = target(request, functionName);
    JsonBuilder out = new JsonBuilder().beginObject();
    write(out.name("Configuration"), target);
    List<Path> code = target.version().code();
    out.name("Code").beginObject().name("RepositoryType").value("file");
    out.name("Location").value(code.get(0).toUri().toString()).endObject();
    Integer reserved = target.version().reservedConcurrency();
    if (reserved != null) {
      out.name("Concurrency").beginObject();
      out.name("ReservedConcurrentExecutions").value(reserved).endObject();
    }
    return json(requestId, out.endObject());
  }

  /** {@code GetFunctionConfiguration}. */
  HttpAnswer configuration(IncomingRequest request, String functionName, String requestId) {
    JsonBuilder out = new JsonBuilder();
    write(out, target(request, functionName));
    return json(requestId, out);
  }

  private Target target(IncomingRequest request, String functionName) {
    String qualifier = QueryParameters.value(request.rawQuery(), "Qualifier");
    return Target.find(functions, functionName, qualifier);
  }

  private static void write(JsonBuilder out, Target target) {
    CodePackage code = CodePackage.of(target.version().code());
    new FunctionConfiguration(target.version(), target.arn(), code).write(out, true);
  }

  private static HttpAnswer json(String requestId, JsonBuilder document) {
    return new Answers(requestId)
        .add("Content-Type", Answers.JSON)
        .build(200, document.toByteArray());
  }
}
