@testable import Quotations

/// A feature of a node as it is learned: one role of one value of a dense template or of a hash.
struct Feature: Hashable {
  /// The dense template; nil for a hashed feature.
  var template: Int?
  /// The value, or the hash.
  var value: UInt32
  /// How many roles the feature has, and which one this is.
  var roles: Int
  var role: Int

  init(template: Int?, value: UInt32, roles: Int, role: Int) {
    (self.template, self.value, self.roles, self.role) = (template, value, roles, role)
  }

  /// All of it in one number.
  var key: UInt64 {
    UInt64(template.map { $0 + 1 } ?? 0) << 48 | UInt64(roles) << 40 | UInt64(role) << 32 | UInt64(value)
  }

  init(key: UInt64) {
    let template = Int(key >> 48)
    self.template = template > 0 ? template - 1 : nil
    value = UInt32(truncatingIfNeeded: key)
    roles = Int(key >> 40 & 255)
    role = Int(key >> 32 & 255)
  }
}

/// Numbers features in the order in which they are first seen.
final class FeatureIndex {
  /// The features by their numbers.
  private(set) var keys: [UInt64] = []
  /// Open addressing, half full at most; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1 << 20)

  /// The number of a feature.
  func number(of key: UInt64) -> Int32 {
    var slot = place(key)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return Int32(keys.count - 1)
  }

  private func place(_ key: UInt64) -> Int {
    let mixed = (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 32)) & UInt64(slots.count - 1))
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = place(key)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
