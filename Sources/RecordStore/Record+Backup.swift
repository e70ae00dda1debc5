internal import Foundation
internal import GRDB

extension Record {
  /// Copies the record as it is now to a new file, while others read and write (sqlite.org/backup.html). Whatever goes
  /// wrong, `path` is a whole record or not there.
  package func backup(to path: String) throws(RecordError) {
    let files = FileManager.default
    if files.fileExists(atPath: path) {
      throw RecordError(.cannotOpen, path: path, detail: "there is a file of that name; name another")
    }
    guard !path.isEmpty, (try? files.attributesOfItem(atPath: path)) == nil else {
      throw RecordError(
        .cannotOpen, path: path.isEmpty ? "“”" : path, detail: "that is no path for a new file; name another")
    }
    let part = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    do {
      let copy = try DatabaseQueue(path: part)
      try copyAll(to: copy)
      try copy.close()
      try files.moveItem(atPath: part, toPath: path)
    } catch {
      try? files.removeItem(atPath: part)
      throw RecordError(error, path: path)
    }
  }
}
