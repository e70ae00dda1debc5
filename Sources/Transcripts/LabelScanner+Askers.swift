internal import RecordTypes
internal import Speakers
internal import Texts

/// Who asks, and who somebody is, where that stands beside the label or the name.
extension LabelScanner {
  /// `Question: (Mirel Tanos, Harbour News) Is it`, `Question: Mirel Tanos (Harbour News): Is it`: who asks stands behind the
  /// label.
  func takeAsker(_ label: inout Label, to end: Int) {
    let start = label.wordsStart
    guard label.bracket == nil, start < end else { return }
    let window = start..<Swift.min(end, start + 90)
    if bytes[start] == 0x28 {
      guard let close = bytes[window].firstIndex(of: 0x29) else { return }
      var asker = label
      asker.bracket = String(decoding: bytes[(start + 1)..<close], as: UTF8.self).trimmed
      var next = close + 1
      if next < end, bytes[next] == 0x3A { next += 1 }
      next = LabelScanner.skipSpace(bytes, from: next, to: end)
      guard next < end, LabelParts.asker(asker)?.name != nil else { return }
      label.bracket = asker.bracket
      label.wordsStart = next
      return
    }
    guard let colon = bytes[window].firstIndex(of: 0x3A), colon + 2 < end, bytes[colon + 1] == 0x20,
      !bytes[start..<colon].contains(where: { $0 == 0x2E || $0 == 0x3F || $0 == 0x21 || $0 == 0x22 })
    else { return }
    let cut = LabelBracket.cut(bytes, start..<colon)
    let name = String(decoding: bytes[cut.name], as: UTF8.self)
    let isHouse = HouseFirst.isHouse(name) && LabelScanner.startsAllCapital(bytes, cut.name)
    guard isHouse || PersonName(name)?.isFull ?? false && cut.name.count <= 60, !PersonName.isSentence(bytes, cut.name)
    else { return }
    label.bracket = [name, cut.inside].compactMap(\.self).joined(separator: ", ")
    label.wordsStart = LabelScanner.skipSpace(bytes, from: colon + 1, to: end)
  }

  /// Whether every word begins with a capital.
  private static func startsAllCapital(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    Words.scan(bytes, in: range).allSatisfy { word in
      CharacterClass.of(Scalars.decode(bytes, at: word.range.lowerBound).scalar).contains(.upper)
    }
  }

  // MARK: - `Mirel Tanos – Chief Executive Officer` above the words

  /// `Mirel Tanos – Chief Executive Officer`: what stands behind the dash says who that is, and the words stand below.
  func isTitleLine(_ range: TextRange) -> Bool {
    range.count <= 70 && ![0x2E, 0x3F, 0x21, 0x2D, 0x22, 0x3A].contains(bytes[range.upperBound - 1])
      && bytes[range.upperBound - 1] < 0x80
      && LabelScanner.startsCapital(bytes, range)
  }

  private static func startsCapital(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    CharacterClass.of(Scalars.decode(bytes, at: range.lowerBound).scalar).contains(.upper)
  }

  /// Where the name ends on a line of the form `Name – office`, and what stands behind the dash.
  func titleLine(_ range: TextRange) -> (name: TextRange, rest: TextRange)? {
    for offset in range.dropFirst(3) where bytes[offset] == 0x20 {
      let bar = offset + 2 < range.upperBound && bytes[offset + 1] == 0x7C && bytes[offset + 2] == 0x20
      guard let end = bar ? offset + 2 : dashEnd(at: offset + 1, to: range.upperBound) else { continue }
      let start = LabelScanner.skipSpace(bytes, from: end, to: range.upperBound)
      guard start < range.upperBound, isTitleLine(start..<range.upperBound) else { return nil }
      return (range.lowerBound..<offset, start..<range.upperBound)
    }
    return nil
  }
}
