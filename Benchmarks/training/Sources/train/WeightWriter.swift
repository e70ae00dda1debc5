import Foundation

@testable import Quotations

/// Learned weights in the text form that `WeightTables` reads.
struct WeightWriter {
  private let states: [UInt8]
  private let edges: [UInt8]
  private let stateScale: Float
  private let edgeScale: Float
  private let sides: Int

  /// The weights of `model` that were selected.
  init(_ model: TrainingModel, _ selection: WeightSelection) {
    var states: [UInt8] = []
    for entries in selection.dense { WeightWriter.append(entries, width: 3, selection.scale, to: &states) }
    for entries in selection.hashed { WeightWriter.append(entries, width: 5, selection.scale, to: &states) }
    self.states = states
    stateScale = selection.scale
    sides = model.sides
    (edges, edgeScale) = WeightWriter.edges(model)
  }

  /// Writes `LabelModel+NAME.swift` to `folder`.
  func write(name: String, layout: String, folder: String) throws {
    let text = """
      // swift-format-ignore-file
      // Written by Benchmarks/training; not to be edited.
      extension LabelModel {
        static let \(name): LabelModel? = LabelModel(
          layout: \(layout), classes: .english,
          states: #"\(String(decoding: states, as: UTF8.self))"#,
          edges: #"\(String(decoding: edges, as: UTF8.self))"#,
          stateScale: \(stateScale), edgeScale: \(edgeScale), sides: \(sides))
      }

      """
    try text.write(toFile: "\(folder)/LabelModel+\(name).swift", atomically: true, encoding: .utf8)
  }

  /// The model as the reader will have it.
  func model(_ layout: [DenseTemplate], _ classes: WordClasses) -> LabelModel? {
    states.withUnsafeBufferPointer { states in
      edges.withUnsafeBufferPointer { edges in
        LabelModel(
          layout: layout, classes: classes, states: states, edges: edges, stateScale: stateScale, edgeScale: edgeScale,
          sides: sides)
      }
    }
  }

  private static func append(
    _ entries: [WeightSelection.Entry], width: Int, _ scale: Float, to text: inout [UInt8]
  ) {
    text += characters(UInt32(entries.count), 3)
    for entry in entries {
      text += characters(entry.value, width)
      for row in entry.rows { for label in 0..<Label.count { text.append(character(row[label], scale)) } }
    }
  }

  private static func edges(_ model: TrainingModel) -> (text: [UInt8], scale: Float) {
    var scores: [Float] = []
    for kind in 0..<StepTable.count(sides: model.sides) {
      for before in 0..<Label.count {
        for behind in 0..<Label.count { scores.append(model.score(kind, before, behind)) }
      }
    }
    let sizes = scores.map(abs).filter { $0 > 0 }.sorted()
    let scale = (sizes.isEmpty ? 1 : sizes[Int(Double(sizes.count - 1) * 0.999)]) / 45
    return (scores.map { character($0, scale) }, scale)
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
