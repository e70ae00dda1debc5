import QuothTesting
import Testing

@testable import Quotations

@Suite struct KeySlotsTests {
  @Test(arguments: [0, 1, 40, 5_000, 35_000])
  func `Every key is found in its row, and what is no key in none`(count: Int) {
    var generator = SeededGenerator(seed: 11)
    var keys: Set<UInt32> = []
    while keys.count < count { keys.insert(UInt32(truncatingIfNeeded: generator.next())) }
    let held = keys.sorted()
    var shifts: [UInt16] = [7]
    var slots: [UInt64] = [7, 7]
    let table = KeySlots(held, roles: 3, &shifts, &slots)
    shifts.withUnsafeBufferPointer { shifts in
      slots.withUnsafeBufferPointer { slots in
        guard let shifts = shifts.baseAddress, let slots = slots.baseAddress else { return }
        #expect(held.indices.allSatisfy { table.row(of: held[$0], shifts, slots) == ($0 + 1) * 3 })
        let others = (0..<10_000).map { _ in UInt32(truncatingIfNeeded: generator.next()) }
        #expect(others.allSatisfy { keys.contains($0) || table.row(of: $0, shifts, slots) == 0 })
      }
    }
  }
}
