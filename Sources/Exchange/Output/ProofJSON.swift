package import RecordTypes
package import Texts

/// A verdict with all that it rests on: whoever has this file can derive it again without the record.
package struct Proof: Sendable, Hashable {
  /// A passage: its words and where they stand in which capture.
  package struct Passage: Sendable, Hashable {
    package var text: String
    package var address: Address

    package init(text: String, address: Address) {
      self.text = text
      self.address = address
    }
  }

  /// The words as printed; several pieces where the reporter's words part them.
  package var pieces: [String]
  /// Reported speech without quote marks.
  package var indirect: Bool
  /// Who was asked for, whose words were found, and whether they are one.
  package var speaker: SpeakerAgreement?
  package var outcome: Outcome
  package var verdict: Verdict
  package var sense: Sense?
  /// The rule that decided and its version.
  package var rule: String
  package var passages: [Passage]
  /// Each edit's `passageRange` counts in the UTF-8 of its passage's `text`.
  package var edits: [Edit]
  /// The captures, whole.
  package var captures: [Capture]

  package init(
    pieces: [String], indirect: Bool, speaker: SpeakerAgreement?, outcome: Outcome, verdict: Verdict, sense: Sense?,
    rule: String, passages: [Passage], edits: [Edit], captures: [Capture]
  ) {
    self.pieces = pieces
    self.indirect = indirect
    self.speaker = speaker
    self.outcome = outcome
    self.verdict = verdict
    self.sense = sense
    self.rule = rule
    self.passages = passages
    self.edits = edits
    self.captures = captures
  }

  /// The words as printed, pieces joined by one space.
  package var quotation: String { pieces.joined(separator: " ") }
}

