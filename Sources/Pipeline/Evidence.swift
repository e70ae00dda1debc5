import Matching
import Pages
import RecordStore
import RecordTypes
import Texts

/// Chooses among the passages that Matching found: what supports the quotation, what is merely alike, and what it means
/// that nothing does.
///
/// Matching knows words; this knows occasions, speakers and dates. Verdict, sense and edits are Matching's and are never
/// changed here.
struct Evidence {
  let question: Question
  let asked: AskedSpeaker?
  /// The documents of the report's own occasion, by ordinal; empty where it is not known.
  let occasion: Set<Int>
  let catalogue: Catalogue
  let shown: (Int) throws -> ShownText?

  /// Bits of matched words below which words alone do not tell: a few common words.
  private static let leastInformation = 15.0
  /// Bits from which the same words in another mouth are no coincidence.
  private static let tellingInformation = 35.0
  /// A report and the saying that it tells of are rarely further apart (days); beyond, a likeness is another occasion's.
  private static let occasionWindow = 21

  /// A candidate with whose words it is.
  private struct Weighed {
    var candidate: MatchCandidate
    var agreement: SpeakerAgreement
  }

  /// What the record says, given what Matching found.
  func check(_ result: MatchResult) throws -> Check {
    let weighed = try result.candidates.map { Weighed(candidate: $0, agreement: try whoseWords($0)) }
    let rival = weighed.filter { $0.agreement.agrees == false && !isLikeness($0.candidate) }.map(\.candidate.score)
      .max()
    let supporting = weighed.indices.filter { supports(weighed[$0]) && !isOutdone(weighed[$0], by: rival ?? 0) }
    // Words of somebody else are the answer only where the speaker asked for did not say them.
    let first = supporting.first { weighed[$0].agreement.agrees != false } ?? supporting.first
    let chosen = first.map { first in bestKept(of: supporting, like: first, in: weighed) }
    let others = try weighed.indices.filter { isElsewhere($0, chosen: chosen, in: weighed) }
      .compactMap { try passage(of: weighed[$0].candidate) }
    let reported = try result.reports.compactMap { try passage(of: $0) }
    guard let chosen else {
      let likeness = max(result.likeness, weighed.map { $0.candidate.score }.max() ?? 0)
      let isTooShort = isShort && !weighed.isEmpty
      return try unsupported(score: likeness, elsewhere: others, reported: reported, isTooShort: isTooShort)
    }
    let candidate = weighed[chosen].candidate
    let agreement = weighed[chosen].agreement
    return Check(
      outcome: Outcomes.outcome(candidate.verdict, sense: candidate.sense, agrees: agreement.agrees),
      verdict: candidate.verdict, sense: candidate.sense, rule: candidate.rule, score: candidate.score,
      because: try because(candidate), speaker: agreement == SpeakerAgreement() ? nil : agreement,
      passages: try candidate.pieces.compactMap { try passage($0, score: candidate.score) }, edits: candidate.edits,
      alsoReported: reported, elsewhere: others,
      findings: candidate.findings + (try findings(on: candidate)))
  }

  // MARK: Support

  private func supports(_ weighed: Weighed) -> Bool {
    let candidate = weighed.candidate
    let agrees = weighed.agreement.agrees
    if isShort, !isSupported(weighed) { return false }
    let isLikeness = isLikeness(candidate)
    if agrees == false {
      return candidate.verdict != .reworded && candidate.information >= Evidence.tellingInformation
        && (candidate.inEvent || !isLikeness)
    }
    if candidate.inEvent { return true }
    if !occasion.isEmpty {
      return !isLikeness && (agrees == true || question.speaker == nil) && isInformative(candidate)
    }
    guard isInformative(candidate) || agrees == true && isNear(candidate) else { return false }
    return !isLikeness || !isFar(candidate)
  }

  /// Whether speaker and occasion speak for words that alone tell nothing: at the report's own occasion, where the speaker is
  /// not another; in its days, where it is known to be the one asked for.
  private func isSupported(_ weighed: Weighed) -> Bool {
    if weighed.candidate.inEvent { return weighed.agreement.agrees != false }
    return weighed.agreement.agrees == true && isNear(weighed.candidate)
  }

