package dev.handrail.gateway;

import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, or of an HTML form, decoded once: a plus is a space, {@code %2B} a
 * plus. An escape that is none stays as it stands, and bytes that are no UTF-8 become U+FFFD. A
 * parameter without {@code =} has the empty value. Values may hold any character, line breaks too.
 *
 * <p>Immutable and thread-safe. Methods that meet a member of an event that is of another type than
 * AWS sends throw a {@link ResponseException} with status 400.
 */
public final class QueryParameters {

  private static final QueryParameters NONE = new QueryParameters(new QuerySource.Text(""));

  private final QuerySource source;

  private QueryParameters(QuerySource source) {
    this.source = source;
  }

  /**
   * No parameters.
   *
   * @return the empty instance
   */
  public static QueryParameters none() {
    return NONE;
  }

  /**
   * Reads a query, or the body of a form.
   *
   * @param query for example {@code a=1&b=2}, encoded, without a question mark
   * @return the parameters
   */
  public static QueryParameters parse(String query) {
    return query.isEmpty() ? NONE : new QueryParameters(new QuerySource.Text(query));
  }

  /** Parameters of an event; people who write events often leave out the object with all values. */
  static QueryParameters of(JsonValue event, boolean encoded) {
    JsonValue multiValues = Members.filled(event, "multiValueQueryStringParameters");
    JsonValue object =
        multiValues != null ? multiValues : Members.object(event, "queryStringParameters");
    return object == null ? NONE : new QueryParameters(new QuerySource.Fields(object, encoded));
  }

  /**
   * The last value of a parameter, as in AWS's single-valued maps.
   *
   * @param name its name
   * @return the decoded value, or null
   */
  public @Nullable String get(String name) {
    return source.last(name);
  }

  /**
   * All values of a parameter.
   *
   * @param name its name
   * @return the decoded values in order; empty if there is none
   */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>(1);
    source.addAll(name, values);
    return Collections.unmodifiableList(values);
  }

  /**
   * Whether there is a parameter.
   *
   * @param name its name
   * @return true if it has a value, be it empty
   */
  public boolean contains(String name) {
    return get(name) != null;
  }

  /**
   * All parameters.
   *
   * @return the decoded values by decoded name, both in order; unmodifiable, made by each call
   */
  public Map<String, List<String>> toMap() {
    Map<String, List<String>> map = source.map();
    for (Map.Entry<String, List<String>> entry : map.entrySet()) {
      entry.setValue(Collections.unmodifiableList(entry.getValue()));
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QueryParameters parameters && parameters.toMap().equals(toMap());
  }

  @Override
  public int hashCode() {
    return toMap().hashCode();
  }

  /**
   * The names, but no values, which may be secrets.
   *
   * @return the names
   */
  @Override
  public String toString() {
    return toMap().keySet().toString();
  }
}
