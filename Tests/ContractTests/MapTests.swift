import Foundation
import QuothTesting
import Testing

/// ARCHITECTURE.md shows who may import whom; Package.swift is what the compiler holds.
struct MapTests {
  @Test func `The map in ARCHITECTURE.md is the one in Package.swift`() throws {
    let drawn = try MapTests.drawn()
    let built = try MapTests.built()
    #expect(drawn.keys.sorted() == built.keys.sorted())
    for (module, imports) in built { #expect(drawn[module]?.imports == imports, "\(module)") }
  }

  @Test func `Imports go strictly downward, and siblings do not see each other`() throws {
    let drawn = try MapTests.drawn()
    for (module, row) in drawn {
      for imported in row.imports {
        guard let level = drawn[imported]?.level else { continue }
        let isDownward = level < row.level || row.level == 6 && level < 6
        #expect(isDownward, "\(module) imports \(imported)")
      }
    }
  }

  /// The rows `| level | module | imports | third party |`.
  private static func drawn() throws -> [String: (level: Int, imports: Set<String>)] {
    let text = try String(contentsOf: Program.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    var rows: [String: (Int, Set<String>)] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("|") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4, let level = Int(cells[0]) else { continue }
      let imports = (cells[2] + "," + cells[3]).split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      rows[cells[1]] = (level, Set(imports.filter { !$0.isEmpty }))
    }
    return rows
  }

  /// The targets of Package.swift with what they depend on.
  private static func built() throws -> [String: Set<String>] {
    let text = try String(contentsOf: Program.root.appending(path: "Package.swift"), encoding: .utf8)
    guard let start = text.range(of: "// Level 0"), let end = text.range(of: "tests(of: \"Texts\")") else { return [:] }
    let names = [
      "grdb": "GRDB", "logging": "Logging", "hummingbird": "Hummingbird", "argumentParser": "ArgumentParser",
    ]
    var modules: [String: Set<String>] = [:]
    let targets = text[start.lowerBound..<end.lowerBound].matches(
      of: /(?:module|executableTarget|target)\(\s*(?:name:\s*)?"(\w+)"(?:,\s*(?:dependencies:\s*)?\[([^\]]*)\])?/)
    for target in targets {
      let list = (target.output.2 ?? "").split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines).trimmingCharacters(in: ["\""])
      }
      modules[String(target.output.1)] = Set(list.filter { !$0.isEmpty }.map { names[$0] ?? $0 })
    }
    return modules
  }
}