/// The proof file: one object on one line, sealed by the SHA-256 of all that stands before the seal.
package enum ProofJSON {
  package static let schema = "quoth/proof/1"

  /// What a proof file lacks.
  package struct Fault: Error, Sendable, Hashable {
    /// The member.
    package var name: String
    package var message: String
  }

  /// The object without its seal.
  package static func value(_ proof: Proof) -> JSONValue {
    let quotation = CodePointOffsets(Array(proof.quotation.utf8))
    let passages = proof.passages.map { CodePointOffsets(Array($0.text.utf8)) }
    return .members([
      "schema": .string(schema), "quotation": .string(proof.quotation),
      "pieces": proof.pieces.count > 1 ? .array(proof.pieces.map(JSONValue.string)) : nil,
      "indirect": proof.indirect ? .bool(true) : nil,
      "outcome": .string(proof.outcome.rawValue), "verdict": .string(proof.verdict.rawValue),
      "sense": proof.sense.map { .string($0.rawValue) }, "rule": .string(proof.rule),
      "speaker": proof.speaker.flatMap { speaker in
        .knownMembers([
          "asked": .text(speaker.asked), "found": .text(speaker.found), "agrees": speaker.agrees.map(JSONValue.bool),
        ])
      },
      "passages": .array(
        proof.passages.map { passage in
          .members([
            "text": .string(passage.text), "permalink": .string(passage.address.permalink),
            "origin": .members([
              "sha256": .string(passage.address.capture.description), "range": .range(passage.address.range),
            ]),
          ])
        }),
      "edits": .array(
        proof.edits.map { edit in
          EditJSON.value(
            edit, quotation: quotation,
            passage: passages.indices.contains(edit.passage) ? passages[edit.passage] : nil)
        }),
      "captures": .array(proof.captures.map(capture)),
    ])
  }

  private static func capture(_ capture: Capture) -> JSONValue {
    .members([
      "sha256": .string(capture.hash.description), "mediaType": .string(capture.mediaType.rawValue),
      "charset": .text(capture.charset), "name": .text(capture.name), "url": .text(capture.retrieval.url),
      "retrieved": .date(capture.retrieval.retrieved), "bytes": .integer(capture.bytes.count),
      "repeatedLines": .strings(capture.repeatedLines.map { String($0, radix: 16) }),
      "base64": .string(String(decoding: Base64.encode(capture.bytes), as: UTF8.self)),
    ])
  }

  /// The file: the object, with the seal as its last member, and a line end.
  package static func sealed(_ value: JSONValue, seal: ContentHash) -> [UInt8] {
    guard case .object(let members) = value else { return [] }
    var bytes = body(.object(members + [JSONMember("seal", .string(seal.description))]))
    bytes.append(0x0A)
    return bytes
  }

  /// The bytes that are sealed.
  package static func body(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    value.write(to: &bytes)
    return bytes
  }

  /// Reads a proof file: the proof, the object without its seal, and the seal. O(n).
  package static func read(_ bytes: [UInt8]) throws(Fault) -> (proof: Proof, value: JSONValue, seal: String) {
    let whole: JSONValue
    do { whole = try JSONReader.read(bytes) } catch {
      throw Fault(name: "json", message: "This is no JSON at byte \(error.offset): \(error.reason).")
    }
    guard case .object(let members) = whole, let last = members.last, last.name == "seal",
      case .string(let seal) = last.value
    else { throw Fault(name: "seal", message: "The file does not end with its seal.") }
    let value = JSONValue.object(Array(members.dropLast()))
    guard value["schema"]?.string == schema else {
      throw Fault(name: "schema", message: "This is no proof of the form \(schema).")
    }
    return (try proof(value), value, seal)
  }

  private static func proof(_ value: JSONValue) throws(Fault) -> Proof {
    let quotation = try string(value, "quotation")
    var pieces = [quotation]
    if let parts = value["pieces"]?.array {
      pieces = parts.compactMap(\.string)
      guard pieces.count == parts.count, pieces.joined(separator: " ") == quotation else {
        throw Fault(name: "pieces", message: "The pieces are not the quotation.")
      }
    }
    let passages = try list(value, "passages", passage)
    let quotationOffsets = CodePointOffsets(Array(quotation.utf8))
    let offsets = passages.map { CodePointOffsets(Array($0.text.utf8)) }
    let speaker = value["speaker"]
    return Proof(
      pieces: pieces, indirect: value["indirect"]?.bool ?? false,
      speaker: speaker.map {
        SpeakerAgreement(asked: $0["asked"]?.string, found: $0["found"]?.string, agrees: $0["agrees"]?.bool)
      },
      outcome: try word(value, "outcome"), verdict: try word(value, "verdict"),
      sense: value["sense"] == nil ? nil : try word(value, "sense"), rule: try string(value, "rule"),
      passages: passages,
      edits: try list(value, "edits") { (edit) throws(Fault) in try Self.edit(edit, quotationOffsets, offsets) },
      captures: try list(value, "captures", capture))
  }

  private static func passage(_ value: JSONValue) throws(Fault) -> Proof.Passage {
    guard let origin = value["origin"], let range = range(origin["range"]),
      let hash = ContentHash(hexadecimal: try string(origin, "sha256"))
    else { throw Fault(name: "passages", message: "A passage has no origin.") }
    return Proof.Passage(text: try string(value, "text"), address: Address(capture: hash, range: range))
  }

  private static func edit(
    _ value: JSONValue, _ quotation: CodePointOffsets, _ passages: [CodePointOffsets]
  ) throws(Fault) -> Edit {
    let operation: Edit.Operation = try word(value, "op")
    guard let index = value["in"]?.int, passages.indices.contains(index), let own = range(value["quotation"]),
      let other = range(value["passage"])
    else { throw Fault(name: "edits", message: "An edit does not say what it concerns.") }
    let flags = (value["flags"]?.array ?? []).map { $0.string.flatMap(Edit.Flag.init) }
    guard flags.allSatisfy({ $0 != nil }) else { throw Fault(name: "edits", message: "An edit has an unknown flag.") }
    return Edit(
      operation: operation, passage: index, quotationRange: quotation.bytes(own),
      passageRange: passages[index].bytes(other), flags: flags.compactMap(\.self))
  }

  private static func capture(_ value: JSONValue) throws(Fault) -> Capture {
    let name = try string(value, "sha256")
    guard let hash = ContentHash(hexadecimal: name) else {
      throw Fault(name: "captures", message: "“\(name)” is no SHA-256.")
    }
    let bytes: [UInt8]
    do { bytes = try Base64.decode(Array(try string(value, "base64").utf8)) } catch {
      throw Fault(name: "capture", message: "The bytes of capture \(hash) are no base64.")
    }
    let retrieved = value["retrieved"]?.string.flatMap { PartialDate($0) }
    var capture = Capture(
      name: value["name"]?.string ?? "", bytes: bytes, hash: hash, mediaType: try word(value, "mediaType"),
      charset: value["charset"]?.string, retrieval: Retrieval(url: value["url"]?.string, retrieved: retrieved))
    let lines = value["repeatedLines"]?.array ?? []
    capture.repeatedLines = lines.compactMap { $0.string.flatMap { UInt64($0, radix: 16) } }
    guard capture.repeatedLines.count == lines.count else {
      throw Fault(name: "captures", message: "A repeated line of capture \(hash) is no number of sixteen digits.")
    }
    return capture
  }

  // MARK: Members

  private static func string(_ value: JSONValue, _ name: String) throws(Fault) -> String {
    guard let string = value[name]?.string else { throw Fault(name: name, message: "The member “\(name)” is missing.") }
    return string
  }

  private static func word<Word: RawRepresentable>(
    _ value: JSONValue, _ name: String
  ) throws(Fault) -> Word where Word.RawValue == String {
    let string = try string(value, name)
    guard let word = Word(rawValue: string) else {
      throw Fault(name: name, message: "“\(string)” is no \(name).")
    }
    return word
  }

  private static func list<Element>(
    _ value: JSONValue, _ name: String, _ decode: (JSONValue) throws(Fault) -> Element
  ) throws(Fault) -> [Element] {
    guard let array = value[name]?.array else {
      throw Fault(name: name, message: "The member “\(name)” is missing.")
    }
    var elements: [Element] = []
    for element in array { elements.append(try decode(element)) }
    return elements
  }

  private static func range(_ value: JSONValue?) -> Range<Int>? {
    guard let bounds = value?.array?.map(\.int), bounds.count == 2, let start = bounds[0], let end = bounds[1],
      start >= 0, start <= end
    else { return nil }
    return start..<end
  }
}

/// What `verify` finds in a proof file.
package struct ProofReport: Sendable, Hashable {
  /// What does not hold.
  package struct Fault: Sendable, Hashable {
    /// What is concerned: `json`, `capture`, `passage`, `verdict`, `edits`, `seal`, or another member's name.
    package var name: String
    package var message: String

    package init(name: String, message: String) {
      self.name = name
      self.message = message
    }
  }
  /// The proof, where it could be read.
  package var proof: Proof?
  package var faults: [Fault]

  package init(proof: Proof? = nil, faults: [Fault] = []) {
    self.proof = proof
    self.faults = faults
  }
}

/// The output line of `verify FILE`.
package enum ProofReportJSON {
  package static func value(_ report: ProofReport, name: String) -> JSONValue {
    .members([
      "proof": .string(name), "sound": .bool(report.faults.isEmpty),
      "verdict": report.proof.map { .string($0.verdict.rawValue) }, "rule": report.proof.map { .string($0.rule) },
      "faults": .list(report.faults) { .members(["name": .string($0.name), "message": .string($0.message)]) },
    ])
  }
}
