import Testing

@testable import Fuzzing

/// The short form of `make fuzz`: the seeds of every target and a few hundred changes of them, the same on every run.
struct FuzzTargetTests {
  @Test(arguments: FuzzTarget.all.map(\.name))
  func `Every target holds its properties on its seeds and on changes of them`(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    for seed in target.seeds {
      for fault in target.run(seed) { Issue.record("\(name): \(fault) on \(seed)") }
    }
    var mutator = Mutator(seed: 3)
    let slow: Set = ["record", "repetition"]
    for _ in 0..<(slow.contains(name) ? 4 : 60) {
      let input = mutator.input(for: target)
      for fault in target.run(input) { Issue.record("\(name): \(fault) on \(input)") }
    }
  }
}
