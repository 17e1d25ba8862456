package dev.handrail.local.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The name of a Maven project's jar, without asking Maven. */
final class PomFile {

  private PomFile() {}

  /** The final name; null when the pom does not tell it, such as by a parent's property. */
  static @Nullable String finalName(Path pom) {
    Map<String, String> texts;
    try (InputStream in = Files.newInputStream(pom)) {
      texts = texts(in);
    } catch (IOException | XMLStreamException unreadable) {
      return null;
    }
    String artifactId = texts.get("/project/artifactId");
    String version = texts.getOrDefault("/project/version", texts.get("/project/parent/version"));
    String name = texts.get("/project/build/finalName");
    if (artifactId == null || version == null) {
      return name == null || name.contains("${") ? null : name;
    }
    String finalName =
        (name == null ? "${project.artifactId}-${project.version}" : name)
            .replace("${project.artifactId}", artifactId)
            .replace("${artifactId}", artifactId)
            .replace("${project.version}", version)
            .replace("${version}", version);
    return finalName.contains("${") ? null : finalName;
  }

  /** The texts of elements by their paths. */
  private static Map<String, String> texts(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    Map<String, String> texts = new HashMap<>();
    StringBuilder path = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        path.append('/').append(xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        path.setLength(path.length() - xml.getLocalName().length() - 1);
      } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
        texts.merge(path.toString(), xml.getText().strip(), String::concat);
      }
    }
    return texts;
  }
}
