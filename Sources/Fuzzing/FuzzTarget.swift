/// A parser that is given bytes of every sort, and what must hold of its answer.
package struct FuzzTarget: Sendable {
  /// The name that `make fuzz` knows it by.
  package var name: String
  /// Small inputs of the right shape, of our own making, to begin with.
  package var seeds: [[UInt8]] { makeSeeds() }
  /// Strings that mean something to the parser.
  package var words: [String]
  /// Where an input is the bytes of a file: folders of the package whose files are seeds, too.
  package var folders: [String]
  /// Gives the parser an input; what does not hold of its answer, by name. A crash is a fault that needs no name.
  package var run: @Sendable ([UInt8]) -> [String]
  /// Made when they are asked for: some need a record of their own.
  private var makeSeeds: @Sendable () -> [[UInt8]]

  /// A target with text seeds.
  init(
    _ name: String, seeds: [String], words: [String] = [], folders: [String] = [],
    run: @escaping @Sendable ([UInt8]) -> [String]
  ) {
    self.init(name, bytes: seeds.map { Array($0.utf8) }, words: words, folders: folders, run: run)
  }

  /// A target with seeds of bytes.
  init(
    _ name: String, bytes: @escaping @autoclosure @Sendable () -> [[UInt8]], words: [String] = [],
    folders: [String] = [],
    run: @escaping @Sendable ([UInt8]) -> [String]
  ) {
    self.name = name
    makeSeeds = bytes
    self.words = words
    self.folders = folders
    self.run = run
  }

  /// Every target, in the order of the walk from bytes to the record.
  package static let all: [FuzzTarget] = [
    captures, archives, packages, lines, json, forms, pages, texts, transcripts, quotations, dates, matching, postings,
    search, record, proofs, repetition,
  ]

  /// The target of that name.
  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

extension FuzzTarget {
  /// One in four inputs is read twice: the answer must be the same.
  static func isReadTwice(_ bytes: [UInt8]) -> Bool { bytes.count % 4 == 0 }
}
