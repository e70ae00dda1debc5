import Foundation
import QuothTesting
import RecordStore
import RecordTypes
import Testing

@testable import Pipeline

/// The seam to a sentence encoder, with programs of the shell in its place.
struct SentenceEncoderTests {
  /// A program that says `first`, and answers each text by the vector (1).
  private static func program(_ first: String, in scratch: Scratch, answers: Bool = true) throws -> String {
    let path = scratch.path("encode")
    let loop =
      answers
      ? "while read n; do i=0; while [ $i -lt $n ]; do read -r l; printf '\\000\\000\\200\\077'; i=$((i+1)); done; done"
      : ""
    try Data("#!/bin/sh\necho '\(first)'\n\(loop)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test func `An encoder says its name and how alike texts are`() throws {
    let scratch = try Scratch()
    let encoder = try SentenceEncoder(path: try Self.program("quoth-encoder 1 even 1", in: scratch))
    #expect(encoder.name == "even")
    let alike = try encoder.likeness(
      Array("The ships\nwait.".utf8), [Array("The boats wait.".utf8), Array("No.".utf8)])
    #expect(alike == [1, 1])
  }

  @Test func `What is missing, or is no encoder, is named`() throws {
    let scratch = try Scratch()
    let missing = scratch.path("nothing")
    #expect(throws: EncoderError.missing(path: missing)) { try SentenceEncoder(path: missing) }
    let other = try Self.program("hello", in: scratch)
    #expect(throws: EncoderError.foreign(path: other)) { try SentenceEncoder(path: other) }
  }

  @Test func `An encoder that ends is an error, not a wait`() throws {
    let scratch = try Scratch()
    let path = try Self.program("quoth-encoder 1 short 1", in: scratch, answers: false)
    let encoder = try SentenceEncoder(path: path)
    #expect(throws: EncoderError.silent(path: path)) { try encoder.likeness([0x61], [[0x62]]) }
  }

  @Test func `Only sayings in other words depend on it, and the check says that it was asked`() throws {
    let scratch = try Scratch()
    let (record, _) = try Sample.imported(in: scratch)
    let encoder = try SentenceEncoder(path: try Self.program("quoth-encoder 1 even 1", in: scratch))
    let questions = [
      "We are ready to open the ferry line on the first of June", "The harbour of Sella was repaired lately",
      "We shall start the ferry line again at the beginning of June and will not take unexplained delays",
    ]
    for words in questions {
      let plain = try Checking(record).check(Question(pieces: [words]))
      var encoded = try Checking(record, encoder: encoder).check(Question(pieces: [words]))
      guard plain.verdict != .reworded, encoded.verdict != .reworded, plain.verdict != .uncovered else { continue }
      encoded.encoder = nil
      #expect(encoded == plain)
    }
    let reworded = try Checking(record, encoder: encoder).check(Question(pieces: [questions[2]]))
    #expect(reworded.encoder == "even")
  }
}
