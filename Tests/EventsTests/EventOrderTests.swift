import QuothTesting
import Testing

@testable import Events

@Suite struct EventOrderTests {
  @Test func `Places that share keys follow each other, in the order of the first`() {
    let order = EventOrder.neighboursTogether(count: 6, sharing: [[0, 4], [4, 5], [1, 3]])
    #expect(order == [0, 4, 5, 1, 3, 2])
  }

  @Test func `A key that few share is followed before one that many do`() {
    let order = EventOrder.neighboursTogether(count: 5, sharing: [[0, 1, 2, 3], [0, 4]])
    #expect(order == [0, 4, 1, 2, 3])
  }

  @Test(arguments: 0..<20)
  func `Each place comes once, whatever is shared, and places out of range are passed over`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 0...40, using: &generator)
    let sharing = (0..<20).map { _ in
      (0..<Int.random(in: 0...6, using: &generator)).map { _ in Int.random(in: -1...45, using: &generator) }
    }
    let order = EventOrder.neighboursTogether(count: count, sharing: sharing)
    #expect(order.sorted() == Array(0..<count))
  }
}
