import Foundation
import QuothTesting
import Testing

@testable import Texts

/// A page of `Tests/HouseStyles`: a capture as a house of that style prints it, with the truth marked in it.
///
/// `⟦Q|Speaker|Addressee⟧words⟦/⟧` encloses one turn's words (Q question, A answer, S statement), `⟦+⟧words⟦/⟧` goes on
/// with it behind a heading; lines `⟦#kind …⟧` and `⟦#missing role|Name⟧` stand on top. Without its marks the file is the
/// capture.
struct HouseStyle: Sendable, CustomTestStringConvertible {
  struct Turn: Sendable {
    var role: String
    var speaker: String
    var addressee: String
    var moderates: Bool
    var parts: [String]
  }

  /// `style/page.txt`.
  let name: String
  /// The capture.
  private(set) var capture = ""
  private(set) var kind: String?
  private(set) var missing: [String] = []
  private(set) var turns: [Turn] = []
  var testDescription: String { name }

  static let folder = Program.root.appending(path: "Tests/HouseStyles")

  static let all: [HouseStyle] = {
    let styles = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return styles.sorted().flatMap { style in
      let pages = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: style).path)) ?? []
      return pages.sorted().filter { !$0.hasSuffix(".md") }.compactMap { HouseStyle("\(style)/\($0)") }
    }
  }()

  /// The file's name in a flat folder.
  var file: String { name.replacingOccurrences(of: "/", with: "-") }

  private init?(_ name: String) {
    self.name = name
    guard var text = try? String(contentsOf: HouseStyle.folder.appending(path: name), encoding: .utf8) else {
      return nil
    }
    while text.hasPrefix("⟦#"), let line = text.split(separator: "\n", maxSplits: 1).first {
      let words = line.dropFirst(2).prefix { $0 != "⟧" }.split(separator: " ", maxSplits: 1).map(String.init)
      if words.first == "kind" { kind = words.last }
      if words.first == "missing" { missing.append(words.last ?? "") }
      text = String(text.dropFirst(line.count + 1))
    }
    for (index, piece) in text.components(separatedBy: "⟦").enumerated() {
      guard index > 0, let end = piece.firstIndex(of: "⟧") else {
        capture += piece
        continue
      }
      let words = String(piece[piece.index(after: end)...])
      read(mark: String(piece[..<end]), words: words)
      capture += words
    }
  }

  private mutating func read(mark: String, words: String) {
    if mark == "/" { return }
    if mark == "+" {
      guard !turns.isEmpty else { return }
      turns[turns.count - 1].parts.append(words)
      return
    }
    let fields = mark.components(separatedBy: "|") + ["", "", ""]
    turns.append(
      Turn(
        role: fields[0], speaker: fields[1], addressee: fields[2], moderates: fields[3] == "moderator", parts: [words]))
  }
}
