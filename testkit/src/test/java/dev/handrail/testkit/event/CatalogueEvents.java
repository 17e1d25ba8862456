package dev.handrail.testkit.event;

import java.util.List;

/** All of the catalogue. */
final class CatalogueEvents {

  private CatalogueEvents() {}

  static List<EventTemplate> all() {
    return EventCatalogue.services().keySet().stream()
        .flatMap(service -> EventCatalogue.events(service).stream())
        .toList();
  }
}
