import ArgumentParser
import Exchange
import Pipeline
import RecordTypes
import Texts

/// `quoth quotations`: clean text -> quotations, in the offsets of the text given.
struct QuotationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotations", abstract: "Find the quotations in clean text: who is quoted, in which words.",
    discussion: "No page furniture is removed; use `quoth extract` for captured pages.")

  @Argument(help: "Text files and folders, or - for lines {\"id\", \"text\"} (NDJSON) on standard input.")
  var paths: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var workers: JobsOption

  func validate() throws { try Paths.check(paths) }

  func run() async throws {
    if paths == ["-"] {
      let extraction = Extraction()
      let failed = await LineStream(jobs: workers.resolved).run { line, _ in
        do throws(LineError) {
          let input = try TextLine.parse(line)
          let quotations = extraction.quotations(in: input.text, published: input.published)
          return .init(id: input.id, text: Array(input.text.utf8), quotations)
        } catch {
          return .init(error)
        }
      }
      if failed > 0 { throw ExitCode(ExitStatus.failed) }
      return
    }
    var out = StandardOutput()
    var table = QuotationTable()
    var failed = 0
    CaptureFiles(paths).forEachText { name, text in
      switch text {
      case .failure(let failure):
        failed += 1
        if output.json {
          out.write(line: LineError(id: name, code: failure.code, message: failure.message).json.line)
        } else {
          complain(failure.description)
        }
      case .success(let text):
        let quotations = Extraction().quotations(in: text)
        if output.json {
          out.write(line: LineStream.Answer(id: name, text: Array(text.utf8), quotations).line)
        } else {
          quotations.forEach { table.append($0, in: SourceText(text), name: name) }
        }
      }
    }
    if !output.json { table.lines(width: Terminal.width).forEach { out.write(line: $0) } }
    out.flush()
    if failed > 0 { throw ExitCode(ExitStatus.failed) }
  }
}

extension LineStream.Answer {
  fileprivate init(id: String, text: [UInt8], _ quotations: [Quotation]) {
    var bytes: [UInt8] = []
    QuotationsJSON.value(id: id, text: text, quotations: quotations).write(to: &bytes)
    self.init(line: bytes, failed: false)
  }
}
