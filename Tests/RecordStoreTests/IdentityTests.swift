import Foundation
import RecordTypes
import Testing
import Texts

@testable import RecordStore

@Suite struct IdentityTests {
  private func stats(_ record: Record) throws -> RecordStats { try record.read { try $0.stats() } }

  @Test func `the same import again changes nothing`() throws {
    try Samples.withRecord { record in
      let imported = Samples.imported(1, Samples.interview(), retrieval: Retrieval(url: "https://a.example/1"))
      let first = try record.write { try $0.add(imported) }
      let before = try stats(record)
      let again = try record.write { try $0.add(imported) }
      #expect(again.outcome == .unchanged && again.id == first.id && again.ordinal == first.ordinal)
      #expect(!again.retrievalAdded)
      #expect(try stats(record) == before)
    }
  }

  @Test func `another address or time of the same bytes is another retrieval of one capture`() throws {
    try Samples.withRecord { record in
      let document = Samples.interview()
      let when = Samples.date("2031-05-06T10:00Z")
      for retrieval in [
        Retrieval(url: "https://a.example/1"), Retrieval(url: "https://b.example/1"),
        Retrieval(url: "https://b.example/1", retrieved: when), Retrieval(url: "https://b.example/1", retrieved: when),
      ] { _ = try record.write { try $0.add(Samples.imported(1, document, retrieval: retrieval)) } }
      let stats = try stats(record)
      #expect(stats.captures == 1 && stats.retrievals == 3 && stats.documents == 1 && stats.versions == 1)
    }
  }

  @Test func `what the keeper says of a page's use outlasts a second import`() throws {
    try Samples.withRecord { record in
      var imported = Samples.imported(1, Samples.document(["A release."]))
      imported.keeperUse = .record
      let id = try record.write { try $0.add(imported).id }
      imported.keeperUse = nil
      _ = try record.write { try $0.add(imported) }
      #expect(try record.read { try $0.document(id)?.document.use } == .record)
      #expect(try record.read { try $0.corrections().map(\.correction) } == [.use(capture: Samples.hash(1), .record)])
      imported.keeperUse = .report
      _ = try record.write { try $0.add(imported) }
      #expect(try record.read { try $0.summary(id)?.use } == .report)
      #expect(try Samples.faults(record) == [])
    }
  }

  @Test func `captures whose hashes begin alike have identifiers of their own`() throws {
    try Samples.withRecord { record in
      var other = Samples.imported(1, Samples.document(["Another."]))
      var bytes = Samples.hash(1).bytes
      bytes[31] ^= 1
      other.capture.hash = try #require(ContentHash(bytes: bytes))
      let first = try record.write { try $0.add(Samples.imported(1, Samples.document(["One."]))).id }
      let second = try record.write { try $0.add(other).id }
      #expect(first.value.count == 12 && second.value.count == 16)
      #expect(try record.read { try $0.captures(startingWith: first.value) }.count == 2)
    }
  }

  @Test func `a changed page at the same address is a version, and unchanged words keep their identifiers`() throws {
    try Samples.withRecord { record in
      let old = Samples.interview()
      let address = "https://mfa.example/interviews/17"
      let first = try record.write { try $0.add(Samples.imported(1, old, retrieval: Retrieval(url: address))) }
      var new = old
      new.text = SourceText(old.text.string.replacingOccurrences(of: "this year", with: "in August"))
      let second = try record.write {
        try $0.add(Samples.imported(2, new, retrieval: Retrieval(url: "http://www.mfa.example/interviews/17/#top")))
      }
      #expect(second.outcome == .version && second.id == first.id)
      #expect(second.replaced == first.ordinal && second.ordinal > first.ordinal)
      let stored = try #require(try record.read { try $0.document(first.id) })
      #expect(stored.document == new)
      // A turn that was corrected stays the turn; what it said before stands under its name.
      #expect(stored.turns.map(\.value) == ["\(first.id)-t0", "\(first.id)-t1"])
      let former = try record.read { try $0.formerWords(of: TurnID("\(first.id)-t0")) }
      #expect(former.map(\.text) == ["Will the bridge at Porto Veda open this year?"])
      #expect(former.map(\.address.capture) == [Samples.hash(1)])
      #expect(stored.quotations.map(\.value) == ["\(first.id)-q0", "\(first.id)-q1"])
      #expect(try record.read { try $0.text(ordinal: first.ordinal) } == nil)
      #expect(try record.read { try $0.versions(of: first.id).map(\.capture) } == [Samples.hash(1), Samples.hash(2)])
      #expect(try record.read { try $0.search("\"this year\"").total } == 0)
      #expect(try record.read { try $0.search("\"in August\"").total } == 1)
      #expect(try Samples.faults(record) == [])
    }
  }

  @Test func `an older state that comes later is kept as a version and not shown`() throws {
    try Samples.withRecord { record in
      func state(_ seed: UInt8, _ words: String, _ day: String) -> ImportedDocument {
        Samples.imported(
          seed, Samples.document([words]),
          retrieval: Retrieval(url: "https://a.example/1", retrieved: Samples.date(day)))
      }
      let new = try record.write { try $0.add(state(1, "The newer words.", "2031-05-06")) }
      let old = try record.write { try $0.add(state(2, "The older words.", "2031-05-05")) }
      #expect(old.outcome == .olderVersion && old.id == new.id && old.ordinal == new.ordinal)
      #expect(try record.read { try $0.text(ordinal: new.ordinal)?.string } == "The newer words.")
      #expect(try record.read { try $0.documents(of: Samples.hash(2)) } == [new.id])
    }
  }

  @Test func `the same words in other furniture are no new text`() throws {
    try Samples.withRecord { record in
      let document = Samples.interview()
      let first = try record.write { try $0.add(Samples.imported(1, document)) }
      let second = try record.write { try $0.add(Samples.imported(2, document)) }
      #expect(second.outcome == .furnitureOnly && second.ordinal == first.ordinal)
      #expect(try record.read { try $0.versions(of: first.id).map(\.changes.furnitureOnly) } == [false, true])
    }
  }

  @Test func `a page that calls another one its own address is no version of it`() throws {
    try Samples.withRecord { record in
      var one = Samples.document(["The bridge at Porto Veda will open in May, the minister said."], title: "Bridge")
      one.canonical = "https://a.example/"
      var other = Samples.document(["Harvests in Ostrava fell by a third after the long drought."], title: "Harvest")
      other.canonical = "https://a.example"
      let first = try record.write { try $0.add(Samples.imported(1, one)) }
      let second = try record.write { try $0.add(Samples.imported(2, other)) }
      #expect(first.outcome == .added && second.outcome == .added)
    }
  }

  @Test func `an identifier that was given away leads on, and a unique beginning is enough`() throws {
    try Samples.withRecord { record in
      let id = try record.write { try $0.add(Samples.imported(1, Samples.interview())).id }
      try record.write { try $0.redirect("0ld", to: id.value) }
      #expect(try record.read { try $0.summary(DocumentID("0ld"))?.id } == id)
      #expect(try record.read { try $0.summary(DocumentID(String(id.value.prefix(6))))?.id } == id)
      #expect(try record.read { try $0.summary(DocumentID("zz"))?.id } == nil)
      let turn = try record.read { try $0.turn(TurnID("\(id)-t1")) }
      #expect(turn?.document == id && turn?.index == 1)
    }
  }
}
