import Texts

/// The date in a page's address: `/2019/11/18/`, `2019-11-18`, `/18-11-2019`, `20191118`, `18112019`.
enum HTMLAddressDate {
  static func find(_ url: String?) -> HTMLDates.Stated? {
    guard let url else { return nil }
    let numbers = numbers(in: Array(url.utf8))
    for index in numbers.indices {
      if let date = compact(numbers[index].text) ?? triple(numbers[index...].prefix(3)) {
        return HTMLDates.Stated(date: date, range: nil)
      }
    }
    return nil
  }

  /// The numbers of an address, each with the byte before it and where it stands.
  private static func numbers(in bytes: [UInt8]) -> [(text: [UInt8], start: Int)] {
    var numbers: [(text: [UInt8], start: Int)] = []
    var offset = 0
    while offset < bytes.count {
      guard TextBytes.isDigit(bytes[offset]) else {
        offset += 1
        continue
      }
      let start = offset
      while offset < bytes.count, TextBytes.isDigit(bytes[offset]) { offset += 1 }
      numbers.append((Array(bytes[start..<offset]), start))
    }
    return numbers
  }

  /// `20191118`, `18112019`.
  private static func compact(_ text: [UInt8]) -> PartialDate? {
    guard text.count == 8 else { return nil }
    return date(value(text[0..<4]), value(text[4..<6]), value(text[6..<8]))
      ?? date(value(text[4..<8]), value(text[2..<4]), value(text[0..<2]))
  }

  /// Year, month and day, or day, month and year, with one byte between them.
  private static func triple(_ numbers: ArraySlice<(text: [UInt8], start: Int)>) -> PartialDate? {
    let parts = Array(numbers)
    guard parts.count == 3, zip(parts, parts.dropFirst()).allSatisfy({ $0.start + $0.text.count + 1 == $1.start })
    else {
      return nil
    }
    let values = parts.map { value($0.text[...]) }
    switch (parts[0].text.count, parts[1].text.count, parts[2].text.count) {
    case (4, 1...2, 1...2): return date(values[0], values[1], values[2])
    case (2, 2, 4): return date(values[2], values[1], values[0])
    default: return nil
    }
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    (1995...2039).contains(year) ? PartialDate(year: year, month: month, day: day) : nil
  }
}
