import ArgumentParser
import Exchange
import Foundation
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `quoth check`: a quotation, or every quotation of a report, against the record.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hold a quotation, or every quotation of a report, against the record.",
    discussion: """
      Give --quote with the words, or the report's files, or - for lines {"id", "quotation"} (NDJSON) on standard input.
      """)

  @Argument(help: "Reports: files and folders, or - for lines on standard input.")
  var paths: [String] = []
  @Option(help: "The words to check.")
  var quote: String?
  @Option(help: "Who is said to have said them.")
  var speaker: String?
  @Option(help: "When they were printed (YYYY-MM-DD).", transform: CheckCommand.date)
  var published: PartialDate?
  @Flag(help: "Check reported speech without quote marks too.")
  var indirect = false
  @Flag(help: "Let a sentence encoder weigh sayings in other words, where one is installed (make encoder).")
  var encoder = false
  @Option(
    name: .customLong("fail-on"), help: "Outcomes that make the exit status 1, parted by commas: senseChanged,…",
    transform: CheckCommand.outcomes)
  var failOn: Set<Outcome> = []
  @Option(help: "Write a file from which anyone can derive the verdict again: see quoth verify FILE.")
  var proof: String?
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var workers: JobsOption

  func validate() throws {
    if quote == nil, paths.isEmpty { throw ValidationError("Give --quote TEXT, or a report's files, or -.") }
    if quote != nil, !paths.isEmpty { throw ValidationError("Give either --quote or files, not both.") }
    if let quote, !quote.contains(where: { $0.isLetter || $0.isNumber }) {
      throw ValidationError("--quote holds no words; give it those that were printed.")
    }
    try Paths.check(paths)
    if quote == nil, speaker != nil || published != nil {
      throw ValidationError("--speaker and --published go with --quote.")
    }
    if quote == nil, proof != nil { throw ValidationError("--proof goes with --quote: a proof is of one quotation.") }
  }

  func run() async throws {
    let store = try record.open(for: .reading)
    let checker = Checker(
      checking: Checking(store, encoder: startedEncoder()), offsets: DocumentOffsets(store), indirect: indirect)
    let failed: Bool
    if let quote {
      failed = try withRecordErrors { try check(quote, with: checker) }
    } else if paths == ["-"] {
      failed = await checkLines(with: checker)
    } else {
      failed = try withRecordErrors { try checkReports(with: checker) }
    }
    if failed { throw ExitCode(ExitStatus.failed) }
  }

  /// The encoder that was asked for. Where none is installed, or it does not start, that is said and the check goes on without.
  private func startedEncoder() -> SentenceEncoder? {
    guard encoder else { return nil }
    guard let path = SentenceEncoder.installed(program: Bundle.main.executablePath ?? CommandLine.arguments[0]) else {
      complain("no sentence encoder is installed (make encoder installs one); the check goes on without")
      return nil
    }
    do {
      return try SentenceEncoder(path: path)
    } catch {
      complain("\(error) The check goes on without.")
      return nil
    }
  }

  private func check(_ quote: String, with checker: Checker) throws -> Bool {
    let question = Question(pieces: [quote], speaker: speaker, published: published, indirect: indirect)
    let check = try checker.checking.check(question)
    var out = StandardOutput()
    if output.json {
      out.write(line: checker.line(check, of: CheckedQuotation(id: "quote", text: question.text)))
    } else {
      CheckSheet.lines(check, quotation: question.text, width: Terminal.width).forEach { out.write(line: $0) }
    }
    out.flush()
    let isProved = try proof.map { try write(proofOf: check, of: question, with: checker, to: $0) } ?? true
    return failOn.contains(check.outcome) || !isProved
  }

  /// Writes the proof; false, and a message, where there is none.
  private func write(
    proofOf check: Check, of question: Question, with checker: Checker, to path: String
  ) throws -> Bool {
    do {
      let file = try OutputFile(path, beside: record.resolved)
      try file.write(checker.checking.proof(check, of: question))
      try file.keep()
      return true
    } catch let error as ProofError {
      complain("no proof is written: \(error)")
    } catch let refusal as OutputFile.Refusal {
      complain(refusal.description)
    }
    return false
  }

  private func checkLines(with checker: Checker) async -> Bool {
    let failOn = failOn
    let wanted = Tally()
    let failed = await LineStream(jobs: workers.resolved).run { line, _ in
      var id: String?
      do {
        let input = try CheckLine.parse(line)
        id = input.id
        let question = Question(
          pieces: [input.quotation], speaker: input.speaker, published: input.published, indirect: checker.indirect)
        let check = try checker.checking.check(question)
        if failOn.contains(check.outcome) { wanted.add() }
        return .init(
          line: checker.line(check, of: CheckedQuotation(id: input.id, text: question.text)), failed: false)
      } catch let error as LineError {
        return .init(error)
      } catch {
        return .init(LineError(id: id, code: "record", message: "\(error)"))
      }
    }
    return failed > 0 || wanted.count > 0
  }

  private func checkReports(with checker: Checker) throws -> Bool {
    var out = StandardOutput()
    var failed = false
    var table = CheckTable()
    var hasRead = false
    var thrown: (any Error)?
    Extractions(paths, jobs: workers.resolved).forEach { item in
      guard thrown == nil else { return }
      switch item {
      case .failure(let failure):
        failed = true
        if output.json {
          out.write(line: LineError(id: failure.name, code: failure.code, message: failure.message).json.line)
        } else {
          complain(failure.description)
        }
      case .document(let report, let capture):
        hasRead = true
        do {
          let offsets = CodePointOffsets(report.text.bytes)
          for checked in try checker.checking.check(report, capture: capture.hash, indirect: indirect) {
            if failOn.contains(checked.check.outcome) { failed = true }
            if output.json {
              let quotation = CheckedQuotation(
                id: "\(capture.name)#\(checked.index)", text: checked.question.text, quotation: checked.quotation,
                index: checked.index, reportName: capture.name, reportOffsets: offsets)
              out.write(line: checker.line(checked.check, of: quotation))
            } else {
              table.append(
                checked.check, quotation: checked.question.text,
                speaker: checked.quotation.speaker.map { $0.name ?? $0.label })
            }
          }
        } catch {
          thrown = error
        }
      }
    }
    if let thrown { throw thrown }
    // Where nothing could be read the messages say so, and an empty table would say that nothing is quoted.
    if !output.json, hasRead { table.lines(width: Terminal.width).forEach { out.write(line: $0) } }
    out.flush()
    return failed
  }

  private static func date(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(text) else { throw ValidationError("'\(text)' is no date; write it as 2016-12-29.") }
    return date
  }

  private static func outcomes(_ list: String) throws -> Set<Outcome> {
    try Set(
      list.split(separator: ",").map { name in
        let name = name.filter { $0 != " " }
        guard let outcome = Outcome(rawValue: String(name)) else {
          let known = Outcome.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("'\(name)' is no outcome; the outcomes are \(known).")
        }
        return outcome
      })
  }
}

/// What checking needs at hand, shared by the workers.
struct Checker: Sendable {
  let checking: Checking
  let offsets: DocumentOffsets
  let indirect: Bool

  /// The contract's line for one check.
  func line(_ check: Check, of quotation: CheckedQuotation) -> [UInt8] {
    var bytes: [UInt8] = []
    CheckJSON.value(check, of: quotation, offsets: { offsets[$0] }).write(to: &bytes)
    return bytes
  }
}
