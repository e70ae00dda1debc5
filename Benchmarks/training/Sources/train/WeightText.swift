import Foundation

@testable import Quotations

/// Writes learned weights in the text form that `WeightTable` reads, as a Swift file.
enum WeightText {
  /// Writes `LabelModel+NAME.swift` to `folder`.
  static func write(_ model: TrainingModel, name: String, folder: String) throws {
    let states = table(model.stateIndex, model.states, model.stateGradients, groups: 1, slots: 1 << 18, most: 190_000)
    let edges = table(
      model.edgeIndex, model.edges, model.edgeGradients, groups: Label.count, slots: 1 << 14, most: 12_000)
    let text = """
      // swift-format-ignore-file
      // Written by Benchmarks/training; not to be edited.
      extension LabelModel {
        static let \(name): LabelModel? = LabelModel(
          states: #"\(states.text)"#,
          edges: #"\(edges.text)"#,
          stateScale: \(states.scale), edgeScale: \(edges.scale))
      }

      """
    try text.write(toFile: "\(folder)/LabelModel+\(name).swift", atomically: true, encoding: .utf8)
  }

  /// The `most` weightiest rows in slots, and what a unit of weight is worth. A row weighs what its greatest weight moves,
  /// times how much evidence it had.
  private static func table(
    _ index: [UInt32: Int32], _ rows: [LabelChain.Row], _ evidence: [LabelChain.Row], groups: Int, slots: Int, most: Int
  ) -> (text: String, scale: Float) {
    func weight(_ feature: Int32) -> Float {
      (0..<groups).reduce(0) { top, group in
        let at = Int(feature) * groups + group
        let moved = rows[at] * evidence[at].squareRoot()
        return max(top, moved.max(), -moved.min())
      }
    }
    let kept = index.map { (key: $0.key, feature: $0.value, weight: weight($0.value)) }
      .sorted { ($0.weight, $0.key) > ($1.weight, $1.key) }.prefix(most)
    let numbers = kept.flatMap { row in
      (0..<groups).flatMap { group in
        (0..<Label.count).map { rows[Int(row.feature) * groups + group][$0] }
      }
    }
    let sizes = numbers.map(abs).filter { $0 > 0 }.sorted()
    let scale = (sizes.isEmpty ? 1 : sizes[Int(Double(sizes.count - 1) * 0.9995)]) / 45
    let width = groups * Label.count
    var bytes = [UInt8](repeating: 0x23, count: slots * (width + 2))
    var used = [Bool](repeating: false, count: slots)
    for (number, row) in kept.enumerated() {
      var slot = Int(row.key) & (slots - 1)
      while used[slot] { slot = (slot + 1) & (slots - 1) }
      used[slot] = true
      let at = slot * (width + 2)
      let print = Int(WeightTable.print(of: row.key))
      bytes[at] = character(print / 91)
      bytes[at + 1] = character(print % 91)
      for column in 0..<width {
        let value = Int((numbers[number * width + column] / scale).rounded())
        bytes[at + 2 + column] = character(max(-45, min(45, value)) + 45)
      }
    }
    return (String(decoding: bytes, as: UTF8.self), scale)
  }

  /// 0 to 90 as printable ASCII from `#` without the backslash.
  private static func character(_ value: Int) -> UInt8 { UInt8(value + 0x23) + (value + 0x23 >= 0x5C ? 1 : 0) }
}
