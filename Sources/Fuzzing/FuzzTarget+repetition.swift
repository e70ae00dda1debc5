import Captures
import Foundation
import Matching
import Pipeline
import Quotations
import RecordTypes
import Texts
import Transcripts

extension FuzzTarget {
  /// One thing very often, to every reader of text: time must grow with the length alone. The first byte chooses the
  /// reader, the second where the repeated part ends; what is behind it stands once, at the end.
  static let repetition = FuzzTarget(
    "repetition",
    seeds: [
      "0?<div>", "0?<b><p>", "0?</p>&", "0?<table><td>", "1?Share\n", "1?a.\n\n", "2?Q: a\n", "2?(addressed to",
      "3?\"a ",
      "3?“", "3?he said ", "4?1/11/", "4?January ", "5?[", "5?{\"a\":", "6?not ", "6?…", "7?<meta charset=",
    ], words: ["<a ", "<li>", "“", "\n\n", "Q: ", "[", "2016"]
  ) { input in
    guard input.count > 2 else { return [] }
    let end = 2 + max(1, Int(input[1]) % (input.count - 2))
    let piece = input[2..<end]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(repeatedBytes + input.count)
    while bytes.count < repeatedBytes { bytes += piece }
    bytes += input[end...]
    let start = processorSeconds
    read(bytes, by: input[0])
    let time = processorSeconds - start
    return time < mostSeconds ? [] : ["\(bytes.count) bytes took \(time) s"]
  }

  #if DEBUG
    private static let repeatedBytes = 16_000
    private static let mostSeconds = 10.0
  #else
    private static let repeatedBytes = 300_000
    private static let mostSeconds = 3.0
  #endif

  /// The processor's time, which does not depend on what else the machine does.
  private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  private static func read(_ bytes: [UInt8], by reader: UInt8) {
    let hash = ContentHash.sha256(of: bytes)
    switch reader % 8 {
    case 0: _ = Extraction().document(of: Capture(name: "page", bytes: bytes, hash: hash, mediaType: .html))
    case 1: _ = Extraction().document(of: Capture(name: "page", bytes: bytes, hash: hash, mediaType: .text))
    case 2: _ = TranscriptReader.read(body(bytes))
    case 3: _ = QuotationReader.read(bytes)
    case 4: _ = DateExpressions.settle(DateExpressions.find(in: bytes))
    case 5: _ = try? JSONReader.read(bytes)
    case 6: _ = try? Matcher.match(MatchQuery(String(decoding: bytes, as: UTF8.self)), in: speech.source())
    default: _ = try? CaptureReader.capture(name: "page", bytes: bytes, contentType: nil)
    }
  }
}
