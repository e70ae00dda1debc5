import Foundation

@testable import Quotations

/// Writes learned weights in the text form that `WeightTables` reads, as a Swift file.
enum WeightWriter {
  /// Writes `LabelModel+NAME.swift` to `folder`, the `most` weightiest features of nodes in it, and no more than `hashed`
  /// of them whose values are hashes: those of little evidence do harm, and small tables are fast.
  static func write(
    _ model: TrainingModel, name: String, layout: String, templates: [DenseTemplate], hashed: Int, folder: String
  ) throws {
    let states = states(model, templates, mostHashed: hashed)
    let edges = edges(model)
    let text = """
      // swift-format-ignore-file
      // Written by Benchmarks/training; not to be edited.
      extension LabelModel {
        static let \(name): LabelModel? = LabelModel(
          layout: \(layout), classes: .english,
          states: #"\(states.text)"#,
          edges: #"\(edges.text)"#,
          stateScale: \(states.scale), edgeScale: \(edges.scale), sides: \(model.sides))
      }

      """
    try text.write(toFile: "\(folder)/LabelModel+\(name).swift", atomically: true, encoding: .utf8)
  }

  /// Features of nodes that are kept at first.
  private static let most = 190_000

  private struct Entry {
    var value: UInt32
    var weight: Float
    /// A row for each role.
    var rows: [LabelChain.Row]
  }

  /// The weightiest rows by template, and what a unit of weight is worth. A row weighs what its greatest weight moves,
  /// times how much evidence it had.
  private static func states(
    _ model: TrainingModel, _ templates: [DenseTemplate], mostHashed: Int
  ) -> (text: String, scale: Float) {
    let learned = model.index.map { key, number -> (key: UInt32, row: Int, weight: Float) in
      let row = Int(number)
      let moved = model.states[row] * model.stateGradients[row].squareRoot()
      return (key, row, max(moved.max(), -moved.min()))
    }
    let kept = learned.sorted { ($0.weight, $0.key) > ($1.weight, $1.key) }.prefix(most)
    let sizes = kept.flatMap { kept in
      let row = model.states[kept.row]
      return (0..<Label.count).map { abs(row[$0]) }.filter { $0 > 0 }
    }.sorted()
    let scale = (sizes.isEmpty ? 1 : sizes[Int(Double(sizes.count - 1) * 0.9995)]) / 45
    var dense = [[UInt32: Entry]](repeating: [:], count: templates.count)
    var hashed = [[UInt32: Entry]](repeating: [:], count: 3)
    for (key, number, weight) in kept {
      guard let origin = KeySink.origins[key] else { continue }
      let row = model.states[number]
      let empty = Entry(
        value: origin.value, weight: weight, rows: [LabelChain.Row](repeating: .zero, count: origin.roles))
      if let template = origin.template {
        guard origin.roles == templates[template].roles else { continue }  // two features of one hash
        dense[template][origin.value, default: empty].rows[origin.role] = row
      } else {
        hashed[origin.roles - 1][origin.value, default: empty].rows[origin.role] = row
      }
    }
    var text: [UInt8] = []
    for entries in dense { append(Array(entries.values), width: 3, scale, to: &text) }
    for entries in hashed { append(Array(entries.values), width: 5, most: mostHashed, scale, to: &text) }
    return (String(decoding: text, as: UTF8.self), scale)
  }

  private static func append(_ entries: [Entry], width: Int, most: Int = .max, _ scale: Float, to text: inout [UInt8]) {
    text += characters(UInt32(min(entries.count, most)), 3)
    for entry in entries.sorted(by: { ($0.weight, $0.value) > ($1.weight, $1.value) }).prefix(most) {
      text += characters(entry.value, width)
      for row in entry.rows { for label in 0..<Label.count { text.append(character(row[label], scale)) } }
    }
  }

  private static func edges(_ model: TrainingModel) -> (text: String, scale: Float) {
    var scores: [Float] = []
    for kind in 0..<StepTable.count(sides: model.sides) {
      for before in 0..<Label.count {
        for behind in 0..<Label.count { scores.append(model.score(kind, before, behind)) }
      }
    }
    let sizes = scores.map(abs).filter { $0 > 0 }.sorted()
    let scale = (sizes.isEmpty ? 1 : sizes[Int(Double(sizes.count - 1) * 0.999)]) / 45
    return (String(decoding: scores.map { character($0, scale) }, as: UTF8.self), scale)
  }

  private static func character(_ weight: Float, _ scale: Float) -> UInt8 {
    character(max(-45, min(45, Int((weight / scale).rounded()))) + 45)
  }

  private static func characters(_ number: UInt32, _ count: Int) -> [UInt8] {
    var rest = Int(number)
    var digits: [UInt8] = []
    for _ in 0..<count {
      digits.append(character(rest % 91))
      rest /= 91
    }
    return digits.reversed()
  }

  /// 0 to 90 as printable ASCII from `#` without the backslash.
  private static func character(_ value: Int) -> UInt8 { UInt8(value + 0x23) + (value + 0x23 >= 0x5C ? 1 : 0) }
}
