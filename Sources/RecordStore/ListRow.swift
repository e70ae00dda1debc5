internal import GRDB
internal import RecordTypes
internal import Texts

/// A layer that is read only whole, as one row a document: its elements as a JSON array of arrays, sealed together.
enum ListRow {
  /// Keeps a layer of a document; nothing where it is empty.
  static func write(
    _ layer: Layer, _ contents: Document, _ hash: ContentHash, document: Int, to connection: Connection
  ) throws(RecordError) {
    let rows = layer.rows(contents)
    guard !rows.isEmpty else { return }
    let items = DatabaseValue.text(encode(rows, of: layer, contents.text))
    let seal = Seal(table: layer.table, capture: hash).value(of: [items])
    try connection.run(
      "INSERT INTO lists (document, layer, items, seal) VALUES (?, ?, ?, ?)",
      [.int(document), .text(layer.table), items, .number64(seal)])
  }

  /// Appends a layer's elements to `contents`, whose text must be there.
  static func restore(
    _ layer: Layer, document: Int, to contents: inout Document, from connection: Connection
  ) throws(RecordError) {
    let items = try connection.first(
      "SELECT items FROM lists WHERE document = ? AND layer = ?", [.int(document), .text(layer.table)],
      { $0.text() ?? "" })
    guard let items else { return }
    for row in decode(items, of: layer, contents.text) {
      var fields = Fields(row)
      layer.restore(&fields, &contents)
    }
  }

  /// How many elements a row holds; nil where it holds no list.
  static func count(_ items: String) -> Int? { (try? JSONReader.read(Array(items.utf8)))?.array?.count }

  private static func encode(_ rows: [[DatabaseValue]], of layer: Layer, _ text: SourceText) -> String {
    let isMentions = layer.table == "mentions"
    let elements = rows.map { row in
      JSONValue.array(isMentions ? MentionItem.pack(row, text) : trimmed(row.map(json)))
    }
    return JSONValue.array(elements).line
  }

  private static func decode(_ items: String, of layer: Layer, _ text: SourceText) -> [[DatabaseValue]] {
    guard let elements = (try? JSONReader.read(Array(items.utf8)))?.array else { return [] }
    return elements.map { element in
      let values = element.array ?? []
      if layer.table == "mentions" { return MentionItem.unpack(values, text) }
      return layer.sealed.indices.map { values.indices.contains($0) ? value(values[$0]) : .null }
    }
  }

  /// Without what is unknown at the end.
  private static func trimmed(_ values: [JSONValue]) -> [JSONValue] {
    var values = values
    while values.last == .null { values.removeLast() }
    return values
  }

  static func json(_ value: DatabaseValue) -> JSONValue {
    switch value.storage {
    case .null, .blob: .null
    case .int64(let number): .integer(Int(number))
    case .double(let number): .number(number)
    case .string(let text): .string(text)
    }
  }

  static func value(_ json: JSONValue) -> DatabaseValue {
    switch json {
    case .integer(let number): .int(number)
    case .number(let number): .double(number)
    case .string(let text): .text(text)
    default: .null
    }
  }
}

/// A mention in a list: the number of its kind, where it begins, how long it is, and its value where that is not the
/// words themselves (null where it has none).
enum MentionItem {
  private static let kinds: [Mention.Kind] = [.date, .figure, .person, .organisation, .place, .agreement]

  static func pack(_ row: [DatabaseValue], _ text: SourceText) -> [JSONValue] {
    var fields = Fields(row)
    let kind: Mention.Kind = fields.word() ?? .agreement
    let range = fields.range() ?? 0..<0
    let value = fields.text()
    var item: [JSONValue] = [
      .integer(kinds.firstIndex(of: kind) ?? 5), .integer(range.lowerBound), .integer(range.count),
    ]
    if value == nil || value != words(range, text) { item.append(value.map(JSONValue.string) ?? .null) }
    return item
  }

  static func unpack(_ values: [JSONValue], _ text: SourceText) -> [DatabaseValue] {
    guard values.count >= 3, let kind = values[0].int, let start = values[1].int, let length = values[2].int,
      kinds.indices.contains(kind), start >= 0, length >= 0, start < 1 << 40, length < 1 << 40
    else { return [.null, .null, .null, .null] }
    let range = start..<(start + length)
    let value = values.count == 3 ? DatabaseValue.text(words(range, text)) : ListRow.value(values[3])
    return [.word(kinds[kind])] + DatabaseValue.range(range) + [value]
  }

  private static func words(_ range: TextRange, _ text: SourceText) -> String? {
    guard !range.isEmpty, range.upperBound <= text.bytes.count else { return nil }
    let words = Array(text.bytes[range])
    return words.contains(0) ? nil : String(validating: words, as: UTF8.self)
  }
}
