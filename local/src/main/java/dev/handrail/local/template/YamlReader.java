package dev.handrail.local.template;

import dev.handrail.local.TemplateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Makes a tree of a YAML or JSON document. It composes the parser's events itself, because it must
 * know lines, end at a depth, count what aliases stand for, and refuse keys that are there twice.
 */
final class YamlReader {

  /** Real templates nest far less; the call stack takes far more. */
  static final int MAX_DEPTH = 100;

  /** Several times what a template of the greatest size has. */
  static final int MAX_NODES = 200_000;

  private static final String MERGE = "<<";
  private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \t]+");

  private final Problems problems;
  private final Iterator<Event> events;
  private final Map<Anchor, Tree> anchors = new HashMap<>();
  private int nodes;

  private YamlReader(Problems problems, Iterator<Event> events) {
    this.problems = problems;
    this.events = events;
  }

  /** A node with what it costs whoever uses it again by an alias. */
  private record Tree(Node node, int size, int height) {}

  /**
   * Reads the document.
   *
   * @throws TemplateException if it is no document, or one that only means harm
   */
  static Node read(String text, Problems problems) {
    try {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(text.length() + 1).build();
      Iterator<Event> events = new Parse(settings).parseString(indented(text)).iterator();
      return new YamlReader(problems, events).document();
    } catch (MarkedYamlEngineException noYaml) {
      throw problems.fatal(line(noYaml.getProblemMark()), "no YAML or JSON: " + words(noYaml));
    } catch (ReaderException special) {
      // The exception's own position is that in a part of the text.
      String before = text.substring(0, Math.max(0, text.indexOf(special.getCodePoint())));
      throw problems.fatal(
          1 + (int) before.chars().filter(c -> c == '\n').count(),
          String.format(
              Locale.ROOT,
              "expected text, got the character U+%04X, which YAML does not allow",
              special.getCodePoint()));
    } catch (YamlEngineException other) {
      throw problems.fatal(0, "no YAML or JSON: " + other.getMessage());
    }
  }

  /** JSON may be indented by tabs, which YAML refuses at the start of a line and nowhere else. */
  private static String indented(String text) {
    return text.stripLeading().startsWith("{")
        ? INDENTATION.matcher(text).replaceAll(blanks -> blanks.group().replace('\t', ' '))
        : text;
  }

  /** YAML's own words, which tell what is expected, in one line. */
  private static String words(MarkedYamlEngineException noYaml) {
    String problem = noYaml.getProblem() == null ? "" : noYaml.getProblem();
    String context = noYaml.getContext() == null ? "" : noYaml.getContext() + ": ";
    return (context + problem).replace('\n', ' ');
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(place -> place.getLine() + 1).orElse(0);
  }

  private Node document() {
    Event event = events.next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = events.next();
    }
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw problems.fatal(0, "expected a template with Resources, got an empty file");
    }
    Node root = compose(event, 0).node();
    while (events.hasNext()) {
      Event after = events.next();
      if (after.getEventId() == Event.ID.DocumentStart) {
        throw problems.fatal(
            line(after.getStartMark()), "expected one document, got a second one after ---");
      }
    }
    return root;
  }

  private Tree compose(Event event, int depth) {
    int line = line(event.getStartMark());
    requireDepth(depth, line);
    if (event instanceof AliasEvent alias) {
      return alias(alias, depth, line);
    }
    count(1, line);
    Tree tree =
        event instanceof ScalarEvent scalar
            ? new Tree(Scalars.read(scalar, line, problems), 1, 1)
            : collection((CollectionStartEvent) event, depth, line);
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, tree));
    return tree;
  }

  /** An anchor is known from its node's end on, so that nothing can contain itself. */
  private Tree alias(AliasEvent event, int depth, int line) {
    Tree tree = anchors.get(event.getAlias());
    if (tree == null) {
      throw problems.fatal(
          line,
          "expected an anchor &"
              + event.getAlias()
              + " that ends before this alias, got none; a value cannot contain itself");
    }
    count(tree.size(), line);
    requireDepth(depth + tree.height(), line);
    return tree;
  }

  private Tree collection(CollectionStartEvent start, int depth, int line) {
    Event.ID end =
        start.getEventId() == Event.ID.SequenceStart ? Event.ID.SequenceEnd : Event.ID.MappingEnd;
    List<Tree> parts = new ArrayList<>();
    for (Event event = events.next(); event.getEventId() != end; event = events.next()) {
      Tree part = compose(event, depth + 1);
      boolean key = end == Event.ID.MappingEnd && parts.size() % 2 == 0;
      parts.add(key && event instanceof ScalarEvent scalar ? asWritten(scalar) : part);
    }
    List<Node> values = parts.stream().map(Tree::node).toList();
    Node plain = end == Event.ID.SequenceEnd ? new Node.Items(values, line) : map(values, line);
    return new Tree(
        ShortTags.apply(start.getTag().orElse(null), plain, line, problems),
        parts.stream().mapToInt(Tree::size).sum() + 1,
        parts.stream().mapToInt(Tree::height).max().orElse(0) + 1);
  }

  /** A key is text whatever it looks like: a variable of the environment may be named ON. */
  private static Tree asWritten(ScalarEvent key) {
    return new Tree(new Node.Text(key.getValue(), line(key.getStartMark())), 1, 1);
  }

  private Node.Members map(List<Node> keysAndValues, int line) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    Map<String, Node.Member> merged = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      Node key = keysAndValues.get(i);
      Node value = keysAndValues.get(i + 1);
      if (!(key instanceof Node.Text text)) {
        problems.mistake(key.line(), "expected text as a key, got " + key.kind());
      } else if (text.value().equals(MERGE)) {
        merge(value, merged);
      } else {
        put(text, value, members);
      }
    }
    merged.forEach(members::putIfAbsent);
    return new Node.Members(members, line);
  }

  private void put(Node.Text key, Node value, Map<String, Node.Member> members) {
    Node.Member first =
        members.putIfAbsent(key.value(), new Node.Member(key.value(), key.line(), value));
    if (first != null) {
      problems.mistake(
          key.line(),
          "expected each key once, got "
              + key.value()
              + " again, which is in line "
              + first.line()
              + " already; remove one of them");
    }
  }

  private void merge(Node value, Map<String, Node.Member> merged) {
    List<Node> sources = value instanceof Node.Items list ? list.items() : List.of(value);
    for (Node source : sources) {
      if (source instanceof Node.Members map) {
        map.members().forEach(merged::putIfAbsent);
      } else {
        problems.mistake(value.line(), "<<: expected a map or maps, got " + source.kind());
      }
    }
  }

  private void count(int more, int line) {
    nodes += more;
    if (nodes > MAX_NODES) {
      throw problems.fatal(
          line,
          "expected at most " + MAX_NODES + " values with what aliases stand for, got more here");
    }
  }

  private void requireDepth(int depth, int line) {
    if (depth > MAX_DEPTH) {
      throw problems.fatal(
          line, "expected at most " + MAX_DEPTH + " levels of maps and lists, got more here");
    }
  }
}
