package dev.handrail.benchmarks.peers;

import dev.handrail.benchmarks.coldstart.handlers.Greeting;
import dev.handrail.benchmarks.coldstart.handlers.Message;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The body with the Jackson that serverless-java-container brings. */
final class HelloServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private final transient ObjectMapper mapper = JsonMapper.shared();

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Greeting greeting = mapper.readValue(request.getInputStream(), Greeting.class);
    response.setStatus(200);
    response.setContentType("application/json");
    response.getWriter().write(mapper.writeValueAsString(Message.to(greeting)));
  }
}
