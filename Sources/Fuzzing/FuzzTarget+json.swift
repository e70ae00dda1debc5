import Captures
import Exchange
import Pipeline
import RecordTypes
import Texts

extension FuzzTarget {
  /// JSON and the contract's input lines.
  static let json = FuzzTarget(
    "json",
    seeds: [
      #"{"id":"a1","text":"\u201CYes\u201D \ud83d\ude00 \ud800","url":"http://a.example/","retrieved":"2017-02-25T21:15Z"}"#,
      #"{"id":7,"base64":"PHA+SGk8L3A+","mediaType":"text/html; charset=koi8-r"}"#,
      #"{"id":"q","quotation":"It is a duty","speaker":"Mirel Tanos","published":"2016-12-29"}"#,
      #"[1,-2.5e+10,true,false,null,"",{"a":[[[]]]}]"#,
    ],
    words: [#""id":"#, #""text":"#, #""base64":"#, #"\u"#, #"\ud800"#, "1e999", "-0", "[[[[[[[["]
  ) { line in
    var faults: [String] = []
    if let value = try? JSONReader.read(line) {
      var bytes: [UInt8] = []
      value.write(to: &bytes)
      if !DocumentFaults.isUTF8(bytes) { faults.append("JSON that is no UTF-8") }
      faults += JSONFaults.of(value)
    }
    _ = try? CheckLine.parse(line)
    _ = try? TextLine.parse(line)
    if let capture = try? CaptureFiles.capture(ofLine: line), capture.hash != .sha256(of: capture.bytes) {
      faults.append("another hash")
    }
    return faults
  }

  /// Forms as browsers send them: a value that is written again reads the same.
  static let forms = FuzzTarget(
    "forms",
    seeds: ["q=treatment+%22border%22&page=2", "quotation=%E2%80%9CYes%E2%80%9D&speaker=", "&&=&q", "q=%FF%f"],
    words: ["q=", "&", "%", "+", "%00", "page="]
  ) { bytes in
    let fields = FormFields(bytes)
    let value = Array(fields["q"].utf8)
    let digits = Array("0123456789abcdef".utf8)
    let written = Array("q=".utf8) + value.flatMap { [0x25, digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return Array(FormFields(written)["q"].utf8) == value ? [] : ["a field that does not read back"]
  }

  /// Dates in running text, and dates as the contract writes them.
  static let dates = FuzzTarget(
    "dates",
    seeds: [
      "29 December 2016", "on Thursday, December 29, 2016 at 9:32 p.m.", "1/11/2017 12:00", "30.12.2016, 21:15 UTC+2",
      "2016-12-29T21:32:05Z", "from March to July", "January 23-24, 2017", "yesterday, last Friday, mid-2015",
      "29 декабря 2016 г.", "le 1er janvier 2017", "28 de febrero de 2017", "31. Dezember 2016", "0000-00-00",
      "9999-12",
    ],
    words: ["2016-", "-12", "T24:00", "+99:99", "February 30", "Sept.", "last week", "next", "p.m."]
  ) { bytes in
    let found = DateExpressions.find(in: bytes)
    var faults = DocumentFaults.ranges(found.map(\.range), in: 0..<bytes.count, "date", ordered: true)
    for date in found {
      if date.range.isEmpty { faults.append("an empty date") }
      for day in [date.date, date.last].compactMap(\.self) {
        if PartialDate(day.description) != day { faults.append("\(day) does not read back") }
        if PartialDate(dayNumber: day.dayNumber) == nil { faults.append("\(day) has no day") }
      }
      if let span = said.flatMap({ date.resolve(relativeTo: $0) }), PartialDate(span.first.description) == nil {
        faults.append("\(span) does not read back")
      }
    }
    _ = DateExpressions.settle(found)
    if let date = PartialDate(String(decoding: bytes, as: UTF8.self)), PartialDate(date.description) != date {
      faults.append("\(date) does not read back")
    }
    return faults
  }

  private static let said = PartialDate(year: 2016, month: 12, day: 29)
}
