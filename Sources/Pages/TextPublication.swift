import RecordTypes
import Texts

/// The line that says when a page was published or changed: a date and hardly anything else.
struct TextPublication {
  /// The date.
  var date: DateExpression
  /// Whether the line speaks of a change.
  var isUpdate: Bool
  /// What stands behind the date after a bar: `| outlet`.
  var outlet: TextRange?

  /// Reads a line; nil where it is no date line.
  static func read(_ page: TextPage, line index: Int) -> TextPublication? {
    let line = page.lines[index]
    guard line.words <= 16, !line.isProse,
      let date = page.dates[index].first(where: { $0.date?.day != nil || $0.isAmbiguous })
    else { return nil }
    let bytes = page.source.bytes
    let before = Words.scan(bytes, in: line.range.lowerBound..<date.range.lowerBound)
    let behind = line.range.upperBound > date.range.upperBound ? date.range.upperBound..<line.range.upperBound : nil
    let rest = behind.map { Words.scan(bytes, in: $0) } ?? []
    let outlet = behind.flatMap { barred(bytes, $0) }
    let isUpdate = line.inside.contains(.updated)
    let isNamed = isUpdate || !line.inside.isDisjoint(with: [.published]) || !line.exact.isDisjoint(with: [.published])
    let isLabelled = before.count == 1 && TextLexicon.scan(bytes, before).exact.contains(.published)
    let others = before.count + (outlet == nil ? rest.count : 0)
    guard others == 0 || outlet != nil && before.isEmpty || (isNamed || isLabelled) && others <= 8 else { return nil }
    return TextPublication(date: date, isUpdate: isUpdate && !line.inside.contains(.published), outlet: outlet)
  }

  /// A short name behind a bar.
  private static func barred(_ bytes: [UInt8], _ range: TextRange) -> TextRange? {
    guard let rest = Sentences.trim(bytes, range), bytes[rest.lowerBound] == 0x7C,
      let name = Sentences.trim(bytes, (rest.lowerBound + 1)..<rest.upperBound), name.count <= 60,
      !bytes[name].contains(0x7C)
    else { return nil }
    return name
  }

  /// Puts what a line says into the document.
  static func take(_ publication: TextPublication, line: Int, _ page: inout TextPage) {
    page.roles[line] = .metadata
    let origin = page.origin(publication.date.range)
    let order = DateExpressions.order(of: page.dates.flatMap { $0 })
    if let date = publication.date.date ?? DateExpressions.reading(of: publication.date, order) {
      if publication.isUpdate {
        page.document.updated = page.document.updated ?? Metadatum(date, origin: origin)
      } else {
        page.document.published = page.document.published ?? Metadatum(date, origin: origin)
      }
    } else {
      page.document.findings.append(
        Finding(
          category: "ambiguousDate",
          message: "Day and month of the date may be exchanged, and nothing on the page settles it.",
          origin: origin))
    }
    if let outlet = publication.outlet, page.document.outlet == nil {
      page.document.outlet = Metadatum(page.string(outlet), origin: page.origin(outlet))
    }
  }
}
