import Foundation

@testable import Quotations

/// Writes learned weights in the text form that `WeightTable` reads, as a Swift file.
enum WeightText {
  /// Buckets, as powers of two: so many that few are too full.
  private static let stateBits = 17
  private static let edgeBits = 13

  /// Writes `LabelModel+NAME.swift` to `folder`.
  static func write(_ model: TrainingModel, name: String, folder: String) throws {
    let states = table(
      model.stateIndex, model.states, model.stateGradients, groups: 1, bits: stateBits, most: 190_000)
    let edges = table(
      model.edgeIndex, model.edges, model.edgeGradients, groups: Label.count, bits: edgeBits, most: 12_000)
    let text = """
      // swift-format-ignore-file
      // Written by Benchmarks/training; not to be edited.
      extension LabelModel {
        static let \(name): LabelModel? = LabelModel(
          states: #"\(states.text)"#,
          edges: #"\(edges.text)"#,
          stateBits: \(stateBits), edgeBits: \(edgeBits), stateScale: \(states.scale), edgeScale: \(edges.scale))
      }

      """
    try text.write(toFile: "\(folder)/LabelModel+\(name).swift", atomically: true, encoding: .utf8)
  }

  /// The `most` weightiest rows in buckets, and what a unit of weight is worth. A row weighs what its greatest weight
  /// moves, times how much evidence it had. The lightest rows of a bucket that is too full are left out.
  private static func table(
    _ index: [UInt32: Int32], _ rows: [LabelChain.Row], _ evidence: [LabelChain.Row], groups: Int, bits: Int, most: Int
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
    var buckets = [[Int]](repeating: [], count: 1 << bits)
    for (number, row) in kept.enumerated() {
      let bucket = Int(row.key) & (buckets.count - 1)
      if buckets[bucket].count < WeightTable.depth { buckets[bucket].append(number) }
    }
    var bytes: [UInt8] = []
    for bucket in buckets {
      bytes.append(character(bucket.count))
      for number in bucket {
        let print = Int(WeightTable.print(of: kept[number].key))
        bytes += [character(print / 91), character(print % 91)]
        for column in 0..<width {
          let value = Int((numbers[number * width + column] / scale).rounded())
          bytes.append(character(max(-45, min(45, value)) + 45))
        }
      }
    }
    return (String(decoding: bytes, as: UTF8.self), scale)
  }

  /// 0 to 90 as printable ASCII from `#` without the backslash.
  private static func character(_ value: Int) -> UInt8 { UInt8(value + 0x23) + (value + 0x23 >= 0x5C ? 1 : 0) }
}
