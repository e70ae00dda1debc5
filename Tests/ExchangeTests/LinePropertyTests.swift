import QuothTesting
import Testing
import Texts

@testable import Exchange

/// Whatever stands in a line: it is read, or it is an error with a code.
struct LinePropertyTests {
  @Test func `Mutated lines are read or refused, never more`() throws {
    var generator = SeededGenerator(seed: 5)
    let lines = try ContractFiles.samples().values.flatMap { $0 }.map { Array($0.line.utf8.prefix(400)) }
    for round in 0..<3000 {
      var line = lines[round % lines.count]
      for _ in 0..<Int.random(in: 1...5, using: &generator) where !line.isEmpty {
        let index = Int.random(in: 0..<line.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: line[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: line.removeSubrange(index..<min(line.count, index + 9))
        default: line.insert(contentsOf: line[index..<min(line.count, index + 9)], at: index)
        }
      }
      #expect(isHandled { _ = try CaptureLine.parse(line) })
      #expect(isHandled { _ = try TextLine.parse(line) })
      #expect(isHandled { _ = try CheckLine.parse(line) })
    }
  }

  private func isHandled(_ body: () throws -> Void) -> Bool {
    do { try body() } catch { return (error as? LineError).map { !$0.code.isEmpty && !$0.message.isEmpty } ?? false }
    return true
  }

  @Test func `Whatever a text holds, its line is one line and reads back`() throws {
    var generator = SeededGenerator(seed: 9)
    for length in 0..<200 {
      let text = generator.text(length: length) + "\u{2028}\u{0}\u{7F}\\\"\r\n"
      let line = JSONValue.members(["id": .string("a"), "text": .string(text)]).line
      #expect(!line.unicodeScalars.contains { $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" })
      #expect(try TextLine.parse(Array(line.utf8)).text.unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }
}
