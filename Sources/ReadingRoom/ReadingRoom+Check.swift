import Hummingbird
import Pipeline
import RecordTypes
import Texts

/// The form where one pastes a quotation or a whole text.
extension ReadingRoom {
  /// A pasted text may be so long (bytes).
  static let longestPaste = 2 << 20

  private struct Fields: Decodable {
    var text: String?
    var speaker: String?
    var published: String?
    var `as`: String?
  }

  /// Checks what was pasted.
  func check(_ request: Request) async throws -> Response {
    let body = try await request.body.collect(upTo: ReadingRoom.longestPaste)
    let fields = try URLEncodedFormDecoder().decode(Fields.self, from: String(buffer: body))
    var form = CheckPage.Form(
      text: fields.text ?? "", speaker: fields.speaker ?? "", published: fields.published ?? "",
      whole: fields.as == "report")
    guard form.text.contains(where: \.isLetter) else {
      form.complaint = "Paste the words first."
      return Reply.page(CheckPage.page(form, nil), status: .badRequest)
    }
    let published = PartialDate(form.published)
    if !form.published.isEmpty, published == nil {
      form.complaint = "“\(form.published)” is no date; write it as 2016-12-29, or leave it out."
      return Reply.page(CheckPage.page(form, nil), status: .badRequest)
    }
    if form.whole {
      let checked = try checkReport(form.text)
      return Reply.page(CheckPage.page(form, checked))
    }
    let words = ReadingRoom.withoutOuterMarks(form.text)
    let speaker = form.speaker.isEmpty ? nil : form.speaker
    let check = try checking.check(Question(pieces: [words], speaker: speaker, published: published))
    return Reply.page(CheckPage.page(form, [(check, words, speaker)]))
  }

  private func checkReport(_ text: String) throws -> [(check: Check, quotation: String, speaker: String?)] {
    let report = Extraction().document(ofText: text)
    return try checking.check(report, capture: nil).map { checked in
      (checked.check, checked.question.text, checked.quotation.speaker.map { $0.name ?? $0.label })
    }
  }

  /// Quote marks around the whole are the reader's, not the speaker's.
  private static func withoutOuterMarks(_ text: String) -> String {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let marks: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»"]
    var scalars = trimmed.unicodeScalars[...]
    if let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
    if let last = scalars.last, marks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
