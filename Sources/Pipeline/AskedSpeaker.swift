import RecordStore
import RecordTypes
import Speakers
import Synchronization
import Texts

/// The speaker that a question asks for, held against the speakers of the record.
struct AskedSpeaker: Sendable {
  /// As the question names them.
  let label: String
  /// The documents in which a speaker of that name speaks, by ordinal.
  let documents: Set<Int>
  private let memory = AgreementMemory()

  /// Whether a speaker of the record is the one asked for: yes, no, or it cannot be told. Remembered.
  func agrees(with speaker: Speaker) -> Bool? {
    if let known = memory.known.withLock({ $0[speaker] }) { return known }
    let agrees = AskedSpeaker.agrees(label, with: speaker)
    memory.known.withLock { known in
      if known.count > 4096 { known.removeAll() }
      known[speaker] = .some(agrees)
    }
    return agrees
  }

  /// Whether two names are one person: yes, no, or it cannot be told.
  static func agrees(_ asked: String, with speaker: Speaker) -> Bool? {
    // Two who are quoted together: either may be found to have said it.
    let joint = asked.split(separator: " and ").map(String.init)
    if joint.count > 1 {
      let each = joint.map { agrees($0, with: speaker) }
      return each.contains(true) ? true : each.allSatisfy { $0 == false } ? false : nil
    }
    let found = speaker.name ?? speaker.label
    let confidence = max(NameMatcher.confidence(asked, found), NameMatcher.confidence(asked, speaker.label))
    if confidence >= 0.6 { return true }
    if confidence <= 0.2, PersonName(asked) != nil, PersonName(found) != nil { return false }
    if let office = speaker.office, OfficeTitle.isOffice(asked), OfficeTitle.fit(asked, office) >= 0.6 { return true }
    return nil
  }

  /// `Tanos’s` and `Tanos'` name Tanos.
  static func withoutPossessive(_ name: String) -> String {
    for ending in ["’s", "'s", "’", "'"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
    return name
  }

  /// Looks the asked speaker up among the labels of the record.
  init(_ printed: String, in reader: RecordReader) throws {
    let label = AskedSpeaker.withoutPossessive(printed)
    self.label = label
    let surname = PersonName(label)?.surname ?? label
    var documents: Set<Int> = []
    for known in try reader.speaking(matching: Folding.fold(surname))
    where AskedSpeaker.agrees(label, with: known.speaker) == true {
      documents.formUnion(known.ordinals)
    }
    self.documents = documents
  }
}

/// What a name was found to be to the names of the record.
private final class AgreementMemory: Sendable {
  let known = Mutex<[Speaker: Bool?]>([:])
}
