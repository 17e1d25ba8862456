package dev.handrail.gateway.routing;

import org.jspecify.annotations.Nullable;

/**
 * The literal children of a node by their decoded text: a hash table that is asked with a region of
 * the path, so that a lookup allocates nothing. Only routes put keys into it, never a request, and
 * at most half of it is filled.
 */
final class Literals<T> {

  private static final int FIRST_CAPACITY = 4;

  private @Nullable Node<T>[] table = newTable(FIRST_CAPACITY);
  private int size;

  /** The child for a segment of an encoded path. */
  @Nullable Node<T> get(String path, int from, int to) {
    int hash = 0;
    for (int i = from; i < to && size > 0; i++) {
      char c = path.charAt(i);
      if (c == '%') {
        return get(PercentCodec.decodePath(path.substring(from, to)));
      }
      hash = 31 * hash + c; // String.hashCode
    }
    return size == 0 ? null : table[slot(path, from, to, hash)];
  }

  /** The child for a decoded text. */
  @Nullable Node<T> get(String text) {
    return table[slot(text, 0, text.length(), text.hashCode())];
  }

  /** Adds a child, whose text must be new. */
  void add(Node<T> child) {
    size++;
    if (size * 2 > table.length) {
      @Nullable Node<T>[] old = table;
      table = newTable(old.length * 2);
      for (Node<T> node : old) {
        if (node != null) {
          put(node);
        }
      }
    }
    put(child);
  }

  private void put(Node<T> child) {
    table[slot(child.name, 0, child.name.length(), child.name.hashCode())] = child;
  }

  /** Where the text is, or would go. */
  private int slot(String text, int from, int to, int hash) {
    int slot = (hash ^ hash >>> 16) & table.length - 1;
    for (Node<T> node = table[slot]; node != null; node = table[slot]) {
      if (node.name.hashCode() == hash
          && node.name.length() == to - from
          && text.startsWith(node.name, from)) {
        break;
      }
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
  private static <T> @Nullable Node<T>[] newTable(int capacity) {
    return new Node[capacity];
  }
}
