import Captures
package import Exchange
import Matching
import RecordStore
package import RecordTypes
import Texts

/// Why there is no proof.
package enum ProofError: Error, Sendable, CustomStringConvertible {
  /// Nothing was found, so that there is nothing to show.
  case noPassage(Verdict)
  /// The record's capture cannot be read.
  case captureMissing(ContentHash)
  /// What the record holds is not what these rules derive from its capture: it was imported by others.
  case notDerivable(String)

  package var description: String {
    switch self {
    case .noPassage(let verdict): "there is no passage to prove: the verdict is \(verdict.rawValue)"
    case .captureMissing(let hash): "the record cannot give the bytes of capture \(hash); run quoth verify"
    case .notDerivable(let what):
      "the verdict cannot be derived again from the captures (\(what)); import them again with this version"
    }
  }
}

extension Checking {
  /// The proof file of a check of `question`: it is derived again before it is handed out.
  package func proof(_ check: Check, of question: Question) throws -> [UInt8] {
    guard !check.passages.isEmpty else { throw ProofError.noPassage(check.verdict) }
    let captures = try record.read { reader in try Checking.captures(of: check, in: reader) }
    let proof = Proof(
      pieces: question.pieces, indirect: question.indirect, speaker: check.speaker, outcome: check.outcome,
      verdict: check.verdict, sense: check.sense, rule: check.rule,
      passages: check.passages.map { Proof.Passage(text: $0.text, address: $0.address) },
      edits: check.edits.map { edit in
        var edit = edit
        let start = check.passages.indices.contains(edit.passage) ? check.passages[edit.passage].range.lowerBound : 0
        let end = max(0, edit.passageRange.upperBound - start)
        edit.passageRange = min(end, max(0, edit.passageRange.lowerBound - start))..<end
        return edit
      },
      captures: captures)
    let value = ProofJSON.value(proof)
    let file = ProofJSON.sealed(value, seal: .sha256(of: ProofJSON.body(value)))
    if let fault = ProofVerification.verify(file).faults.first { throw ProofError.notDerivable(fault.message) }
    return file
  }

  private static func captures(of check: Check, in reader: RecordReader) throws -> [Capture] {
    var captures: [Capture] = []
    for passage in check.passages where !captures.contains(where: { $0.hash == passage.address.capture }) {
      let hash = passage.address.capture
      guard let stored = try reader.capture(hash), let bytes = Verification.bytes(of: stored) else {
        throw ProofError.captureMissing(hash)
      }
      var retrieval = try reader.retrievals(of: hash).first?.retrieval ?? Retrieval()
      retrieval.headers = []
      retrieval.container = nil
      var capture = Capture(
        name: passage.captureName, bytes: bytes, hash: hash, mediaType: stored.mediaType, charset: stored.charset,
        retrieval: retrieval)
      capture.repeatedLines = try reader.repeatedLines(of: hash)
      captures.append(capture)
    }
    return captures
  }
}

/// Derives the verdict of a proof file again, from that file alone.
package enum ProofVerification {
  /// What does not hold in the file: nothing where it is sound. O(captures).
  package static func verify(_ bytes: [UInt8]) -> ProofReport {
    let read: (proof: Proof, value: JSONValue, seal: String)
    do { read = try ProofJSON.read(bytes) } catch {
      return ProofReport(faults: [ProofReport.Fault(name: error.name, message: error.message)])
    }
    var report = ProofReport(proof: read.proof)
    func fault(_ name: String, _ message: String) {
      report.faults.append(ProofReport.Fault(name: name, message: message))
    }
    for capture in read.proof.captures {
      let found = ContentHash.sha256(of: capture.bytes)
      if found != capture.hash { fault("capture", "The bytes of capture \(capture.hash) have the hash \(found).") }
    }
    if report.faults.isEmpty { report.faults += Derivation(read.proof).faults }
    let seal = ContentHash.sha256(of: ProofJSON.body(read.value))
    if seal.description != read.seal {
      fault("seal", "The file was changed since it was sealed: its hash is \(seal), not \(read.seal).")
    } else if ProofJSON.sealed(read.value, seal: seal) != bytes {
      fault("form", "The file is not written as it was sealed: a space, an escape or the line end differs.")
    }
    return report
  }
}

