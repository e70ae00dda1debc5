import QuothTesting
import Testing
import Texts

/// The dates found in `text`, as `words -> ISO date` lines.
private func found(_ text: String, order: DayMonthOrder = .unknown) -> [String] {
  let bytes = Array(text.utf8)
  return DateExpressions.find(in: bytes, order: order).map {
    "\(String(decoding: bytes[$0.range], as: UTF8.self)) -> \($0.date.map { "\($0)" } ?? "open")"
  }
}

/// The spans meant in `text` when it was said on `said`.
private func resolved(_ text: String, said: String) -> [String] {
  guard let said = PartialDate(said) else { return [] }
  return DateExpressions.find(in: Array(text.utf8)).map { $0.resolve(relativeTo: said)?.description ?? "open" }
}

struct DateExpressionTests {
  @Test(arguments: [
    ("26 February 2017", "2017-02-26"), ("30.12.2016", "2016-12-30"), ("December 29, 2016", "2016-12-29"),
    ("Thursday, 17 December 2015 11:27", "2015-12-17T11:27"), ("04 June 2018", "2018-06-04"),
    ("2016-12-29", "2016-12-29"), ("Nov. 10, 2016", "2016-11-10"), ("February 16. 2017", "2017-02-16"),
    ("18 November 201612:35", "2016-11-18T12:35"), ("15:30 GMT +329 December 2016", "2016-12-29T15:30+03:00"),
    ("2019-11-05 21:32", "2019-11-05T21:32"), ("21/10/2021 - 16:31", "2021-10-21T16:31"),
    ("29. Dezember 2016 um 11:27 Uhr", "2016-12-29T11:27"), ("1er mai 2016 à 12h05", "2016-05-01T12:05"),
    ("3 de mayo de 2017", "2017-05-03"), ("5 мая 2017", "2017-05-05"), ("6 grudnia 2016", "2016-12-06"),
    ("May 19th, 2017 at 9 a.m. (CET)", "2017-05-19T09:00+01:00"), ("1 juillet 2016", "2016-07-01"),
    ("2016-12-29T21:32:11.123+03:00", "2016-12-29T21:32+03:00"), ("30. 12. 2016", "2016-12-30"),
    ("29-Dec-2016", "2016-12-29"), ("Fri May 19, 2017", "2017-05-19"), ("December 2016", "2016-12"),
    ("22.02.17", "2017-02-22"), ("mid-2015", "2015"),
  ])
  func `A date is read in every form`(sample: (text: String, date: String)) {
    #expect(found(sample.text) == ["\(sample.text) -> \(sample.date)"])
  }

  @Test(arguments: [
    "version 1.2.3", "at 10.12.16.1", "1,500 people", "+44 (0) 203 555 7474", "they may 5 times", "Dec 20,000 people",
    "14 hours ago", "16:20", "31.02.2017", "the march of 1 500", "room 2016", "24/7/365",
  ])
  func `Numbers that are no dates stay numbers`(text: String) {
    #expect(found(text) == [])
  }

  @Test func `The range is the date and nothing else`() {
    let marked = MarkedText(
      "Signed in Porto Veda on ①29 December 2016①, and ②last Friday② again; politics③3 May 2017③.")
    let ranges = DateExpressions.find(in: marked.source.bytes).map(\.range)
    #expect(ranges == [marked[1], marked[2], marked[3]])
  }

  @Test func `A span has two ends`() {
    let bytes = Array("Talks in Porto Veda (January 23-24, 2017)".utf8)
    let span = DateExpressions.find(in: bytes).first
    #expect(span?.date == PartialDate("2017-01-23"))
    #expect(span?.last == PartialDate("2017-01-24"))
  }

  @Test func `Slashes stay open until the order is known`() {
    #expect(found("1/11/2017") == ["1/11/2017 -> open"])
    #expect(found("1/11/2017", order: .monthFirst) == ["1/11/2017 -> 2017-01-11"])
    #expect(found("1/13/2017") == ["1/13/2017 -> 2017-01-13"])
  }

  @Test func `A list settles its ambiguous dates by its clear ones`() {
    let list = DateExpressions.find(in: Array("1/13/2017, 1/12/2017, 1/11/2017".utf8))
    #expect(DateExpressions.settle(list).map(\.date?.description) == ["2017-01-13", "2017-01-12", "2017-01-11"])
  }

  @Test func `A list settles its ambiguous dates by its descent`() {
    let list = DateExpressions.find(in: Array("12/09/2018 11/09/2018 09/09/2018 02/09/2018 12/08/2018".utf8))
    #expect(DateExpressions.settle(list).first?.date == PartialDate("2018-09-12"))
  }

  @Test(arguments: [
    ("November 14", "2016-12-29", "2016-11-14"), ("January 20", "2016-12-29", "2017-01-20"),
    ("yesterday", "2015-12-15", "2015-12-14"), ("this Friday, December 18", "2015-12-15", "2015-12-18"),
    ("Last week", "2015-12-15", "2015-12-07/2015-12-13"), ("last Friday", "2016-12-29", "2016-12-23"),
    ("from March to July of this year", "2016-12-29", "2016-03/2016-07"),
    ("from May to August", "2016-12-29", "2016-05/2016-08"), ("said Thursday", "2016-12-29", "2016-12-29"),
    ("next Friday", "2016-12-27", "2016-12-30/2017-01-06"), ("mardi dernier", "2016-12-29", "2016-12-27"),
    ("July of this year", "2016-12-29", "2016-07"), ("last year", "2016", "2015"), ("Thursday", "2016-12", "open"),
  ])
  func `What needs a day of saying is told from it`(sample: (text: String, said: String, span: String)) {
    #expect(resolved(sample.text, said: sample.said) == [sample.span])
  }

  @Test func `A line that is a date is known as such`() {
    let bytes = Array("  (December 15, 2015).".utf8)
    let expression = DateExpressions.find(in: bytes).first
    #expect(expression?.isWholeLine(bytes, 0..<bytes.count) == true)
    let other = Array("On December 15, 2015".utf8)
    #expect(DateExpressions.find(in: other).first?.isWholeLine(other, 0..<other.count) == false)
  }

  @Test func `Any bytes give ordered ranges inside the text`() {
    let pieces = [
      "29 ", "Dec", "ember ", "2016", "/", "-", ".", "\u{A0}", "Mai", "11:27", " GMT +3", "п", "é", "last ", "Friday",
      "\n", ", ",
    ]
    var state: UInt64 = 7
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let bytes = Array(text.utf8)
      var last = 0
      for expression in DateExpressions.find(in: bytes) {
        #expect(expression.range.lowerBound >= last && expression.range.upperBound <= bytes.count, "\(text)")
        last = expression.range.upperBound
      }
    }
  }
}