  /// One to four words: they stand anywhere.
  private var isShort: Bool {
    question.pieces.reduce(0) { $0 + Words.scan(Array($1.utf8), in: 0..<$1.utf8.count).count } <= Evidence.fewWords
  }

  private static let fewWords = 4

  private func isLikeness(_ candidate: MatchCandidate) -> Bool {
    candidate.verdict == .altered || candidate.verdict == .reworded
  }

  /// A likeness is no support where somebody else said the very words: then it is a phrase that both use.
  private func isOutdone(_ weighed: Weighed, by rival: Double) -> Bool {
    isLikeness(weighed.candidate) && !weighed.candidate.inEvent && weighed.candidate.score < rival - Evidence.clearly
  }

  /// A difference of scores that is no accident.
  private static let clearly = 0.2

  private func isInformative(_ candidate: MatchCandidate) -> Bool {
    candidate.information >= Evidence.leastInformation
  }

  /// Days from the saying to the report, where both are known.
  private func delay(of candidate: MatchCandidate) -> Int? {
    guard let piece = candidate.pieces.first, let said = catalogue.day(piece.ordinal),
      let published = question.published?.dayNumber
    else { return nil }
    return published - said
  }

  private func isNear(_ candidate: MatchCandidate) -> Bool {
    delay(of: candidate).map { (-1...Evidence.occasionWindow).contains($0) } ?? false
  }

  /// Whether the dates show another occasion; a record dated after the report may be misdated and is not far.
  private func isFar(_ candidate: MatchCandidate) -> Bool {
    candidate.verdict == .reworded && (delay(of: candidate) ?? 0) > Evidence.occasionWindow
  }

  // MARK: Choice

  /// Several records of one occasion may hold the same words: a whole record goes before a part of one, and one of which
  /// it is known who published it before one of which it is not. Among equals the best match stays. The same words on
  /// another day are another saying.
  private func bestKept(of supporting: [Int], like first: Int, in weighed: [Weighed]) -> Int {
    let model = weighed[first]
    var best = first
    for index in supporting where index != first {
      let candidate = weighed[index].candidate
      guard candidate.verdict == model.candidate.verdict, candidate.sense == model.candidate.sense,
        abs(candidate.score - model.candidate.score) < 0.01, candidate.inEvent == model.candidate.inEvent,
        weighed[index].agreement == model.agreement, isOneOccasion(candidate, model.candidate)
      else { continue }
      if keeping(candidate) > keeping(weighed[best].candidate) { best = index }
    }
    return best
  }

  /// How well a record keeps the words: whole, and published by the speaker's own side, the host, somebody, nobody known.
  private func keeping(_ candidate: MatchCandidate) -> Int {
    let publisher = candidate.pieces.first.flatMap { catalogue.entry($0.ordinal)?.publisher } ?? .unknown
    let rank =
      switch publisher {
      case .speakersSide: 3
      case .host: 2
      case .thirdParty: 1
      case .unknown: 0
      }
    return rank + (isWhole(candidate) ? 4 : 0)
  }

  private func isOneOccasion(_ first: MatchCandidate, _ second: MatchCandidate) -> Bool {
    if let one = event(of: first), one == event(of: second) { return true }
    guard let day = day(of: first) else { return true }
    return day == self.day(of: second)
  }

  private func day(of candidate: MatchCandidate) -> Int? {
    candidate.pieces.first.flatMap { catalogue.day($0.ordinal) }
  }

  private func isWhole(_ candidate: MatchCandidate) -> Bool {
    candidate.pieces.allSatisfy { catalogue.entry($0.ordinal)?.whole ?? false }
  }

  /// Elsewhere is another occasion or another mouth; further records of the occasion that was found are neither.
  private func isElsewhere(_ index: Int, chosen: Int?, in weighed: [Weighed]) -> Bool {
    guard index != chosen else { return false }
    guard weighed[index].agreement.agrees != false else { return true }
    guard let chosen, let event = event(of: weighed[chosen].candidate) else { return !weighed[index].candidate.inEvent }
    return event != self.event(of: weighed[index].candidate)
  }

