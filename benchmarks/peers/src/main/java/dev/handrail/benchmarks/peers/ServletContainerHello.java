package dev.handrail.benchmarks.peers;

import com.amazonaws.serverless.proxy.AwsProxyExceptionHandler;
import com.amazonaws.serverless.proxy.AwsProxySecurityContextWriter;
import com.amazonaws.serverless.proxy.internal.servlet.AwsHttpServletResponse;
import com.amazonaws.serverless.proxy.internal.servlet.AwsLambdaServletContainerHandler;
import com.amazonaws.serverless.proxy.internal.servlet.AwsProxyHttpServletRequestReader;
import com.amazonaws.serverless.proxy.internal.servlet.AwsProxyHttpServletResponseWriter;
import com.amazonaws.serverless.proxy.internal.servlet.AwsServletContext;
import com.amazonaws.serverless.proxy.model.AwsProxyRequest;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** On serverless-java-container's core: a container of one plain servlet, no access log. */
public final class ServletContainerHello implements RequestStreamHandler {

  private final Container container = new Container();

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    container.proxyStream(input, output, context);
  }

  static final class Container
      extends AwsLambdaServletContainerHandler<
          AwsProxyRequest, AwsProxyResponse, HttpServletRequest, AwsHttpServletResponse> {

    private final HelloServlet servlet = new HelloServlet();

    Container() {
      super(
          AwsProxyRequest.class,
          AwsProxyResponse.class,
          new AwsProxyHttpServletRequestReader(),
          new AwsProxyHttpServletResponseWriter(),
          new AwsProxySecurityContextWriter(),
          new AwsProxyExceptionHandler());
      setServletContext(new AwsServletContext(this));
      getServletContext().addServlet("hello", servlet).addMapping("/*");
      setLogFormatter(null);
    }

    @Override
    protected AwsHttpServletResponse getContainerResponse(
        HttpServletRequest request, CountDownLatch latch) {
      return new AwsHttpServletResponse(request, latch);
    }

    @Override
    protected void handleRequest(
        HttpServletRequest request, AwsHttpServletResponse response, Context context)
        throws IOException, ServletException {
      doFilter(request, response, servlet);
    }

    @Override
    public void initialize() {}
  }
}
