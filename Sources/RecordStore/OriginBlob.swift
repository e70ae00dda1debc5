internal import Texts

/// The map of a text's origins in a column: for each run five variable-length numbers (LEB128, signed ones zigzag):
/// the gap since the last run in the text, the jump since the last run in the capture, units, and bytes a unit on both
/// sides less one. A page takes a few hundred bytes.
enum OriginBlob {
  static func encode(_ map: OriginMap) -> [UInt8] {
    var bytes: [UInt8] = []
    var end = 0
    var originEnd = 0
    for run in map.runs {
      append(run.start - end, to: &bytes)
      append(run.origin - originEnd, to: &bytes)
      append(run.count, to: &bytes)
      append(run.unit - 1, to: &bytes)
      append(run.originUnit - 1, to: &bytes)
      end = run.end
      originEnd = run.originEnd
    }
    return bytes
  }

  /// The map of `bytes`; what follows a damaged run is dropped.
  static func decode(_ bytes: [UInt8]) -> OriginMap {
    var runs: [OriginMap.Run] = []
    var offset = 0
    var end = 0
    var originEnd = 0
    while offset < bytes.count {
      guard let gap = next(bytes, &offset), let jump = next(bytes, &offset), let count = next(bytes, &offset),
        let unit = next(bytes, &offset), let originUnit = next(bytes, &offset), gap >= 0, count > 0, unit >= 0,
        originUnit >= -1, originEnd + jump >= 0, max(unit, originUnit) < 1 << 24, max(end, originEnd) < 1 << 40
      else { break }
      let run = OriginMap.Run(
        start: end + gap, origin: originEnd + jump, count: count, unit: unit + 1, originUnit: originUnit + 1)
      runs.append(run)
      end = run.end
      originEnd = run.originEnd
    }
    return OriginMap(runs: runs)
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func next(_ bytes: [UInt8], _ offset: inout Int) -> Int? {
    var rest: UInt = 0
    var shift = 0
    while offset < bytes.count, shift < 35 {
      let byte = bytes[offset]
      offset += 1
      rest |= UInt(byte & 0x7F) << UInt(shift)
      if byte < 0x80 { return Int(bitPattern: rest >> 1) ^ -Int(bitPattern: rest & 1) }
      shift += 7
    }
    return nil
  }
}
