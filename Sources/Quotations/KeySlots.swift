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
    let (groups, size) = KeySlots.sizes(keys.count)
    (firstShift, firstSlot) = (shifts.count, slots.count)
    (groupMask, slotMask) = (UInt32(groups - 1), UInt32(size - 1))
    shifts.append(contentsOf: repeatElement(0, count: groups))
    slots.append(contentsOf: repeatElement(0, count: size))
    let (members, starts) = grouped(keys)
    let order = largestFirst(starts)
    shifts.withUnsafeMutableBufferPointer { shifts in
      slots.withUnsafeMutableBufferPointer { slots in
        guard let slots = slots.baseAddress.map({ $0 + firstSlot }) else { return }
        var entries: [UInt64] = []
        for group in order {
          entries.removeAll(keepingCapacity: true)
          for place in starts[group]..<starts[group + 1] {
            entries.append(UInt64((members[place] + 1) * roles) << 32 | UInt64(keys[members[place]]))
          }
          // One that finds no shift is left out.
          var shift: UInt16 = 0
          while !place(entries, shift, slots), shift < .max { shift += 1 }
          shifts[firstShift + group] = shift
        }
      }
    }
  }

  /// How many groups and slots a table of so many keys has.
  private static func sizes(_ count: Int) -> (groups: Int, slots: Int) {
    var (groups, size) = (16, 64)
    while groups * 8 < count { groups *= 2 }
    while size * 3 < count * 4, size < 0x10000 { size *= 2 }
    return (groups, size)
  }

  /// Makes room for tables of so many keys each.
  static func reserve(_ counts: [Int], _ shifts: inout [UInt16], _ slots: inout [UInt64]) {
    let sizes = counts.map(sizes)
    shifts.reserveCapacity(shifts.count + sizes.reduce(0) { $0 + $1.groups })
    slots.reserveCapacity(slots.count + sizes.reduce(0) { $0 + $1.slots })
  }

  /// The groups that have members, the largest first, while there is room.
  private func largestFirst(_ starts: [Int]) -> [Int] {
    let sizes = (0..<(starts.count - 1)).map { starts[$0 + 1] - starts[$0] }
    let most = sizes.max() ?? 0
    var next = [Int](repeating: 0, count: most + 2)
    for size in sizes { next[most - size + 1] += 1 }
    for size in 1..<next.count { next[size] += next[size - 1] }
    var order = [Int](repeating: 0, count: sizes.count)
    for (group, size) in sizes.enumerated() {
      order[next[most - size]] = group
      next[most - size] += 1
    }
    return order.filter { sizes[$0] > 0 }
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
  @inline(__always)
  private func place(_ entries: [UInt64], _ shift: UInt16, _ slots: UnsafeMutablePointer<UInt64>) -> Bool {
    for count in entries.indices {
      let place = slot(of: UInt32(truncatingIfNeeded: entries[count]), shift)
      guard slots[place] == 0 else {
        for other in 0..<count { slots[slot(of: UInt32(truncatingIfNeeded: entries[other]), shift)] = 0 }
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
