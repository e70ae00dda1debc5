import CUchardet

/// What uchardet takes the bytes for.
enum CharsetDetector {
  /// The label that uchardet gives to the first megabyte of `bytes[start...]`; nil where it has none.
  static func label(of bytes: [UInt8], from start: Int) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let head = bytes[start...].prefix(1 << 20)
    let status = head.withUnsafeBytes { buffer in
      uchardet_handle_data(detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    let label = uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    return label.isEmpty ? nil : label
  }
}
