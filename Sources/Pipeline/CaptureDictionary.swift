import Captures
import RecordStore
import RecordTypes

/// The dictionary that a record's new captures are compressed with.
struct CaptureDictionary: Sendable {
  var dictionary: CompressionDictionary
  var encoding: String

  /// A dictionary is made of so many captures and bytes at least: less would not pay for it.
  private static let fewest = 64
  private static let least = 2 << 20

  /// The record's dictionary. Where it has none, and the captures are enough to make one, it is made of them and kept.
  static func of(_ record: Record, for captures: [Capture]) throws -> CaptureDictionary? {
    if let known = try record.read({ try $0.newestDictionary() }) {
      return CompressionDictionary(known.bytes).map { CaptureDictionary($0, number: known.number) }
    }
    let samples = captures.filter { $0.bytes.count < 1 << 17 }.map(\.bytes)
    guard samples.count >= fewest, samples.reduce(0, { $0 + $1.count }) >= least,
      let trained = CompressionDictionary.trained(on: samples)
    else { return nil }
    let number = try record.write { try $0.addDictionary(trained.bytes) }
    return CaptureDictionary(trained, number: number)
  }

  private init(_ dictionary: CompressionDictionary, number: Int) {
    self.dictionary = dictionary
    encoding = "zstd:\(number)"
  }
}
