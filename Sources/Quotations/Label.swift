/// What part of a quotation a node is. The raw value is its column in the weights.
enum Label: Int, CaseIterable {
  case none, cue, cueRest, sourceFirst, sourceRest, contentFirst, contentRest

  /// The raw value as labellings hold it.
  var code: UInt8 { UInt8(truncatingIfNeeded: rawValue) }

  /// The number of labels.
  static let count = 7
  /// Whether `label` may follow `previous` (nil: the paragraph's start).
  static func follows(_ label: Int, _ previous: Int?) -> Bool {
    if label == Label.sourceRest.rawValue {
      return previous == Label.sourceFirst.rawValue || previous == Label.sourceRest.rawValue
    }
    if label == Label.contentRest.rawValue {
      return previous == Label.contentFirst.rawValue || previous == Label.contentRest.rawValue
    }
    return true
  }
}
