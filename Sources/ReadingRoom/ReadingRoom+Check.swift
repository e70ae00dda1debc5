import Exchange
import Hummingbird
import Pipeline
import RecordTypes
import Texts

/// The form where one pastes a quotation or a whole text. Short ones can be asked by address, so that a check can be
/// linked.
extension ReadingRoom {
  /// A pasted text may be so long (bytes).
  static let longestPaste = 2 << 20

  /// Checks what the address asks for; the empty form where it asks for nothing.
  func check(_ fields: FormFields, base: String?) throws -> Response {
    let form = CheckPage.Form(
      text: fields["text"], speaker: fields["speaker"], published: fields["published"],
      whole: fields["as"] == "report", base: base)
    return form.text.isEmpty ? Reply.page(CheckPage.page(form, .nothing)) : try check(form)
  }

  /// Checks what was pasted.
  func check(_ request: Request, base: String?) async throws -> Response {
    let body = try await request.body.collect(upTo: ReadingRoom.longestPaste)
    let fields = FormFields(body.readableBytesView)
    guard fields.isValid else {
      return Gate.failure(
        request, .badRequest, "form", "The form could not be read; its text must be UTF-8.")
    }
    let form = CheckPage.Form(
      text: fields["text"], speaker: fields["speaker"], published: fields["published"],
      whole: fields["as"] == "report", base: base)
    return try check(form)
  }

  private func check(_ form: CheckPage.Form) throws -> Response {
    let published = PartialDate(form.published)
    if let complaint = ReadingRoom.complaint(form, published) {
      var form = form
      form.complaint = complaint
      return Reply.page(CheckPage.page(form, .nothing), status: .badRequest)
    }
    if form.whole {
      var report = Extraction().document(ofText: form.text)
      if let published { report.published = Metadatum(published) }
      return Reply.page(CheckPage.page(form, .report(report, try checking.check(report, capture: nil))))
    }
    let words = ReadingRoom.withoutOuterMarks(form.text)
    let speaker = form.speaker.isEmpty ? nil : form.speaker
    let check = try checking.check(Question(pieces: [words], speaker: speaker, published: published))
    return Reply.page(CheckPage.page(form, .quotation(words, check)))
  }

  /// What keeps a form from being checked.
  private static func complaint(_ form: CheckPage.Form, _ published: PartialDate?) -> String? {
    if !form.text.contains(where: { $0.isLetter || $0.isNumber }) { return "Paste the words first." }
    if !form.published.isEmpty, published == nil {
      return "“\(form.published)” is no date; write it as 2016-12-29, or leave it out."
    }
    return nil
  }

  /// Quote marks around the whole are the reader's, not the speaker's.
  static func withoutOuterMarks(_ text: String) -> String {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let marks: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»"]
    var scalars = trimmed.unicodeScalars[...]
    if let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
    if let last = scalars.last, marks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
