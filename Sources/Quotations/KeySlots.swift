/// A table of keys of 32 bits in which each has one place: groups of keys are shifted until none meets another (hash and
/// displace: Pagh, "Hash and displace: efficient evaluation of minimal perfect hash functions", 1999). Looking a key up costs
/// two loads and no branch, whether it is there or not.
struct KeySlots: Sendable {
  /// Where its groups begin in the array of shifts, and its slots in that of slots.
  private var firstShift = 0
  private var firstSlot = 0
  private var groupMask: UInt32 = 0
  private var slotMask: UInt32 = 0

  /// The keys that a table holds at most: then three quarters of the slots are taken, and every group finds its shift.
  static let most = 49_000

  /// A table of nothing.
  init() {}

  /// A table of `keys`, which differ, whose shifts and slots are appended to the arrays. The row of key n is (n + 1) *
  /// `roles`. O(n).
  init(_ keys: [UInt32], roles: Int, _ shifts: inout [UInt16], _ slots: inout [UInt64]) {
    var (groups, size) = (16, 64)
    while groups * 4 < keys.count { groups *= 2 }
    while size * 3 < keys.count * 4, size < 0x10000 { size *= 2 }
    (firstShift, firstSlot) = (shifts.count, slots.count)
    (groupMask, slotMask) = (UInt32(groups - 1), UInt32(size - 1))
    shifts.append(contentsOf: repeatElement(0, count: groups))
    slots.append(contentsOf: repeatElement(0, count: size))
    let (members, starts) = grouped(keys)
    let most = (0..<groups).map { starts[$0 + 1] - starts[$0] }.max() ?? 0
    // The largest groups first, while there is room; one that finds no shift is left out.
    var entries: [UInt64] = []
    for length in stride(from: most, to: 0, by: -1) {
      for group in 0..<groups where starts[group + 1] - starts[group] == length {
        entries.removeAll(keepingCapacity: true)
        for place in starts[group]..<starts[group + 1] {
          entries.append(UInt64((members[place] + 1) * roles) << 32 | UInt64(keys[members[place]]))
        }
        var shift: UInt16 = 0
        while !place(entries, shift, &slots), shift < .max { shift += 1 }
        shifts[firstShift + group] = shift
      }
    }
  }

  /// The numbers of the keys by their groups, and where those of each group begin.
  private func grouped(_ keys: [UInt32]) -> (members: [Int], starts: [Int]) {
    var starts = [Int](repeating: 0, count: Int(groupMask) + 2)
    for key in keys { starts[Int(key & groupMask) + 1] += 1 }
    for group in 1..<starts.count { starts[group] += starts[group - 1] }
    var (members, next) = ([Int](repeating: 0, count: keys.count), starts)
    for (number, key) in keys.enumerated() {
      members[next[Int(key & groupMask)]] = number
      next[Int(key & groupMask)] += 1
    }
    return (members, starts)
  }

  /// Puts `entries` into the slots that `shift` gives them; false, and nothing is changed, where one of these is taken.
  private func place(_ entries: [UInt64], _ shift: UInt16, _ slots: inout [UInt64]) -> Bool {
    for count in entries.indices {
      let place = firstSlot + slot(of: UInt32(truncatingIfNeeded: entries[count]), shift)
      guard slots[place] == 0 else {
        for other in 0..<count { slots[firstSlot + slot(of: UInt32(truncatingIfNeeded: entries[other]), shift)] = 0 }
        return false
      }
      slots[place] = entries[count]
    }
    return true
  }

  @inline(__always)
  private func slot(of key: UInt32, _ shift: UInt16) -> Int {
    Int(((key ^ UInt32(shift)) &* 0x9E37_79B1) &>> 16 & slotMask)
  }

  /// The row of `key`; 0 where it is not in the table. Not checked: the arrays are those that the table was made with.
  @inline(__always)
  func row(of key: UInt32, _ shifts: UnsafePointer<UInt16>, _ slots: UnsafePointer<UInt64>) -> Int {
    let found = slots[firstSlot &+ slot(of: key, shifts[firstShift &+ Int(key & groupMask)])]
    // All ones where the keys are alike: of a choice the compiler would make a branch.
    let mask = (UInt64(UInt32(truncatingIfNeeded: found) ^ key) &- 1) &>> 32
    return Int(truncatingIfNeeded: found &>> 32 & mask)
  }
}
