package import RecordTypes
package import Texts

/// One document of a record as `list` gives it.
package struct ListedDocument: Sendable, Hashable {
  package var id: DocumentID
  package var capture: CaptureInfo
  package var use: Document.Use
  package var kind: Document.Kind
  package var outlet: String?
  package var title: String?
  package var published: PartialDate?
  package var said: PartialDate?
  package var captured: PartialDate?
  package var event: EventID?

  /// A document of what is known.
  package init(
    id: DocumentID, capture: CaptureInfo, use: Document.Use, kind: Document.Kind, outlet: String? = nil,
    title: String? = nil, published: PartialDate? = nil, said: PartialDate? = nil, captured: PartialDate? = nil,
    event: EventID? = nil
  ) {
    self.id = id
    self.capture = capture
    self.use = use
    self.kind = kind
    self.outlet = outlet
    self.title = title
    self.published = published
    self.said = said
    self.captured = captured
    self.event = event
  }
}

/// A line of `list`.
package enum DocumentListJSON {
  /// The object.
  package static func value(_ entry: ListedDocument) -> JSONValue {
    .members([
      "id": .text(entry.id.value), "use": .string(entry.use.rawValue), "kind": .string(entry.kind.rawValue),
      "title": .text(entry.title), "outlet": .text(entry.outlet).map { .members(["name": $0]) },
      "published": .date(entry.published), "said": .date(entry.said), "captured": .date(entry.captured),
      "event": .text(entry.event?.value), "capture": entry.capture.json,
    ])
  }
}
