package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way from an event to one of its members, by methods that all have the member's name.
 *
 * @param chain the methods
 */
record Access(List<Method> chain) {

  private static final Set<String> NO_MEMBERS =
      Set.of("document", "frontDoor", "toString", "hashCode", "context");

  private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

  /** All ways into an event that lead somewhere in its document. */
  static List<Access> all(GatewayEvent event) {
    List<Access> all = new ArrayList<>();
    collect((JsonObjectView) event, List.of(), all);
    return all;
  }

  private static void collect(JsonObjectView view, List<Method> before, List<Access> all) {
    for (Method method : accessors(view.getClass())) {
      List<Method> chain = Stream.concat(before.stream(), Stream.of(method)).toList();
      all.add(new Access(chain));
      if (call(view, method) instanceof JsonObjectView inner) {
        collect(inner, chain, all);
      }
    }
  }

  static List<Method> accessors(Class<?> view) {
    return ACCESSORS.computeIfAbsent(view, Access::findAccessors);
  }

  private static List<Method> findAccessors(Class<?> view) {
    return Stream.of(view.getMethods())
        .filter(method -> method.getParameterCount() == 0 && !method.isBridge())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !method.getDeclaringClass().isInterface())
        .filter(method -> !NO_MEMBERS.contains(method.getName()))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  String path() {
    return chain.stream().map(Method::getName).collect(Collectors.joining(".", "$.", ""));
  }

  List<String> names() {
    return chain.stream().map(Method::getName).toList();
  }

  boolean isNullable() {
    return last().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
  }

  boolean isFlag() {
    return last().getReturnType() == boolean.class;
  }

  Method last() {
    return chain.get(chain.size() - 1);
  }

  /** What the methods give; null as soon as one gives null. */
  @Nullable Object of(Object event) {
    Object value = event;
    for (Method method : chain) {
      value = value == null ? null : call(value, method);
    }
    return value;
  }

  /** The member in the document, found without the methods. */
  @Nullable JsonValue in(JsonValue document) {
    JsonValue value = document;
    for (String name : names()) {
      value = value == null ? null : value.get(name);
    }
    return value;
  }

  private static @Nullable Object call(Object view, Method method) {
    try {
      return method.invoke(view);
    } catch (InvocationTargetException thrown) {
      throw (RuntimeException) thrown.getCause();
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public String toString() {
    return path();
  }
}
