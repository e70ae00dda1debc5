import Texts

/// A paragraph that begins as agencies begin the words under their pictures (`In this Dec. 12, 2006, file photo, …`, `FILE - In this
/// photo …`) is a caption, wherever it stands.
enum HTMLPhotoLineRule {
  /// Among how many of the first words the picture is named.
  private static let opening = 16

  /// Whether a line, its words folded, is a caption.
  static func isCaption(_ folded: [UInt8]) -> Bool {
    guard folded.starts(with: "in this ".utf8) || folded.starts(with: "file".utf8) else { return false }
    let words = Array(Words.scan(folded, in: 0..<Swift.min(folded.count, 200)).prefix(opening))
    guard let start = words.first,
      let photo = words.firstIndex(where: { photos.contains(Folding.hash(folded, $0.range)) })
    else { return false }
    if start.range.count > 2 { return marksFile(folded, start.range.upperBound) }
    // `In this photo`, `In this … file photo`, or a date before the word.
    return photo == 2 || words[..<photo].contains { $0.kind == .number || isFile(folded, $0.range) }
  }

  private static func isFile(_ bytes: [UInt8], _ range: TextRange) -> Bool { bytes[range].elementsEqual("file".utf8) }

  /// Whether a dash or colon stands behind the word at `offset`.
  private static func marksFile(_ bytes: [UInt8], _ offset: Int) -> Bool {
    var offset = offset
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    guard offset < bytes.count else { return false }
    return bytes[offset] == 0x3A || CharacterClass.of(Scalars.decode(bytes, at: offset).scalar).contains(.dash)
  }

  private static let photos = TextBytes.hashes("photo photos photograph")
}
