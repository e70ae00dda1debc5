extension CharacterClass {
  /// Whether a stretch has two capital letters or more, and no small one: `THE PRESIDENT`, `MR. 2`. O(n).
  package static func areCapitals(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var capitals = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let kind = CharacterClass.of(scalar)
      if kind.contains(.lower) { return false }
      if kind.contains(.upper) { capitals += 1 }
      offset += length
    }
    return capitals > 1
  }
}
