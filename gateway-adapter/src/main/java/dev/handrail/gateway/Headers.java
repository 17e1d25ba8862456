package dev.handrail.gateway;

import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Headers in the order in which the event has them; names are found in either case. Finding one
 * reads that one only, going over them all makes them once.
 *
 * <p>A front door loses some of what was sent: a REST or HTTP API with payload format 1.0 puts
 * equal names together, payload format 2.0 joins their values by a comma into one, and a load
 * balancer keeps the last value unless {@code lambda.multi_value_headers.enabled} is set. API
 * Gateway and load balancers change the case of names.
 *
 * <p>Immutable and thread-safe. Methods that meet a member that is of another type than AWS sends
 * throw a {@link ResponseException} with status 400.
 */
public final class Headers implements Iterable<Header> {

  private static final Headers NONE = new Headers(new HeaderSource.Lines(List.of()));

  private final HeaderSource source;

  /** Made when first needed; threads that race make equal ones. */
  private @Nullable List<Header> lines;

  private Headers(HeaderSource source) {
    this.source = source;
  }

  /**
   * No headers.
   *
   * @return the empty instance
   */
  public static Headers none() {
    return NONE;
  }

  /**
   * Makes headers of lines.
   *
   * @param lines the lines in order; copied
   * @return the headers
   */
  public static Headers of(List<Header> lines) {
    return new Headers(new HeaderSource.Lines(List.copyOf(lines)));
  }

  /** Headers of an event; people who write events often leave out the object with all values. */
  static Headers of(JsonValue event) {
    JsonValue multiValues = Members.filled(event, "multiValueHeaders");
    return multiValues == null
        ? ofSingleValues(event)
        : new Headers(new HeaderSource.MultiValues(multiValues));
  }

  static Headers ofSingleValues(JsonValue event) {
    JsonValue headers = Members.object(event, "headers");
    return headers == null ? NONE : new Headers(new HeaderSource.SingleValues(headers));
  }

  /**
   * The last value of a header, as in AWS's single-valued maps.
   *
   * @param name its name in any case
   * @return the value, or null
   */
  public @Nullable String get(String name) {
    return source.last(name);
  }

  /**
   * All values of a header. Values that the front door has joined by commas stay one: some headers,
   * such as dates, have commas of their own.
   *
   * @param name its name in any case
   * @return the values in order; empty if there is none
   */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>(1);
    source.addAll(name, values);
    return Collections.unmodifiableList(values);
  }

  /**
   * Whether there is a header.
   *
   * @param name its name in any case
   * @return true if it has a value, be it empty
   */
  public boolean contains(String name) {
    return get(name) != null;
  }

  /**
   * The names of the headers.
   *
   * @return each name once, in alphabetical order; the set finds them in any case
   */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Header line : lines()) {
      names.add(line.name());
    }
    return Collections.unmodifiableSet(names);
  }

  /**
   * Goes over the lines, a header with two values is two lines.
   *
   * @return an iterator that removes nothing
   */
  @Override
  public Iterator<Header> iterator() {
    return lines().iterator();
  }

  private List<Header> lines() {
    List<Header> made = lines;
    if (made == null) {
      made = List.copyOf(source.lines());
      lines = made;
    }
    return made;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Headers headers && headers.lines().equals(lines());
  }

  @Override
  public int hashCode() {
    return lines().hashCode();
  }

  /**
   * The names, but no values, which may be secrets.
   *
   * @return the lines' names
   */
  @Override
  public String toString() {
    return lines().toString();
  }
}
