/// SHA-256 (FIPS 180-4) for the record's own log: a few hundred bytes an import. Captures are hashed by Captures, which
/// this module cannot see; a test holds the two against each other.
struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length = 0

  /// Takes further bytes in. O(n).
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      pending.append(byte)
      length += 1
      if pending.count == 64 { compress() }
    }
  }

  /// The digest of what was taken in, as 64 hexadecimal digits.
  consuming func hexadecimal() -> String {
    let bits = UInt64(length) * 8
    pending.append(0x80)
    while pending.count % 64 != 56 {
      if pending.count == 64 { compress() }
      pending.append(0)
    }
    for shift in stride(from: 56, through: 0, by: -8) {
      pending.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    compress()
    let digits = Array("0123456789abcdef")
    var text = ""
    for word in state {
      for shift in stride(from: 28, through: 0, by: -4) { text.append(digits[Int(word >> UInt32(shift) & 15)]) }
    }
    return text
  }

  private mutating func compress() {
    guard pending.count == 64 else { return }
    var words = [UInt32](repeating: 0, count: 64)
    for index in 0..<16 { words[index] = pending[(index * 4)..<(index * 4 + 4)].reduce(0) { $0 << 8 | UInt32($1) } }
    for index in 16..<64 {
      let one = words[index - 15]
      let two = words[index - 2]
      let small = Self.rotate(one, 7) ^ Self.rotate(one, 18) ^ one >> 3
      let large = Self.rotate(two, 17) ^ Self.rotate(two, 19) ^ two >> 10
      words[index] = words[index - 16] &+ small &+ words[index - 7] &+ large
    }
    var now = state
    for index in 0..<64 { Self.turn(&now, words[index] &+ Self.constants[index]) }
    for index in 0..<8 { state[index] = state[index] &+ now[index] }
    pending.removeAll(keepingCapacity: true)
  }

  private static func turn(_ now: inout [UInt32], _ word: UInt32) {
    let large = rotate(now[4], 6) ^ rotate(now[4], 11) ^ rotate(now[4], 25)
    let choice = now[4] & now[5] ^ ~now[4] & now[6]
    let first = now[7] &+ large &+ choice &+ word
    let small = rotate(now[0], 2) ^ rotate(now[0], 13) ^ rotate(now[0], 22)
    let majority = now[0] & now[1] ^ now[0] & now[2] ^ now[1] & now[2]
    now = [first &+ small &+ majority, now[0], now[1], now[2], now[3] &+ first, now[4], now[5], now[6]]
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
