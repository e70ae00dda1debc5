internal import GRDB
internal import RecordTypes

extension Layer {
  static let turns = Layer(
    table: "turns",
    sealed: [
      "turn_index", "role", "speaker_label", "speaker_name", "speaker_office", "addressee_label", "addressee_name",
      "addressee_office", "moderator", "aside", "answers", "notes", "label_start", "label_end", "start_byte",
      "end_byte",
    ],
    unsealed: ["ordinal", "voice"],
    rows: { document in
      document.turns.map { turn in
        var row: [DatabaseValue] = [.int(turn.index), .word(turn.role)]
        row += DatabaseValue.speaker(turn.speaker)
        row += DatabaseValue.speaker(turn.addressee)
        row += [.bool(turn.moderator), .text(turn.aside), .int(turn.answers), .ranges(turn.notes)]
        row += DatabaseValue.range(turn.labelRange)
        row += DatabaseValue.range(turn.range)
        return row
      }
    },
    restore: { fields, document in
      var turn = Turn(index: fields.int() ?? 0, role: fields.word() ?? .statement, range: 0..<0)
      turn.speaker = fields.speaker()
      turn.addressee = fields.speaker()
      turn.moderator = fields.bool()
      turn.aside = fields.text()
      turn.answers = fields.int()
      turn.notes = fields.ranges()
      turn.labelRange = fields.range()
      turn.range = fields.range() ?? 0..<0
      document.turns.append(turn)
    })

  static let quotations = Layer(
    table: "quotations",
    sealed: [
      "kind", "content", "quoted", "cue", "source", "speaker_label", "speaker_name", "speaker_confidence", "within",
      "variant_of", "reported", "insertions", "omissions", "confidence",
    ],
    unsealed: ["ordinal", "voice", "block"],
    packed: PackedRows(table: "quotation_rows", columns: QuotationPacking.columns, pack: QuotationPacking.pack),
    rows: { document in
      document.quotations.map { quotation in
        var row: [DatabaseValue] = [
          .word(quotation.kind), .ranges(quotation.content), .ranges(quotation.quoted), .ranges(quotation.cue),
          .ranges(quotation.source),
        ]
        row += [
          .text(quotation.speaker?.label), .text(quotation.speaker?.name), .double(quotation.speaker?.confidence),
        ]
        row += [.int(quotation.within), .int(quotation.variantOf), .bool(quotation.reported)]
        row += [.ranges(quotation.insertions), .ranges(quotation.omissions), .double(quotation.confidence)]
        return QuotationPacking.rounded(row)
      }
    },
    restore: { fields, document in
      var quotation = Quotation(kind: fields.word() ?? .direct, content: fields.ranges())
      quotation.quoted = fields.ranges()
      quotation.cue = fields.ranges()
      quotation.source = fields.ranges()
      let label = fields.text()
      let name = fields.text()
      let confidence = fields.double()
      quotation.speaker = label.map { Attribution(label: $0, name: name, confidence: confidence) }
      quotation.within = fields.int()
      quotation.variantOf = fields.int()
      quotation.reported = fields.bool()
      quotation.insertions = fields.ranges()
      quotation.omissions = fields.ranges()
      quotation.confidence = fields.double() ?? 1
      document.quotations.append(quotation)
    })
}
