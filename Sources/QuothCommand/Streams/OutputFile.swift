import Foundation

/// A file that a command writes: it is there whole or not at all, and never in the place of what must stay.
final class OutputFile {
  /// Why a file cannot be written: what, and what to do.
  struct Refusal: Error, CustomStringConvertible {
    var description: String
  }

  private let path: String
  /// Where the links of the path lead.
  private let target: String
  private let part: String
  private let descriptor: Int32

  /// Makes ready to write `path`; refuses what is no file, and the record at `record` with what stands beside it.
  init(_ path: String, beside record: String) throws(Refusal) {
    var status = stat()
    let target = OutputFile.resolved(path)
    if stat(target, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw Refusal(description: "\(path) is a folder; name a file in it")
      }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw Refusal(description: "\(path) is a pipe, socket or device; name a file")
      }
    }
    let kept = OutputFile.resolved(record)
    if ["", "-wal", "-shm", "-journal"].contains(where: { target == kept + $0 }) {
      throw Refusal(description: "\(path) is the record itself; name another file")
    }
    let name = ".\((target as NSString).lastPathComponent.prefix(100)).\(getpid()).part"
    let part = (target as NSString).deletingLastPathComponent + "/" + name
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputFile.refusal(path, errno) }
    (self.path, self.target, self.part, self.descriptor) = (path, target, part, descriptor)
  }

  deinit {
    close(descriptor)
    unlink(part)
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws(Refusal) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutputFile.refusal(path, errno) }
      written += count
    }
  }

  /// Puts what was written in its place. Without it nothing stays.
  func keep() throws(Refusal) {
    guard fsync(descriptor) == 0, rename(part, target) == 0 else { throw OutputFile.refusal(path, errno) }
  }

  private static func refusal(_ path: String, _ code: Int32) -> Refusal {
    Refusal(description: "\(path) cannot be written: \(String(cString: strerror(code)).lowercased())")
  }

  /// The path with its links followed; of a file that is not there yet, those of its folder.
  private static func resolved(_ path: String) -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    let folder = (path as NSString).deletingLastPathComponent
    guard let found = realpath(folder.isEmpty ? "." : folder, nil) else { return path }
    defer { free(found) }
    return String(cString: found) + "/" + (path as NSString).lastPathComponent
  }
}