/// The verdict of a proof, derived from its captures.
private struct Derivation {
  private(set) var faults: [ProofReport.Fault] = []
  private var documents: [ContentHash: (document: Document, text: MatchableText, speakers: [Speaker])] = [:]

  init(_ proof: Proof) {
    for capture in proof.captures {
      let document = Extraction().document(of: capture)
      let (text, speakers) = PreparedText.matchable(of: StoredWords(document))
      documents[capture.hash] = (document, text, speakers)
    }
    derive(proof)
  }

  private mutating func derive(_ proof: Proof) {
    guard let ranges = ranges(of: proof) else { return }
    let texts = proof.passages.compactMap { documents[$0.address.capture]?.text }
    let query = MatchQuery(pieces: proof.pieces, indirect: proof.indirect)
    guard let derived = Matcher.judge(query, passages: texts, ranges: ranges) else {
      return fault("passage", "The passages hold no words.")
    }
    compare(derived, with: proof, ranges)
  }

  private mutating func fault(_ name: String, _ message: String) {
    faults.append(ProofReport.Fault(name: name, message: message))
  }

  /// Where the passages stand in the texts of their captures; nil, with a fault, where one does not stand there.
  private mutating func ranges(of proof: Proof) -> [TextRange]? {
    var ranges: [TextRange] = []
    for (index, passage) in proof.passages.enumerated() {
      let hash = passage.address.capture
      guard let text = documents[hash]?.document.text else {
        fault("capture", "Capture \(hash), which passage \(index) stands in, is not in the file.")
        return nil
      }
      guard let range = text.origins.text(of: passage.address.range), text[range] == passage.text else {
        fault("passage", "The words of passage \(index) do not stand at \(passage.address.permalink).")
        return nil
      }
      ranges.append(range)
    }
    return ranges
  }

  private mutating func compare(_ derived: MatchCandidate, with proof: Proof, _ ranges: [TextRange]) {
    if derived.verdict != proof.verdict {
      fault("verdict", "The verdict is \(derived.verdict.rawValue), not \(proof.verdict.rawValue).")
    }
    if derived.sense != proof.sense {
      fault("sense", "The sense is \(derived.sense?.rawValue ?? "unsaid"), not \(proof.sense?.rawValue ?? "unsaid").")
    }
    if derived.rule != proof.rule {
      let isVersion = derived.rule.prefix { $0 != "@" } == proof.rule.prefix { $0 != "@" }
      fault(
        "rule",
        isVersion
          ? "The proof was made by \(proof.rule); this program has \(derived.rule)."
          : "The rule that decides is \(derived.rule), not \(proof.rule).")
    }
    let edits = derived.edits.map { edit in
      var edit = edit
      let start = ranges.indices.contains(edit.passage) ? ranges[edit.passage].lowerBound : 0
      let end = max(0, edit.passageRange.upperBound - start)
      edit.passageRange = min(end, max(0, edit.passageRange.lowerBound - start))..<end
      return edit
    }
    if edits != proof.edits { fault("edits", "The words differ in other places than the file says.") }
    let outcome = Outcomes.outcome(derived.verdict, sense: derived.sense, agrees: proof.speaker?.agrees)
    if outcome != proof.outcome {
      fault("outcome", "The outcome is \(outcome.rawValue), not \(proof.outcome.rawValue).")
    }
    compareSpeaker(derived, with: proof)
  }

  private mutating func compareSpeaker(_ derived: MatchCandidate, with proof: Proof) {
    guard let passage = proof.passages.first, let known = documents[passage.address.capture],
      let found = derived.pieces.first?.speaker, known.speakers.indices.contains(found)
    else { return }
    let name = known.speakers[found].name ?? known.speakers[found].label
    if let claimed = proof.speaker?.found, claimed != name {
      fault("speaker", "These are words of \(name), not of \(claimed).")
    }
    guard let asked = proof.speaker?.asked, let agrees = proof.speaker?.agrees else { return }
    let label = AskedSpeaker.withoutPossessive(asked)
    if let derived = AskedSpeaker.agrees(label, with: known.speakers[found]), derived != agrees {
      fault("speaker", "\(name) is \(derived ? "" : "not ")the speaker asked for.")
    }
  }
}
