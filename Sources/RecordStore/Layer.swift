internal import GRDB
internal import RecordTypes
internal import Texts

/// One table of what was derived from a capture: a row for each element of one list of a document, or all of them in one
/// row of `lists`.
///
/// `sealed` names the columns that hold the element, `unsealed` those that the record adds (identifiers, links).
struct Layer: Sendable {
  /// The table, or the view that gives its rows in plain words.
  let table: String
  let sealed: [String]
  let unsealed: [String]
  /// Where `table` is a view: how the rows stand in the file.
  let packed: PackedRows?
  /// The sealed columns of each element, in order.
  let rows: @Sendable (Document) -> [[DatabaseValue]]
  /// Appends the element of a row to the document.
  let restore: @Sendable (inout Fields, inout Document) -> Void

  /// Every layer, in the order in which they are written and read back.
  static let all: [Layer] = [
    .blocks, .turns, .missing, .quotations, .mentions, .teasers, .captions, .furniture, .findings,
  ]

  /// Whether a document's elements stand in one row of `lists`, since nobody asks for one alone.
  let isList: Bool
  /// Inserts one row: document, position, sealed (or packed) and unsealed columns, seal.
  let insertion: String
  /// The elements of one document in order: sealed columns, then unsealed ones.
  let selection: String
  /// Position, sealed columns and seal of each row of one document.
  let sealedSelection: String

  init(
    table: String, sealed: [String], unsealed: [String] = [], packed: PackedRows? = nil,
    rows: @escaping @Sendable (Document) -> [[DatabaseValue]],
    restore: @escaping @Sendable (inout Fields, inout Document) -> Void
  ) {
    (self.table, self.sealed, self.unsealed, self.packed) = (table, sealed, unsealed, packed)
    (self.rows, self.restore) = (rows, restore)
    isList = !["blocks", "turns", "quotations"].contains(table)
    let columns = ["document", "position"] + (packed?.columns ?? sealed) + unsealed + ["seal"]
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let all = sealed.joined(separator: ", ")
    let ofDocument = "FROM \(table) WHERE document = ? ORDER BY position"
    insertion = "INSERT INTO \(packed?.table ?? table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
    selection = "SELECT \((sealed + unsealed).joined(separator: ", ")) \(ofDocument)"
    sealedSelection = "SELECT position, \(all), seal \(ofDocument)"
  }
}

/// Rows that stand in fewer bytes than a view gives them in.
struct PackedRows: Sendable {
  let table: String
  /// The columns in place of the sealed ones.
  let columns: [String]
  /// Their values, of the sealed ones.
  let pack: @Sendable ([DatabaseValue]) -> [DatabaseValue]
}

extension Layer {
  static let blocks = Layer(
    table: "blocks",
    sealed: ["kind", "start_byte", "end_byte", "origin_start", "origin_end", "emphasis", "text"],
    unsealed: ["turn"],
    rows: { document in
      document.blocks.map { block in
        [.word(block.kind)] + DatabaseValue.range(block.range) + DatabaseValue.range(block.origin)
          + [.text(encode(block.emphasis)), .text(document.text[block.range])]
      }
    },
    restore: { fields, document in
      let kind: Block.Kind = fields.word() ?? .paragraph
      let range = fields.range() ?? 0..<0
      let origin = fields.range() ?? 0..<0
      document.blocks.append(
        Block(kind: kind, range: range, origin: origin, emphasis: decodeEmphasis(fields.text())))
    })

  static let missing = Layer(
    table: "missing", sealed: ["after", "role", "speaker_label", "speaker_name", "speaker_office"],
    rows: { document in
      document.missing.map { [.int($0.after), .word($0.role)] + DatabaseValue.speaker($0.speaker) }
    },
    restore: { fields, document in
      let after = fields.int()
      let role: Turn.Role = fields.word() ?? .statement
      document.missing.append(MissingTurn(after: after, role: role, speaker: fields.speaker()))
    })

  static let mentions = Layer(
    table: "mentions", sealed: ["kind", "start_byte", "end_byte", "value"],
    rows: { document in
      document.mentions.map { [.word($0.kind)] + DatabaseValue.range($0.range) + [.text($0.value)] }
    },
    restore: { fields, document in
      let kind: Mention.Kind = fields.word() ?? .date
      let range = fields.range() ?? 0..<0
      document.mentions.append(Mention(kind: kind, range: range, value: fields.text()))
    })

  static let teasers = Layer(
    table: "teasers", sealed: ["list", "title", "date", "lead", "url", "origin_start", "origin_end"],
    rows: { document in
      document.teasers.map {
        [.word($0.list), .text($0.title), .date($0.date), .text($0.lead), .text($0.url)]
          + DatabaseValue.range($0.origin)
      }
    },
    restore: { fields, document in
      let list: Teaser.List = fields.word() ?? .inline
      let title = fields.text() ?? ""
      let date = fields.date()
      let lead = fields.text()
      let url = fields.text()
      document.teasers.append(
        Teaser(list: list, title: title, date: date, lead: lead, url: url, origin: fields.range() ?? 0..<0))
    })

  static let captions = Layer(
    table: "captions", sealed: ["text", "credit", "origin_start", "origin_end"],
    rows: { document in
      document.captions.map { [.text($0.text), .text($0.credit)] + DatabaseValue.range($0.origin) }
    },
    restore: { fields, document in
      let text = fields.text() ?? ""
      let credit = fields.text()
      document.captions.append(Caption(text: text, credit: credit, origin: fields.range() ?? 0..<0))
    })

  static let furniture = Layer(
    table: "furniture", sealed: ["kind", "origin_start", "origin_end"],
    rows: { document in document.furniture.map { [.word($0.kind)] + DatabaseValue.range($0.origin) } },
    restore: { fields, document in
      let kind: Furniture.Kind = fields.word() ?? .other
      document.furniture.append(Furniture(kind: kind, origin: fields.range() ?? 0..<0))
    })

  static let findings = Layer(
    table: "findings", sealed: ["category", "message", "origin_start", "origin_end"],
    rows: { document in
      document.findings.map { [.text($0.category), .text($0.message)] + DatabaseValue.range($0.origin) }
    },
    restore: { fields, document in
      let category = fields.text() ?? ""
      let message = fields.text() ?? ""
      document.findings.append(Finding(category: category, message: message, origin: fields.range()))
    })

  /// Bold and italic stretches: `b120-130 i140-150`.
  private static func encode(_ emphasis: [Block.Emphasis]) -> String? {
    if emphasis.isEmpty { return nil }
    return emphasis.map { "\($0.strong ? "b" : "i")\($0.range.lowerBound)-\($0.range.upperBound)" }
      .joined(separator: " ")
  }

  private static func decodeEmphasis(_ text: String?) -> [Block.Emphasis] {
    guard let text else { return [] }
    return text.split(separator: " ").compactMap { piece in
      RangeList.decode(String(piece.dropFirst())).first.map { Block.Emphasis(range: $0, strong: piece.first == "b") }
    }
  }
}
