import RecordTypes
import Testing

@testable import RecordStore

@Suite struct EventTests {
  /// A record of five documents that share keys, and what `body` makes of their identifiers.
  private func withDocuments<T>(_ body: (Record, [DocumentID]) throws -> T) throws -> T {
    try Samples.withRecord { record in
      let ids = try record.write { writer in
        try (UInt8(1)...5).map { seed in
          var imported = Samples.imported(seed, Samples.document(["Document number \(seed)."]))
          imported.eventKeys = [100, Int64(seed), -9]
          imported.eventFeatures = [seed]
          return try writer.add(imported).id
        }
      }
      return try body(record, ids)
    }
  }

  private func group(_ ids: ArraySlice<DocumentID>) -> EventGroup {
    EventGroup(
      said: Samples.date("2031-05-03"), place: "Porto Veda", participants: ["Mirel Tanos"],
      members: ids.map { Event.Member(document: $0, relation: .report, confidence: 0.5) },
      evidence: Dictionary(ids.map { ($0, ["same day"]) }) { first, _ in first })
  }

  @Test func `an event comes back as it was stored`() throws {
    try withDocuments { record, ids in
      let event = try #require(try record.write { try $0.setEvents([group(ids[0..<2])]).first })
      #expect(event.value == "e\(ids[0])")
      let stored = try #require(try record.read { try $0.event(event) })
      #expect(stored.documents == group(ids[0..<2]).members)
      #expect(stored.place == "Porto Veda" && stored.participants == ["Mirel Tanos"])
      #expect(try record.read { try $0.eventEvidence(event) }[ids[1]] == ["same day"])
      #expect(try record.read { try $0.summary(ids[1])?.event } == event)
      #expect(
        try record.read { try $0.summaries(matching: DocumentFilter(event: event)).map(\.id) } == Array(ids[0..<2]))
    }
  }

  @Test func `an event that grows keeps its identifier, one that is swallowed leads on`() throws {
    try withDocuments { record, ids in
      let first = try record.write { try $0.setEvents([group(ids[0..<2]), group(ids[2..<4])]) }
      let second = try record.write { try $0.setEvents([group(ids[0..<5])]) }
      #expect(second == [first[0]])
      #expect(try record.read { try $0.events().count } == 1)
      #expect(try record.read { try $0.event(first[1])?.id } == first[0])
    }
  }

  @Test func `occasions are listed the latest first, those without a day last`() throws {
    try withDocuments { record, ids in
      var later = group(ids[2..<4])
      later.said = Samples.date("2031-06-01")
      let dated = try record.write { try $0.setEvents([group(ids[0..<2]), later]) }
      #expect(try record.read { try $0.sharedEvents(limit: 10, offset: 0).map(\.id) } == [dated[1], dated[0]])
      #expect(try record.read { try $0.sharedEvents(limit: 10, offset: 1).map(\.id) } == [dated[0]])
      later.said = nil
      _ = try record.write { try $0.setEvents([later]) }
      #expect(try record.read { try $0.sharedEvents(limit: 10, offset: 0).map(\.id) } == [dated[0], dated[1]])
      #expect(try record.read { try $0.sharedEventCount() } == 2)
    }
  }

  @Test func `a document that stands alone again leaves its event`() throws {
    try withDocuments { record, ids in
      let events = try record.write { try $0.setEvents([group(ids[0..<3])]) }
      _ = try record.write { try $0.setEvents([group(ids[0..<1]), group(ids[1..<3])]) }
      #expect(try record.read { try $0.summary(ids[0])?.event } == nil)
      #expect(try record.read { try $0.event(events[0])?.documents.map(\.document) } == Array(ids[1..<3]))
      _ = try record.write { try $0.setEvents([group(ids[1..<2]), group(ids[2..<3])]) }
      #expect(try record.read { try $0.events() } == [])
      #expect(try Samples.faults(record) == [])
    }
  }

  @Test func `candidates are those that share most keys, common keys apart`() throws {
    try withDocuments { record, ids in
      let candidates = try record.read { reader in
        var candidates = EventCandidates(reader, limit: 2)
        return try candidates.find(keys: [100, 3])
      }
      #expect(candidates.map(\.document) == [ids[2], ids[0]])
      #expect(candidates.map(\.shared) == [2, 1] && candidates[0].features == [3])
      #expect(
        try record.read { reader in
          var candidates = EventCandidates(reader, common: 4)
          return try candidates.find(keys: [100, 3]).map(\.document)
        } == [ids[2]])
    }
  }

  @Test func `a person keeps the identifier while the mentions are regrouped`() throws {
    try Samples.withRecord { record in
      _ = try record.write { try $0.add(Samples.imported(1, Samples.interview())) }
      let mentions = try record.read { try $0.voiceMentions() }
      #expect(mentions.map(\.speaker.label) == ["Mirel Tanos", "Sándor Vél", "Ivo Kest"])
      func edge(_ index: Int) -> PersonMentions.Edge { PersonMentions.Edge(mentions[index], confidence: 0.9) }
      let office = Person.Office(
        title: "Foreign Minister", from: Samples.date("2031"),
        evidence: [Address(capture: Samples.hash(1), range: 3..<9)])
      let first = try record.write {
        try $0.setPersons([
          PersonMentions(name: "Mirel Tanos", offices: [office], mentions: [edge(0)]),
          PersonMentions(name: "Sándor Vél", mentions: [edge(1)]),
        ])
      }
      let person = try #require(try record.read { try $0.person(first[0]) })
      #expect(person.offices == [office] && person.aliases == [Person.Alias(label: "Mirel Tanos", documents: 1)])
      let second = try record.write {
        try $0.setPersons([PersonMentions(name: "Sándor Vél", mentions: [edge(1), edge(2), edge(0)])])
      }
      #expect(second.count == 1)
      #expect(try record.read { try $0.person(first[0])?.name } == "Sándor Vél")
      #expect(try record.read { try $0.person(first[1])?.name } == "Sándor Vél")
      #expect(try Samples.faults(record) == [])
    }
  }

  @Test func `a label that meant one person everywhere means the same in a new document`() throws {
    try Samples.withRecord { record in
      for seed in 1...4 {
        var interview = Samples.interview()
        interview.canonical = "https://mfa.example/interviews/\(seed)"
        _ = try record.write { [interview] in try $0.add(Samples.imported(UInt8(seed), interview)) }
      }
      let mentions = try record.read { try $0.voiceMentions() }
      let ids = try record.read { try $0.documentIDs() }
      func person(_ label: String) -> PersonMentions {
        let own = mentions.filter { $0.speaker.label == label && $0.document != ids[3] }
        return PersonMentions(
          name: label, offices: own[0].speaker.office.map { [Person.Office(title: $0)] } ?? [],
          mentions: own.map { PersonMentions.Edge($0) })
      }
      let persons = try record.write { try $0.setPersons([person("Mirel Tanos"), person("Sándor Vél")]) }
      let untied = try record.write { try $0.tieKnownVoices(of: ids[3]) }
      #expect(untied.map(\.label) == ["Ivo Kest"])
      for id in persons { #expect(try record.read { try $0.documents(of: id) } == ids) }
      #expect(try Samples.faults(record) == [])
    }
  }
}
