import Foundation
import QuothTesting
import Texts

/// Captures made for a test: as many as it needs, each different, about an invented country.
enum InventedCaptures {
  /// A release in which a minister says something that only capture `index` says.
  static func release(_ index: Int) -> String {
    let day = index % 28 + 1
    return """
      Foreign Minister Mirel Tanos on pier number \(index)

      \(day) March 2021

      Mirel Tanos: We counted \(index * 7 + 11) barrels on the pier of Sella, and none of them was ours. The harbour \
      will stay open as long as the \(ordinals[index % ordinals.count]) ferry runs.

      Question: Who pays for pier number \(index)?

      Mirel Tanos: Everybody who lands there pays \(index % 90 + 3) crowns, as our fathers did.
      """
  }

  private static let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"]

  /// Capture lines of `count` releases, written to `path`.
  static func writeLines(_ range: Range<Int>, to path: String) throws {
    var bytes: [UInt8] = []
    for index in range {
      JSONValue.members(["id": .string("release-\(index)"), "text": .string(release(index))]).write(to: &bytes)
      bytes.append(0x0A)
    }
    try Data(bytes).write(to: URL(filePath: path))
  }
}
