import Foundation
import Synchronization

/// A sentence encoder in a process of its own: sentences in, vectors out.
///
/// Any program may stand there that first writes the line `quoth-encoder 1 NAME WIDTH` and then answers each line with a number
/// n and n lines of text by n vectors of WIDTH little-endian 32-bit floats of length one; `Encoder/encode` is one. What it
/// may take is bounded: in sentences, in bytes, in time. Safe to share between threads; one speaks at a time.
public final class SentenceEncoder: Sendable {
  /// What the program calls itself.
  public let name: String
  private let width: Int
  private let line: Mutex<EncoderLine>

  /// Longer sentences are cut, in bytes.
  private static let longest = 2000
  private static let widest = 4096

  /// Starts the program at `path` and reads its first line.
  public init(path: String) throws(EncoderError) {
    guard FileManager.default.isExecutableFile(atPath: path) else { throw .missing(path: path) }
    var line = try EncoderLine(path: path)
    let words = try line.firstLine().split(separator: " ")
    guard words.count == 4, words[0] == "quoth-encoder", words[1] == "1", let width = Int(words[3]),
      (1...Self.widest).contains(width)
    else { throw .foreign(path: path) }
    name = String(words[2])
    self.width = width
    self.line = Mutex(line)
  }

  /// Where an encoder is installed: `$QUOTH_ENCODER`, else `encoder/encode` in one of the folders above the program's own; nil
  /// where there is none.
  public static func installed(program: String) -> String? {
    if let path = ProcessInfo.processInfo.environment["QUOTH_ENCODER"], !path.isEmpty { return path }
    var folder = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<4 {
      let path = folder.appendingPathComponent("encoder/encode").path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  /// How alike in sense `words` and each of `stretches` are, -1 to 1: the cosines of their vectors.
  func likeness(_ words: [UInt8], _ stretches: [[UInt8]]) throws(EncoderError) -> [Double] {
    let texts = ([words] + stretches).map(Self.oneLine)
    let request = ["\(texts.count)\n".utf8.map { $0 }] + texts
    let count = texts.count * width
    let bytes = try line.withLock { line throws(EncoderError) in try line.ask(Array(request.joined()), bytes: count * 4)
    }
    let numbers = (0..<count).map { index in
      Float(bitPattern: (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[index * 4 + $1]) << UInt32(8 * $1) })
    }
    return (1..<texts.count).map { row in
      (0..<width).reduce(0.0) { $0 + Double(numbers[$1]) * Double(numbers[row * width + $1]) }
    }
  }

  private static func oneLine(_ text: [UInt8]) -> [UInt8] {
    text.prefix(longest).map { $0 < 0x20 ? 0x20 : $0 } + [0x0A]
  }
}

/// What can go wrong with an encoder.
public enum EncoderError: Error, CustomStringConvertible, Hashable {
  /// There is no program at the path.
  case missing(path: String)
  /// What runs there does not speak as an encoder does.
  case foreign(path: String)
  /// It ended, or took too long.
  case silent(path: String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let path): "There is no sentence encoder at \(path); make encoder installs one."
    case .foreign(let path): "\(path) is no sentence encoder: its first line is not quoth-encoder 1 NAME WIDTH."
    case .silent(let path): "The sentence encoder \(path) does not answer; install it again (make encoder)."
    }
  }
}

/// The process and its two pipes.
private struct EncoderLine: ~Copyable {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let path: String

  /// So long it may take to start, and to answer (seconds).
  private static let patience = 60.0

  init(path: String) throws(EncoderError) {
    self.path = path
    // To write to a program that ended is an error of that write, not the end of this one.
    signal(SIGPIPE, SIG_IGN)
    process.executableURL = URL(fileURLWithPath: path)
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch { throw .missing(path: path) }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    if process.isRunning { process.terminate() }
  }

  mutating func firstLine() throws(EncoderError) -> String {
    var line: [UInt8] = []
    while line.count < 200 {
      guard let byte = try read(1).first, byte != 0x0A else { break }
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }

  mutating func ask(_ request: [UInt8], bytes: Int) throws(EncoderError) -> [UInt8] {
    guard process.isRunning else { throw .silent(path: path) }
    do { try input.fileHandleForWriting.write(contentsOf: Data(request)) } catch { throw .silent(path: path) }
    return try read(bytes)
  }

  /// Reads so many bytes, or says that it is silent.
  private func read(_ count: Int) throws(EncoderError) -> [UInt8] {
    var bytes: [UInt8] = []
    let descriptor = output.fileHandleForReading.fileDescriptor
    let end = ContinuousClock.now + .seconds(Self.patience)
    var buffer = [UInt8](repeating: 0, count: min(count, 65_536))
    while bytes.count < count {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard ContinuousClock.now < end, poll(&waiting, 1, 1000) >= 0 else { throw .silent(path: path) }
      guard waiting.revents != 0 else { continue }
      let wanted = min(buffer.count, count - bytes.count)
      let got = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, wanted) }
      guard got > 0 else { throw .silent(path: path) }
      bytes += buffer[..<got]
    }
    return bytes
  }
}
