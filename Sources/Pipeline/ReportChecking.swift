package import RecordStore
public import RecordTypes
import Texts

/// One quotation of a report with what the record says to it.
public struct CheckedReportQuotation: Sendable, Hashable {
  /// Its place among the report's quotations.
  public var index: Int
  /// The quotation, in the report's offsets.
  public var quotation: Quotation
  /// What was asked.
  public var question: Question
  /// What the record says.
  public var check: Check
}

extension Checking {
  /// Holds every quotation of a report against the record, in the order of the text. Indirect ones only where asked for:
  /// no words are claimed there.
  ///
  /// - Parameter capture: the report's own capture, which can never support it.
  public func check(
    _ report: Document, capture: ContentHash?, indirect: Bool = false
  ) throws -> [CheckedReportQuotation] {
    try record.read { reader in try check(report, capture: capture, indirect: indirect, in: reader) }
  }

  /// The same against one snapshot of the record.
  package func check(
    _ report: Document, capture: ContentHash?, indirect: Bool, in reader: RecordReader
  ) throws -> [CheckedReportQuotation] {
    let occasion = try Occasions.documents(of: report, capture: capture, in: reader)
    return try report.quotations.indices.compactMap { index in
      let quotation = report.quotations[index]
      guard
        let question = ReportQuestions.question(
          for: quotation, of: report, occasion: occasion, capture: capture, indirect: indirect)
      else { return nil }
      return CheckedReportQuotation(
        index: index, quotation: quotation, question: question, check: try check(question, in: reader))
    }
  }
}

/// What there is to ask of a report's quotation.
enum ReportQuestions {
  /// The question that a quotation puts to the record; nil where it claims no words and indirect speech was not asked for.
  static func question(
    for quotation: Quotation, of report: Document, occasion: Set<DocumentID>, capture: ContentHash?, indirect: Bool
  ) -> Question? {
    let ranges = quotation.kind == .indirect ? quotation.content : quotation.quoted
    guard quotation.kind != .indirect || indirect, !ranges.isEmpty else { return nil }
    let speaker = speaker(of: quotation)
    return Question(
      pieces: ranges.map { report.text[$0] }, speaker: speaker,
      speakerIsPerson: speaker.map { isOfPersons($0, in: report) } ?? false,
      published: (report.published ?? report.said)?.value, indirect: quotation.kind == .indirect,
      language: report.language, occasion: occasion,
      excluded: capture.map { [$0] } ?? [])
  }

  /// Whether a source is a person of the report, or several who are quoted together: `Mirel Tanos and Ilse Dornach`.
  private static func isOfPersons(_ speaker: String, in report: Document) -> Bool {
    report.mentions.contains { mention in
      guard mention.kind == .person, let name = mention.value else { return false }
      return name == speaker || name.contains(" ") && speaker.contains(name)
    }
  }

  /// The person or body that the report names; a pronoun that could not be resolved names nobody.
  private static func speaker(of quotation: Quotation) -> String? {
    guard let speaker = quotation.speaker else { return nil }
    if let name = speaker.name { return name }
    return speaker.label.unicodeScalars.contains { $0.properties.isUppercase } && speaker.label.utf8.count > 3
      ? speaker.label : nil
  }
}
