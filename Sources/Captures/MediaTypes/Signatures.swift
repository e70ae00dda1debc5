/// The first bytes of file formats that are no text, and what to call them (WHATWG MIME Sniffing, section 6, and the
/// formats' own specifications).
enum Signatures {
  /// One format: the marks that must all stand at their offsets.
  private struct Signature {
    var marks: [(offset: Int, bytes: [UInt8])]
    var name: String

    init(_ marks: [(Int, [UInt8])], _ name: String) {
      self.marks = marks
      self.name = name
    }

    init(_ mark: [UInt8], _ name: String) { self.init([(0, mark)], name) }
    init(_ mark: String, _ name: String) { self.init([(0, Array(mark.utf8))], name) }
    init(_ mark: String, then second: String, at offset: Int, _ name: String) {
      self.init([(0, Array(mark.utf8)), (offset, Array(second.utf8))], name)
    }
  }

  /// What the bytes are, where they begin like something that is no text.
  static func name(of bytes: [UInt8]) -> String? {
    all.first { $0.marks.allSatisfy { matches(bytes, $0.bytes, at: $0.offset) } }?.name
  }

  /// Whether `mark` stands at `offset`.
  static func matches(_ bytes: [UInt8], _ mark: [UInt8], at offset: Int = 0) -> Bool {
    guard bytes.count >= offset + mark.count else { return false }
    return bytes[offset..<(offset + mark.count)].elementsEqual(mark)
  }

  static let gzip: [UInt8] = [0x1F, 0x8B, 0x08]
  static let zstd: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
  static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  private static let all: [Signature] = [
    Signature("%PDF-", "a PDF document"),
    Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
    Signature([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    Signature("GIF87a", "a GIF picture"),
    Signature("GIF89a", "a GIF picture"),
    Signature("RIFF", then: "WEBP", at: 8, "a WebP picture"),
    Signature("RIFF", then: "AVI ", at: 8, "an AVI film"),
    Signature("RIFF", then: "WAVE", at: 8, "a WAVE sound"),
    Signature("\0", then: "ftyp", at: 4, "an MP4 film or a HEIF picture"),
    Signature([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
    Signature([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    Signature([0x00, 0x00, 0x01, 0x00], "an icon"),
    Signature(zip, "a ZIP archive (office documents are such, too)"),
    Signature([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
    Signature([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an office document of the old kind"),
    Signature("{\\rtf1", "a Rich Text document"),
    Signature("%!PS-", "a PostScript document"),
    Signature("BZh", then: "1AY&SY", at: 4, "a bzip2 file"),
    Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz file"),
    Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
    Signature("Rar!\u{1A}\u{7}", "a RAR archive"),
    Signature([0x04, 0x22, 0x4D, 0x18], "an LZ4 file"),
    Signature("SQLite format 3\0", "an SQLite database"),
    Signature([0x7F, 0x45, 0x4C, 0x46], "a program"),
    Signature([0x4D, 0x5A, 0x90, 0x00], "a program"),
    Signature("OggS\0", "an Ogg sound or film"),
    Signature("ID3\u{3}", "an MP3 sound"),
    Signature("ID3\u{4}", "an MP3 sound"),
    Signature([0x1A, 0x45, 0xDF, 0xA3], "a Matroska film"),
    Signature("wOFF\0", "a font"),
    Signature("wOF2\0", "a font"),
    Signature([0x00, 0x01, 0x00, 0x00, 0x00], "a font"),
  ]
}
