internal import RecordTypes
internal import Texts

/// Labels of a document that lost their colon once, `WAGNER (AA) That is so.`, or stand on a line of their own once.
enum LostColons {
  /// The paragraphs that are such a label as a whole, before words. O(paragraphs).
  static func alone(_ cutter: TurnCutter, _ words: [Int], known: [Label], isProse: (Int) -> Bool) -> [Label] {
    var counts: [String: (count: Int, label: Label)] = [:]
    for label in known where label.style != .inline && label.style != .line && label.name.utf8.count >= 4 {
      let printed = String(decoding: cutter.bytes[label.range], as: UTF8.self)
      counts[printed, default: (0, label)].count += 1
      if printed != label.name { counts[label.name, default: (0, label)].count += 1 }
    }
    let names = counts.filter { $0.value.count >= 2 }
    guard !names.isEmpty, let longest = names.keys.map(\.utf8.count).max() else { return [] }
    let taken = Set(known.map { $0.paragraph })
    return words.compactMap { index in
      let range = cutter.paragraphs[index].range
      guard range.count <= longest, range.count >= 4, !taken.contains(index), !taken.contains(index + 1),
        isProse(index + 1), var label = names[String(decoding: cutter.bytes[range], as: UTF8.self)]?.label
      else { return nil }
      label.paragraph = index
      label.range = range
      label.wordsStart = range.upperBound
      label.style = .line
      return label
    }
  }

  /// The paragraphs that open with a label in capitals that the document prints at least twice, and go on without a colon.
  /// O(paragraphs).
  static func find(_ cutter: TurnCutter, _ words: [Int], known: [Label]) -> [Label] {
    var counts: [String: (count: Int, label: Label)] = [:]
    for label in known where label.style == .colon && label.shape == .capitals && label.name.utf8.count >= 4 {
      counts[label.name, default: (0, label)].count += 1
    }
    let names = counts.filter { $0.value.count >= 2 }.sorted { $0.key < $1.key }.map {
      (name: Array($0.key.utf8), first: $0.key.utf8.first ?? 0, label: $0.value.label)
    }
    guard !names.isEmpty, names.count <= 60 else { return [] }
    let taken = Set(known.map { $0.paragraph })
    var opens = [Bool](repeating: false, count: 256)
    for name in names { opens[Int(name.first)] = true }
    return words.compactMap { index in
      let range = cutter.paragraphs[index].range
      guard opens[Int(cutter.bytes[range.lowerBound])], !taken.contains(index) else { return nil }
      for known in names where known.first == cutter.bytes[range.lowerBound] {
        if let label = label(cutter.bytes, range, index, known.name, known.label) { return label }
      }
      return nil
    }
  }

  private static func label(_ bytes: [UInt8], _ range: TextRange, _ index: Int, _ name: [UInt8], _ known: Label)
    -> Label?
  {
    let end = range.lowerBound + name.count
    guard end + 3 < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x3B && bytes[end + 1] == 0x20,
      bytes[range.lowerBound..<end].elementsEqual(name)
    else { return nil }
    var start = LabelScanner.skipSpace(bytes, from: bytes[end] == 0x3B ? end + 1 : end, to: range.upperBound)
    var stop = end
    if bytes[start] == 0x28, let close = bytes[start..<Swift.min(range.upperBound, start + 24)].firstIndex(of: 0x29) {
      stop = close + 1
      start = LabelScanner.skipSpace(bytes, from: stop, to: range.upperBound)
    }
    guard start < range.upperBound, CharacterClass.of(Scalars.decode(bytes, at: start).scalar).contains(.upper),
      !CharacterClass.areCapitals(bytes, start..<Swift.min(range.upperBound, start + 12))
    else { return nil }
    var label = known
    label.paragraph = index
    label.range = range.lowerBound..<stop
    label.wordsStart = start
    return label
  }
}
