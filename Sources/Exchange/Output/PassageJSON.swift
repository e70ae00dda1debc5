import RecordTypes
import Texts

/// A passage of a document.
enum PassageJSON {
  /// The passage that a verdict rests on.
  static func value(_ passage: Passage, offsets: CodePointOffsets?) -> JSONValue { .object(members(passage, offsets)) }

  /// A passage among several that are alike, with its speaker and score.
  static func scored(_ passage: Passage, offsets: CodePointOffsets?) -> JSONValue {
    .object(members(passage, offsets) + ranking(passage))
  }

  static func members(_ passage: Passage, _ offsets: CodePointOffsets?) -> [JSONMember] {
    let object = JSONValue.members([
      "document": .text(passage.document.value), "turn": .text(passage.turn?.value),
      "range": offsets.map { $0.json(passage.range) }, "text": .text(passage.text), "said": .date(passage.said),
      "title": .text(passage.title), "permalink": .string(passage.address.permalink),
      "standing": StandingJSON.value(passage.standing), "origin": origin(passage),
    ])
    if case .object(let members) = object { return members }
    return []
  }

  static func ranking(_ passage: Passage) -> [JSONMember] {
    let object = JSONValue.members([
      "speaker": SpeakerJSON.value(passage.speaker), "role": passage.role.map { .string($0.rawValue) },
      "score": .rounded(passage.score),
    ])
    if case .object(let members) = object { return members }
    return []
  }

  private static func origin(_ passage: Passage) -> JSONValue {
    .members([
      "sha256": .string(passage.address.capture.description), "name": .text(passage.captureName),
      "range": .range(passage.address.range),
    ])
  }
}
