package import RecordTypes
package import Texts

/// A person of a record.
package enum PersonJSON {
  /// The object.
  package static func value(_ person: Person) -> JSONValue {
    .members([
      "id": .text(person.id.value), "name": .text(person.name),
      "aliases": .list(person.aliases) { .members(["label": .text($0.label), "documents": .integer($0.documents)]) },
      "offices": .list(person.offices, office),
    ])
  }

  private static func office(_ office: Person.Office) -> JSONValue {
    .members([
      "title": .text(office.title), "from": .date(office.from), "to": .date(office.to),
      "evidence": .list(office.evidence, AddressJSON.value),
    ])
  }
}

/// Words at their canonical address: a capture and its bytes.
enum AddressJSON {
  static func value(_ address: Address) -> JSONValue {
    .members(["sha256": .string(address.capture.description), "range": .range(address.range)])
  }
}

/// An event of a record.
package enum EventJSON {
  /// The object.
  package static func value(_ event: Event) -> JSONValue {
    .members([
      "id": .text(event.id.value), "said": .date(event.said), "place": .text(event.place),
      "participants": .strings(event.participants),
      "documents": .list(event.documents) { member in
        .members([
          "id": .text(member.document.value), "relation": .string(member.relation.rawValue),
          "confidence": .rounded(member.confidence),
        ])
      },
    ])
  }
}

/// A version of a document.
package enum VersionJSON {
  /// The object.
  package static func value(_ version: Version) -> JSONValue {
    .members([
      "document": .text(version.document.value), "capture": .string(version.capture.description),
      "retrieved": .date(version.retrieved),
      "changes": ChangesJSON.value(version.changes),
    ])
  }
}

/// What a person decided about a quotation.
package enum JudgementJSON {
  /// The object.
  package static func value(_ judgement: Judgement) -> JSONValue {
    .members([
      "quotation": .text(judgement.quotation.value), "who": .text(judgement.who),
      "outcome": .string(judgement.outcome.rawValue), "reason": .text(judgement.reason),
      "evidence": .strings(judgement.evidence), "at": .date(judgement.at),
    ])
  }
}

/// What the keeper of a record knows better than its pages.
package enum CorrectionJSON {
  /// The object; `correction` says of which sort it is.
  package static func value(_ correction: Correction) -> JSONValue {
    switch correction {
    case .use(let capture, let use): about(capture, "use", ["use": .string(use.rawValue)])
    case .kind(let capture, let kind): about(capture, "kind", ["kind": .string(kind.rawValue)])
    case .event(let capture, let event): about(capture, "event", ["event": .text(event.value)])
    case .mergePersons(let person, let other): about(person, "mergePersons", ["into": .text(other.value)])
    case .renamePerson(let person, let name): about(person, "renamePerson", ["name": .text(name)])
    case .splitPerson(let person, let label, let capture):
      about(person, "splitPerson", ["label": .text(label), "capture": .string(capture.description)])
    }
  }

  private static func about(
    _ capture: ContentHash, _ sort: String, _ rest: KeyValuePairs<String, JSONValue?>
  ) -> JSONValue {
    joined(["correction": .string(sort), "capture": .string(capture.description)], rest)
  }

  private static func about(
    _ person: PersonID, _ sort: String, _ rest: KeyValuePairs<String, JSONValue?>
  ) -> JSONValue {
    joined(["correction": .string(sort), "person": .text(person.value)], rest)
  }

  private static func joined(
    _ first: KeyValuePairs<String, JSONValue?>, _ second: KeyValuePairs<String, JSONValue?>
  ) -> JSONValue {
    guard case .object(let head) = JSONValue.members(first), case .object(let tail) = JSONValue.members(second) else {
      return .null
    }
    return .object(head + tail)
  }
}
