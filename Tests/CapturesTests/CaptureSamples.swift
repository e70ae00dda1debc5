import RecordTypes

@testable import Captures

/// A capture of these bytes, as a test needs it.
func capture(_ bytes: [UInt8], type: MediaType = .text, charset: String? = nil) -> Capture {
  Capture(name: "sample", bytes: bytes, hash: .sha256(of: bytes), mediaType: type, charset: charset)
}

/// Bytes from hexadecimal digits, for charsets that source files are not written in.
func bytes(_ hexadecimal: String) -> [UInt8] {
  let digits = hexadecimal.utf8.filter { $0 > 0x20 }.map { $0 < 0x3A ? $0 - 0x30 : ($0 | 0x20) - 0x57 }
  return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
