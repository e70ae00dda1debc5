import ArgumentParser
import Exchange
import Pipeline
import RecordTypes
import Texts

/// `quoth extract`: capture -> document with all its layers, without a record.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Read the document out of captured pages, without a record.")

  @Argument(help: "Files and folders, or - for capture lines (NDJSON) on standard input.")
  var paths: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var workers: JobsOption

  func validate() throws { try Paths.check(paths) }

  func run() async throws {
    if paths == ["-"] {
      let extraction = Extraction()
      let failed = await LineStream(jobs: workers.resolved).run { line, _ in
        do throws(LineError) {
          let capture = try CaptureFiles.capture(ofLine: line)
          return .init(extraction.document(of: capture), of: capture)
        } catch {
          return .init(error)
        }
      }
      if failed > 0 { throw ExitCode(ExitStatus.failed) }
      return
    }
    var table = DocumentTable()
    var out = StandardOutput()
    var failed = 0
    Extractions(paths, jobs: workers.resolved).forEach { item in
      switch item {
      case .failure(let failure):
        failed += 1
        if output.json {
          out.write(line: LineError(id: failure.name, code: failure.code, message: failure.message).json.line)
        } else {
          complain(failure.description)
        }
      case .document(let document, let capture):
        if output.json {
          out.write(line: LineStream.Answer(document, of: capture).line)
        } else {
          table.append(document, name: capture.name)
        }
      }
    }
    if !output.json { table.lines(width: Terminal.width).forEach { out.write(line: $0) } }
    out.flush()
    if failed > 0 { throw ExitCode(ExitStatus.failed) }
  }
}

extension LineStream.Answer {
  /// The line for a document that no record holds: its id is the name that it was given under.
  init(_ document: Document, of capture: Capture) {
    var bytes: [UInt8] = []
    let context = DocumentContext(id: capture.name, capture: CaptureInfo(capture))
    DocumentJSON.value(document, in: context).write(to: &bytes)
    self.init(line: bytes, failed: false)
  }

  /// The line that says why an input line failed.
  init(_ error: LineError) {
    var bytes: [UInt8] = []
    error.json.write(to: &bytes)
    self.init(line: bytes, failed: true)
  }
}
