import Foundation

/// Reads files as bytes; what the system refuses becomes an `InputFailure` that names the file and the reason.
enum FileBytes {
  /// The whole of the file at `path`.
  static func read(_ path: String, limit: Int) throws(InputFailure) -> [UInt8] {
    let reader = try FileReader(path)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(reader.size, limit) + 1)
    while true {
      let chunk = try reader.read(1 << 20)
      if chunk.isEmpty { return bytes }
      guard bytes.count + chunk.count <= limit else {
        throw InputFailure(
          name: path, code: "tooLarge", message: "larger than \(limit >> 20) MiB; split it, or import it as WARC")
      }
      bytes.append(contentsOf: chunk)
    }
  }
}

/// An open file that is read from its beginning to its end.
final class FileReader {
  private let path: String
  private let descriptor: Int32
  /// The size that the system gave when the file was opened.
  let size: Int

  /// Opens `path` for reading. Only files are opened: a pipe would be waited for, a device may never end.
  init(_ path: String) throws(InputFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileReader.failure(path, errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileReader.failure(path, status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENXIO)
    }
    self.path = path
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// The next bytes, at most `count`; none at the end.
  func read(_ count: Int) throws(InputFailure) -> [UInt8] {
    var failed: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = -1
      repeat { got = Glibc.read(descriptor, buffer.baseAddress, count) } while got < 0 && errno == EINTR
      if got < 0 { failed = errno }
      filled = max(got, 0)
    }
    if failed != 0 { throw FileReader.failure(path, failed) }
    return bytes
  }

  /// Goes on reading at `offset`.
  func seek(to offset: Int) throws(InputFailure) {
    if lseek(descriptor, off_t(offset), SEEK_SET) < 0 { throw FileReader.failure(path, errno) }
  }

  /// What the system's error `code` means for the file at `path`.
  static func failure(_ path: String, _ code: Int32) -> InputFailure {
    switch code {
    case ENOENT where path.unicodeScalars.contains("\u{FFFD}"):
      InputFailure(name: path, code: "unreadable", message: "its name is not in UTF-8; rename it")
    case ENOENT: InputFailure(name: path, code: "missing", message: "no such file; it may have been moved or removed")
    case EACCES, EPERM: InputFailure(name: path, code: "unreadable", message: "may not be read; check its permissions")
    case ENXIO:
      InputFailure(
        name: path, code: "unreadable", message: "a pipe, socket or device; save what comes out of it as a file")
    case ELOOP:
      InputFailure(name: path, code: "unreadable", message: "a link that leads back to itself; name the file meant")
    case EIO:
      InputFailure(name: path, code: "unreadable", message: "the disk could not read it; try again, or copy it anew")
    default: InputFailure(name: path, code: "unreadable", message: String(cString: strerror(code)))
    }
  }
}
