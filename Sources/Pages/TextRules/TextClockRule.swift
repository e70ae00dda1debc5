import RecordTypes
import Texts

/// Clocks of cities on top of a page tell when it was captured, never when something was said.
///
/// Recognised are lines `City: hh:mm` above the text, one or several, with a line that is a date right above or below
/// them. Date and clocks are furniture. Two clocks show one instant: the date belongs to the first of them; where both
/// cities are known and their offsets disagree with the clocks, a finding says so.
enum TextClockRule {
  /// One clock on the page.
  private struct Clock {
    var line: Int
    var city: String
    var minutes: Int
  }

  static func apply(_ page: inout TextPage) {
    let head = Swift.min(page.firstProse, 30, page.lines.count)
    let clocks = (0..<head).flatMap { read(page, line: $0) }
    guard let first = clocks.first, let last = clocks.last else { return }
    let around = [first.line - 1, last.line + 1, first.line - 2].filter { $0 >= 0 && $0 < head }
    guard let dateLine = around.first(where: { page.wholeDate($0)?.date != nil }),
      let date = page.wholeDate(dateLine)?.date
    else { return }
    for clock in clocks { page.mark(clock.line, .clock) }
    page.mark(dateLine, .clock)
    let lines = Swift.min(dateLine, first.line)...Swift.max(dateLine, last.line)
    let evidence = page.origin(ofLines: lines)
    guard let instant = instant(date, clocks, evidence, &page.document.findings) else { return }
    page.document.captured = Metadatum(instant, origin: evidence)
  }

  /// The clocks of a line: nothing but names and times.
  private static func read(_ page: TextPage, line: Int) -> [Clock] {
    let bytes = page.source.bytes
    let range = page.lines[line].range
    guard page.roles[line] == .body, page.lines[line].length <= 80 else { return [] }
    var found: [Clock] = []
    var nameStart = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard TextBytes.isDigit(bytes[offset]) else {
        offset += 1
        continue
      }
      guard let (minutes, end) = time(bytes, offset, range.upperBound),
        let name = Sentences.trim(bytes, nameStart..<offset), name.count > 1
      else { return [] }
      let city = page.string(name).split(separator: ":").joined().split(separator: " ").joined(separator: " ")
      guard !city.isEmpty, city.utf8.count <= 30, city.unicodeScalars.allSatisfy({ !("0"..."9").contains($0) }) else {
        return []
      }
      found.append(Clock(line: line, city: city, minutes: minutes))
      offset = end
      nameStart = end
    }
    let rest = Words.scan(bytes, in: nameStart..<range.upperBound)
    return rest.isEmpty ? found : []
  }

  private static func time(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (minutes: Int, end: Int)? {
    var offset = start
    var parts = [0, 0]
    for part in 0...1 {
      let first = offset
      while offset < end, TextBytes.isDigit(bytes[offset]), offset - first < 2 {
        parts[part] = parts[part] * 10 + Int(bytes[offset] - 0x30)
        offset += 1
      }
      guard offset > first, part == 0 || offset - first == 2 else { return nil }
      if part == 0 {
        guard offset < end, bytes[offset] == 0x3A else { return nil }
        offset += 1
      }
    }
    guard parts[0] < 24, parts[1] < 60, offset == end || !TextBytes.isDigit(bytes[offset]) else { return nil }
    return (parts[0] * 60 + parts[1], offset)
  }

  /// The instant that the clocks show, in UTC where a city's offset is known.
  private static func instant(
    _ date: PartialDate, _ clocks: [Clock], _ evidence: OriginRange, _ findings: inout [Finding]
  ) -> PartialDate? {
    let first = clocks[0]
    guard let local = PartialDate(year: date.year, month: date.month, day: date.day, minutes: first.minutes) else {
      return nil
    }
    let offsets = clocks.map { TextCityOffsets.offset(of: $0.city, on: date) }
    var firstOffset = offsets[0]
    for (clock, offset) in zip(clocks.dropFirst(), offsets.dropFirst()) {
      guard let offset else { continue }
      // The same instant: first.minutes - firstOffset and clock.minutes - offset agree, but for whole days.
      let implied = ((first.minutes - clock.minutes + offset + 720) % 1440 + 1440) % 1440 - 720
      if let known = firstOffset, (known - implied) % 1440 != 0 {
        findings.append(
          Finding(
            category: "clockConflict",
            message: "The clocks of \(first.city) and \(clock.city) do not show one instant; the first was believed.",
            origin: evidence))
      } else if firstOffset == nil {
        firstOffset = implied
      }
    }
    guard let firstOffset else { return local.dateOnly }
    var dated = local
    dated.offset = firstOffset
    return dated.inUTC
  }
}
