import ArgumentParser
import Exchange
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `quoth correct`: what the keeper of a record knows better than its pages.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Keep what you know better than the pages; everything that depends on it follows.",
    subcommands: [Use.self, Kind.self, Person.self, Event.self])

  /// What all corrections need.
  struct Common: ParsableArguments {
    @Option(help: "Who says so.")
    var who: String?
    @OptionGroup var record: RecordOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var workers: JobsOption

    /// Makes a correction of what the record has, keeps it, and says what became of the verdicts.
    func apply(_ make: (RecordReader, Record) throws -> Correction) throws {
      let store = try record.open(for: .writing)
      let (correction, verdicts) = try withRecordErrors {
        let correction = try store.read { try make($0, store) }
        let verdicts = try Correcting.apply(correction, who: who, to: store, jobs: workers.resolved)
        try store.close()
        return (correction, verdicts)
      }
      var out = StandardOutput()
      if output.json {
        out.write(line: CorrectJSON.value(correction, verdicts: VerdictsGiven(verdicts)).line)
      } else {
        out.write(line: "Kept; it holds over every import and rebuild.")
        VerdictTable.lines(verdicts, width: Terminal.width).forEach { out.write(line: $0) }
      }
      out.flush()
    }
  }

  /// The document of that identifier, or of the capture that begins like that.
  static func document(_ id: String, in reader: RecordReader) throws -> DocumentSummary {
    if let summary = try reader.summary(DocumentID(id)) { return summary }
    let captures = id.utf8.count < 4 ? [] : try reader.captures(startingWith: id, limit: 2)
    if captures.count == 1, let own = try reader.documents(of: captures[0]).first, let summary = try reader.summary(own)
    {
      return summary
    }
    complain("there is no document \(id); `quoth list` names those there are")
    throw ExitCode(ExitStatus.failed)
  }

  static func person(_ id: String, in reader: RecordReader) throws -> PersonID {
    if let person = try reader.person(PersonID(id)) { return person.id }
    let named = try reader.persons().filter { $0.name == id || $0.aliases.contains { $0.label == id } }
    if named.count == 1 { return named[0].id }
    complain(
      named.isEmpty
        ? "there is no person \(id); `quoth correct person list` names those there are"
        : "several persons are called \(id): \(named.map(\.id.value).joined(separator: ", "))")
    throw ExitCode(ExitStatus.failed)
  }
}

extension CorrectCommand {
  /// `quoth correct use DOCUMENT record|report`.
  struct Use: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say that a document is used as a record or a report.")
    @Argument(help: "The document.") var document: String
    @Argument(help: "record or report.", transform: Use.use) var use: Document.Use
    @OptionGroup var common: Common

    func run() throws {
      try common.apply { reader, _ in
        .use(capture: try CorrectCommand.document(document, in: reader).capture, use)
      }
    }

    static func use(_ name: String) throws -> Document.Use {
      guard let use = Document.Use(rawValue: name) else { throw ValidationError("it is record or report.") }
      return use
    }
  }

  /// `quoth correct kind DOCUMENT KIND`.
  struct Kind: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say of what kind a document is.")
    @Argument(help: "The document.") var document: String
    @Argument(
      help: "interview, pressConference, statement, speech, debate, report, digest, listing or other.",
      transform: Kind.kind)
    var kind: Document.Kind
    @OptionGroup var common: Common

    func run() throws {
      try common.apply { reader, _ in
        .kind(capture: try CorrectCommand.document(document, in: reader).capture, kind)
      }
    }

    static func kind(_ name: String) throws -> Document.Kind {
      guard let kind = Document.Kind(rawValue: name) else {
        throw ValidationError("the kinds are \(Document.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      return kind
    }
  }

  /// `quoth correct event DOCUMENT EVENT`.
  struct Event: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a document belongs to an event: its identifier, or another document of it.")
    @Argument(help: "The document.") var document: String
    @Argument(help: "The event, or a document of it.") var event: String
    @OptionGroup var common: Common

    func run() throws {
      try common.apply { reader, store in
        let summary = try CorrectCommand.document(document, in: reader)
        if let known = try reader.event(EventID(event)) { return .event(capture: summary.capture, known.id) }
        let other = try CorrectCommand.document(event, in: reader)
        if let known = other.event { return .event(capture: summary.capture, known) }
        guard let founded = try Correcting.event(with: other.id, foundingFor: summary.id, in: store) else {
          complain("no event can be made of \(document) and \(event)")
          throw ExitCode(ExitStatus.failed)
        }
        return .event(capture: summary.capture, founded)
      }
    }
  }

  /// `quoth correct person merge|split|rename|list`.
  struct Person: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say who is one person, who is not, and what somebody is called.",
      subcommands: [Merge.self, Split.self, Rename.self, List.self])

    struct Merge: ParsableCommand {
      static let configuration = CommandConfiguration(abstract: "Two are one person.")
      @Argument(help: "The person that goes: identifier or name.") var person: String
      @Argument(help: "The person that stays.") var into: String
      @OptionGroup var common: Common

      func run() throws {
        try common.apply { reader, _ in
          .mergePersons(
            try CorrectCommand.person(person, in: reader), into: try CorrectCommand.person(into, in: reader))
        }
      }
    }

    struct Split: ParsableCommand {
      static let configuration = CommandConfiguration(abstract: "A label in a document is another person.")
      @Argument(help: "The person: identifier or name.") var person: String
      @Option(help: "The label as printed.") var label: String
      @Option(help: "The document.") var document: String
      @OptionGroup var common: Common

      func run() throws {
        try common.apply { reader, _ in
          .splitPerson(
            try CorrectCommand.person(person, in: reader), label: label,
            capture: try CorrectCommand.document(document, in: reader).capture)
        }
      }
    }

    struct Rename: ParsableCommand {
      static let configuration = CommandConfiguration(abstract: "A person is called otherwise.")
      @Argument(help: "The person: identifier or name.") var person: String
      @Argument(help: "The name.") var name: String
      @OptionGroup var common: Common

      func run() throws {
        try common.apply { reader, _ in
          .renamePerson(try CorrectCommand.person(person, in: reader), to: name)
        }
      }
    }

    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(abstract: "The persons of the record.")
      @OptionGroup var record: RecordOption
      @OptionGroup var output: OutputOptions

      func run() throws {
        let store = try record.open(for: .reading)
        let persons = try withRecordErrors { try store.read { try $0.persons() } }
        var out = StandardOutput()
        var table = TextTable([
          .init("id", least: 13), .init("name", least: 16, appetite: 2), .init("labels", least: 20, appetite: 3),
          .init("offices", least: 12, appetite: 2),
        ])
        for person in persons {
          if output.json {
            out.write(line: PersonJSON.value(person).line)
          } else {
            table.append([
              person.id.value, person.name, person.aliases.map(\.label).joined(separator: ", "),
              person.offices.map(\.title).joined(separator: ", "),
            ])
          }
        }
        if !output.json { table.lines(width: Terminal.width).forEach { out.write(line: $0) } }
        out.flush()
      }
    }
  }
}
