package dev.handrail.testkit.internal.jvm;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Standard output or standard error of this JVM, which asks for each call whose it is: a function's,
 * by the thread, or the host's. All methods are overridden, as the host's stream may be of a class
 * that has its own idea of them.
 */
final class DelegatingStream extends PrintStream {

  private final PrintStream host;

  DelegatingStream(PrintStream host) {
    super(host);
    this.host = host;
  }

  private PrintStream target() {
    PrintStream function = FunctionThreads.currentOutput();
    return function == null ? host : function;
  }

  @Override
  public void flush() {
    target().flush();
  }

  @Override
  public void close() {
    if (FunctionThreads.currentOutput() == null) {
      host.close();
    }
  }

  @Override
  public boolean checkError() {
    return target().checkError();
  }

  @Override
  public void write(int b) {
    target().write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    target().write(bytes, offset, length);
  }

  @Override
  public void write(byte[] bytes) {
    target().write(bytes, 0, bytes.length);
  }

  @Override
  public void writeBytes(byte[] bytes) {
    target().writeBytes(bytes);
  }

  @Override
  public void print(boolean b) {
    target().print(b);
  }

  @Override
  public void print(char c) {
    target().print(c);
  }

  @Override
  public void print(int i) {
    target().print(i);
  }

  @Override
  public void print(long l) {
    target().print(l);
  }

  @Override
  public void print(float f) {
    target().print(f);
  }

  @Override
  public void print(double d) {
    target().print(d);
  }

  @Override
  public void print(char[] s) {
    target().print(s);
  }

  @Override
  public void print(String s) {
    target().print(s);
  }

  @Override
  public void print(Object o) {
    target().print(o);
  }

  @Override
  public void println() {
    target().println();
  }

  @Override
  public void println(boolean b) {
    target().println(b);
  }

  @Override
  public void println(char c) {
    target().println(c);
  }

  @Override
  public void println(int i) {
    target().println(i);
  }

  @Override
  public void println(long l) {
    target().println(l);
  }

  @Override
  public void println(float f) {
    target().println(f);
  }

  @Override
  public void println(double d) {
    target().println(d);
  }

  @Override
  public void println(char[] s) {
    target().println(s);
  }

  @Override
  public void println(String s) {
    target().println(s);
  }

  @Override
  public void println(Object o) {
    target().println(o);
  }

  @Override
  public PrintStream printf(String format, Object... arguments) {
    target().printf(format, arguments);
    return this;
  }

  @Override
  public PrintStream printf(Locale locale, String format, Object... arguments) {
    target().printf(locale, format, arguments);
    return this;
  }

  @Override
  public PrintStream format(String format, Object... arguments) {
    target().format(format, arguments);
    return this;
  }

  @Override
  public PrintStream format(Locale locale, String format, Object... arguments) {
    target().format(locale, format, arguments);
    return this;
  }

  @Override
  public PrintStream append(CharSequence text) {
    target().append(text);
    return this;
  }

  @Override
  public PrintStream append(CharSequence text, int start, int end) {
    target().append(text, start, end);
    return this;
  }

  @Override
  public PrintStream append(char c) {
    target().append(c);
    return this;
  }
}
