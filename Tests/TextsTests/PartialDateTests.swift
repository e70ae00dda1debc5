import Testing

@testable import Texts

struct PartialDateTests {
  @Test(arguments: ["2016", "2016-12", "2016-12-29", "2017-02-25T21:15Z", "2017-02-25T21:15+03:00", "2017-02-25T21:15"])
  func `A date is written at the precision that it was read at`(_ text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: ["", "16", "2016-13", "2016-02-30", "2016-12-29T25:00", "29.12.2016", "2016-12-29X"])
  func `What is no date is none`(_ text: String) { #expect(PartialDate(text) == nil) }

  @Test func `Seconds and fractions are dropped`() {
    #expect(PartialDate("2019-11-05T21:32:07.125Z")?.description == "2019-11-05T21:32Z")
  }

  @Test func `Days are counted over leap years and back`() throws {
    let date = try #require(PartialDate(year: 2016, month: 2, day: 28))
    #expect(date.adding(days: 2)?.description == "2016-03-01")
    #expect(PartialDate("1970-01-01")?.dayNumber == 0)
    for day in stride(from: -700_000, to: 700_000, by: 997) { #expect(PartialDate(dayNumber: day)?.dayNumber == day) }
  }

  @Test func `Weekdays are those of the calendar`() {
    #expect(PartialDate("2016-12-29")?.weekday == 4)
    #expect(PartialDate("1969-12-28")?.weekday == 7)
  }

  @Test func `An instant in another zone is the same instant in UTC`() {
    #expect(PartialDate("2017-02-26T00:15+03:00")?.inUTC.description == "2017-02-25T21:15Z")
    #expect(PartialDate("2017-02-26T22:00-05:00")?.inUTC.description == "2017-02-27T03:00Z")
  }
}
