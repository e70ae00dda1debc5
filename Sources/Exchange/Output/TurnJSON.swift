import RecordTypes
import Texts

/// One turn of a document.
enum TurnJSON {
  static func value(_ turn: Turn, offsets: CodePointOffsets, ids: [TurnID]) -> JSONValue {
    .members([
      "id": ids.indices.contains(turn.index) ? .text(ids[turn.index].value) : nil,
      "index": .integer(turn.index), "role": .string(turn.role.rawValue), "speaker": SpeakerJSON.value(turn.speaker),
      "addressee": SpeakerJSON.value(turn.addressee), "moderator": .bool(turn.moderator), "aside": .text(turn.aside),
      "answers": turn.answers.map(JSONValue.integer), "notes": offsets.json(turn.notes),
      "range": offsets.json(turn.range),
    ])
  }
}
