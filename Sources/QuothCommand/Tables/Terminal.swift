import Foundation

/// What is known of the terminal that standard output or standard error goes to.
enum Terminal {
  /// The columns of the terminal; `$COLUMNS`, else 80, where output goes elsewhere.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 { return Int(size.ws_col) }
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init), columns >= 20 { return columns }
    return 80
  }

  /// Whether colours may be used: a terminal, and nobody objects (https://no-color.org).
  static let usesColour: Bool =
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  /// Whether progress can be drawn in place.
  static let showsProgress: Bool = isatty(STDERR_FILENO) == 1

  /// Draws progress in place, where that can be done.
  static func showProgress(_ text: String) {
    guard showsProgress else { return }
    StandardError.write("\r\u{1B}[K\(text)")
  }

  /// Takes drawn progress away.
  static func endProgress() { showProgress("") }

  /// How many columns `text` takes: combining marks none, East Asian wide characters two.
  static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// How many columns one scalar takes.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: 1
    case 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100..<0x1160, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70, 0xFF00..<0xFF61,
      0x1F300..<0x1FAFF, 0x20000..<0x3FFFE:
      2
    default: 1
    }
  }

  /// `text` without control characters: captured pages must not drive the reader's terminal.
  static func harmless(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x09, 0x0D, 0xA0: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