  private func event(of candidate: MatchCandidate) -> EventID? {
    candidate.pieces.first.flatMap { catalogue.entry($0.ordinal)?.event }
  }

  // MARK: Whose words

  private func whoseWords(_ candidate: MatchCandidate) throws -> SpeakerAgreement {
    guard let piece = candidate.pieces.first, let text = try shown(piece.ordinal) else {
      return SpeakerAgreement(asked: question.speaker)
    }
    let found = speaker(of: piece, in: text)
    var agrees = agrees(found, piece, in: text)
    if agrees == false, let asked, SecondHand.isLabelled(piece, as: asked, in: text) { agrees = nil }
    return SpeakerAgreement(
      asked: question.speaker, found: found.map { $0.name ?? $0.label }, agrees: agrees, role: piece.role)
  }

  /// Whether the words found are those of the speaker asked for; nil where it cannot be told. The words of a question
  /// whose asker is not named are not those of the one who answers it.
  private func agrees(_ found: Speaker?, _ piece: MatchPiece, in text: ShownText) -> Bool? {
    guard let asked else { return nil }
    if let found {
      let agrees = asked.agrees(with: found)
      // A release without turns is nobody's alone: its title's person may be the one it tells of.
      return agrees == false && (!question.speakerIsPerson || text.turns.isEmpty) ? nil : agrees
    }
    return piece.role == .question && asked.documents.contains(piece.ordinal) ? false : nil
  }

  private func speaker(of piece: MatchPiece, in text: ShownText) -> Speaker? {
    if let number = piece.speaker, text.speakers.indices.contains(number) { return text.speakers[number] }
    return text.turns.isEmpty ? text.author : nil
  }

  /// Why the words are others: the record says of itself that it is a translation, or that it took the words down as they
  /// were said.
  private func because(_ candidate: MatchCandidate) throws -> RewordingCause? {
    guard candidate.verdict == .reworded, let piece = candidate.pieces.first, let text = try shown(piece.ordinal)
    else { return candidate.because }
    let standing = text.summary.standing
    if standing.basis == .translation || standing.originalLanguage != nil { return .otherTranslation }
    return standing.basis == .asDelivered || standing.basis == .asPrepared ? .sameLanguageParaphrase : .unknown
  }

  // MARK: Passages

  private func passage(of candidate: MatchCandidate) throws -> Passage? {
    guard let piece = candidate.pieces.first else { return nil }
    return try passage(piece, score: candidate.score)
  }

  private func passage(_ piece: MatchPiece, score: Double) throws -> Passage? {
    guard let text = try shown(piece.ordinal), let origin = text.text.origin(of: piece.range) else { return nil }
    let turn = piece.turn.flatMap { text.turnIDs.indices.contains($0) ? text.turnIDs[$0] : nil }
    return Passage(
      document: text.summary.id, turn: turn, range: piece.range, text: text.text[piece.range], said: text.summary.said,
      title: text.summary.title, standing: text.summary.standing,
      address: Address(capture: text.summary.capture, range: origin), captureName: text.summary.name,
      speaker: speaker(of: piece, in: text), role: piece.role, score: score)
  }

  // MARK: Findings

  private func findings(on candidate: MatchCandidate) throws -> [Finding] {
    var findings: [Finding] = []
    if let piece = candidate.pieces.first, let text = try shown(piece.ordinal),
      let finding = SecondHand.finding(piece, speaker: speaker(of: piece, in: text), in: text)
    {
      findings.append(finding)
    }
    if occasion.isEmpty, candidate.inEvent {
      findings.append(
        Finding(
          category: "occasionTold",
          message: "A report of the record that prints these very words is of this occasion; nothing else says so."))
    }
    if !occasion.isEmpty, !candidate.inEvent {
      findings.append(
        Finding(
          category: "otherOccasion",
          message: "These are the speaker's words, but at another occasion than the one the report speaks of."))
    }
    let isSaid = candidate.pieces.first.flatMap { catalogue.entry($0.ordinal)?.isSaid } ?? false
    if isSaid, let delay = delay(of: candidate), delay < 0 {
      findings.append(
        Finding(
          category: "datedAfterReport",
          message: "The record dates these words \(-delay) day\(delay == -1 ? "" : "s") after the report; "
            + "one of the two dates is wrong, or the words were said again."))
    }
    if let piece = candidate.pieces.first, catalogue.entry(piece.ordinal)?.whole == false {
      findings.append(
        Finding(category: "recordIncomplete", message: "The record of this occasion is known to be incomplete."))
    }
    return findings
  }

