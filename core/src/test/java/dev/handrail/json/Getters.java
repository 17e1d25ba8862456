package dev.handrail.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an event says by its getters: a flat map from "SQSEvent.getRecords[0]..." to a value. */
final class Getters {

  private final Map<String, Object> values = new TreeMap<>();

  static Map<String, Object> of(Object event) {
    Getters getters = new Getters();
    getters.add("", event);
    return getters.values;
  }

  private void add(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      values.put(path + ".size", map.size());
      map.forEach((key, element) -> add(path + "{" + key + "}", element));
    } else if (value instanceof List<?> list) {
      addList(path, list);
    } else if (value instanceof Object[] array) {
      addList(path, Arrays.asList(array));
    } else if (value instanceof byte[] bytes) {
      values.put(path, Arrays.toString(bytes));
    } else if (value instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      values.put(path, Arrays.toString(bytes));
    } else if (value != null
        && value.getClass().getName().startsWith(EventJar.PACKAGE)
        && !value.getClass().isEnum()) {
      addBean(path, value);
    } else {
      values.put(path, value);
    }
  }

  private void addList(String path, List<?> list) {
    values.put(path + ".size", list.size());
    for (int i = 0; i < list.size(); i++) {
      add(path + "[" + i + "]", list.get(i));
    }
  }

  private void addBean(String path, Object bean) {
    for (Method getter : getters(bean.getClass())) {
      String name = path + "/" + bean.getClass().getSimpleName() + "." + getter.getName();
      try {
        add(name, getter.invoke(bean));
      } catch (InvocationTargetException failure) {
        values.put(name, failure.getCause().getClass());
      } catch (IllegalAccessException impossible) {
        throw new AssertionError(impossible);
      }
    }
  }

  private static List<Method> getters(Class<?> type) {
    List<Method> getters = new ArrayList<>();
    for (Method method : type.getMethods()) {
      boolean named = method.getName().startsWith("get") || method.getName().startsWith("is");
      if (named
          && method.getParameterCount() == 0
          && method.getDeclaringClass() != Object.class
          && !method.isBridge()) {
        getters.add(method);
      }
    }
    return getters;
  }
}
