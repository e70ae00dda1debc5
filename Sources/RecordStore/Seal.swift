internal import Foundation
internal import GRDB
internal import RecordTypes

/// A 64-bit hash over the columns of a derived row, the table's name and the hash of the capture that the row was
/// derived from. It finds what was changed by accident or by hand; it is no signature: who can write the file can seal.
///
/// Eight bytes a step, each mixed by a multiplication whose halves are folded together (as in wyhash, Wang Yi 2019).
/// The same on every machine and in every version: it is kept in files.
struct Seal {
  private var state: UInt64

  /// A seal for rows of `table`, where one is given of what was derived from `capture`.
  init(table: String, capture: ContentHash? = nil) {
    state = 0x9E37_79B9_7F4A_7C15
    add(Array(table.utf8))
    if let capture { add(capture.bytes) }
  }

  /// The seal of the values behind what was added so far.
  func value(of values: [DatabaseValue]) -> UInt64 {
    var copy = self
    for value in values { copy.add(value) }
    return copy.state
  }

  private mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: mix(1)
    case .int64(let number):
      mix(2)
      mix(UInt64(bitPattern: number))
    case .double(let number):
      mix(3)
      mix(number.bitPattern)
    case .string(var text):
      mix(4)
      text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    case .blob(let data):
      mix(5)
      data.withUnsafeBytes { add($0) }
    }
  }

  private mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    mix(UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    mix(rest)
  }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (state ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    state = product.high ^ product.low ^ (word &+ 0x8EBC_6AF0_9C88_C6E3)
  }
}