  // MARK: Nothing supports it

  /// The names of the two languages, where the quotation is in none of those that the occasion is held in. Words that are
  /// too few to tell are taken to be in the report's.
  private func otherLanguage(than held: [Int]) throws -> (quotation: String, record: String)? {
    guard let quoted = TextLanguage.guess(SourceText(question.text)) ?? question.language else { return nil }
    var first: String?
    for ordinal in held {
      guard let text = try shown(ordinal)?.text, let language = TextLanguage.guess(text),
        !TextLanguage.isSame(language, quoted)
      else { return nil }
      first = first ?? language
    }
    return first.map { (TextLanguage.name(quoted), TextLanguage.name($0)) }
  }

  private func unsupported(
    score: Double, elsewhere: [Passage], reported: [Passage], isTooShort: Bool
  ) throws -> Check {
    let held = occasion.filter { catalogue.entry($0)?.use == .record }
    var (absent, finding) = try reason(held: held)
    if isTooShort, !absent {
      finding = Finding(
        category: "tooShort",
        message:
          "So few words stand anywhere: they are told only of the speaker asked for, at the report's occasion or in its days."
      )
    }
    return Check(
      outcome: absent ? .notInRecord : .notCheckable, verdict: absent ? .absent : .uncovered,
      rule: absent ? "absent/occasionHeld@1" : "uncovered/\(finding.category)@1", score: score,
      speaker: question.speaker.map { SpeakerAgreement(asked: $0) }, alsoReported: reported, elsewhere: elsewhere,
      findings: [finding])
  }

  /// Whether the record holds that occasion whole, with the speaker's words in it; and what to tell the reader.
  private func reason(held: Set<Int>) throws -> (absent: Bool, finding: Finding) {
    guard !held.isEmpty else {
      if let asked, asked.documents.isEmpty {
        return (
          false, Finding(category: "speakerUnknown", message: "The record holds no words of \(asked.label).")
        )
      }
      guard asked != nil || question.published != nil || !occasion.isEmpty else {
        return (
          false,
          Finding(
            category: "noTranscript",
            message: "The record does not have these words. Which transcript should have them is not known without a "
              + "speaker or a date.")
        )
      }
      return (false, Finding(category: "noTranscript", message: "The record holds no transcript of this occasion."))
    }
    let speaking = held.filter { ordinal in
      asked.map { $0.documents.contains(ordinal) } ?? true
    }
    guard let first = speaking.sorted().first(where: { catalogue.entry($0)?.whole == true }) else {
      if speaking.isEmpty {
        let name = asked?.label ?? "the speaker"
        return (
          false,
          Finding(
            category: "speakerUnknown", message: "The record holds this occasion, but no words of \(name) at it.")
        )
      }
      return (
        false,
        Finding(
          category: "transcriptIncomplete",
          message: "The record of this occasion is incomplete: these words may stand in the part that is missing.")
      )
    }
    if let languages = try otherLanguage(than: speaking.sorted()) {
      return (
        false,
        Finding(
          category: "otherLanguage",
          message: "The quotation is in \(languages.quotation), the record of this occasion in \(languages.record): "
            + "across languages nothing is compared.")
      )
    }
    let title = try shown(first)?.summary.title ?? "an untitled transcript"
    return (
      true,
      Finding(category: "occasionHeld", message: "The record holds this occasion: \(title). The words are not in it.")
    )
  }
}
