package dev.handrail.local.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * What a command reads from and prints to.
 *
 * @param in where an event is read from when its file is {@code -}
 * @param out takes results
 * @param err takes progress and complaints
 */
record Console(InputStream in, PrintWriter out, PrintWriter err) {}
