import RecordTypes
import Testing
import Texts

@testable import Captures

struct DecodingTests {
  @Test func `Sound UTF-8 is its own text`() {
    let decoded = CaptureDecoder.decode(capture(Array("“Peace” – мир\r\n".utf8)))
    #expect(decoded.text.string == "“Peace” – мир\r\n")
    #expect(decoded.text.origins.runs.count == 1)
    #expect(decoded.charset == "UTF-8")
    #expect(decoded.findings.isEmpty)
  }

  @Test func `A byte order mark is no text and moves the origins`() {
    let decoded = CaptureDecoder.decode(capture([0xEF, 0xBB, 0xBF] + Array("Peace".utf8)))
    #expect(decoded.text.string == "Peace")
    #expect(decoded.text.origin(of: 0..<1) == 3..<4)
  }

  @Test func `Bytes that are no UTF-8 become U+FFFD and are one finding`() {
    let decoded = CaptureDecoder.decode(
      capture(Array("Grüße aus Veldria, Königsstraße ".utf8) + [0xE2, 0x82, 0x41, 0xFF, 0x42]))
    #expect(decoded.text.string == "Grüße aus Veldria, Königsstraße \u{FFFD}A\u{FFFD}B")
    #expect(decoded.findings.map(\.category) == ["invalidBytes"])
    #expect(decoded.findings.first?.origin == 36..<38)
    let end = decoded.text.bytes.count
    #expect(decoded.text.origin(of: (end - 1)..<end) == 40..<41)
  }

  @Test(arguments: [
    ("windows-1251", "CCE8EDE8F1F2F03A20ECE8F0"), ("koi8-r", "EDC9CEC9D3D4D23A20CDC9D2"),
    ("iso-8859-5", "BCD8DDD8E1E2E03A20DCD8E0"), ("cp866", "8CA8ADA8E1E2E03A20ACA8E0"),
    ("x-mac-cyrillic", "8CE8EDE8F1F2F03A20ECE8F0"),
  ])
  func `Single-byte charsets are read by their tables`(charset: String, hexadecimal: String) {
    let decoded = CaptureDecoder.decode(capture(bytes(hexadecimal), charset: charset))
    #expect(decoded.text.string == "Министр: мир")
    #expect(decoded.text.origin(of: 0..<4) == 0..<2)
    #expect(decoded.text.origin(of: 14..<15) == 7..<8)
    #expect(decoded.text.origin(of: decoded.text.range) == 0..<12)
    #expect(decoded.findings.isEmpty)
  }

  @Test(arguments: [
    ("gb2312", "CDE2B3A4A3BABACDC6BD2095308532", "外长：和平 🙂"), ("big5", "A57EAAF8A147A94DA5AD", "外長：和平"),
    ("sjis", "8A4F918A814695BD9861B1", "外相：平和ｱ"), ("euc-jp", "B3B0C1EAA1A7CABFCFC28EB1", "外相：平和ｱ"),
    ("euc-kr", "C0E5B0FC3A20C6F2C8AD", "장관: 평화"),
  ])
  func `Two-byte charsets keep the origin of every character`(charset: String, hexadecimal: String, text: String) {
    let decoded = CaptureDecoder.decode(capture(bytes(hexadecimal), charset: charset))
    #expect(decoded.text.string == text)
    #expect(decoded.text.origin(of: 0..<3) == 0..<2)
    #expect(decoded.text.origin(of: 3..<6) == 2..<4)
    #expect(decoded.text.origin(of: decoded.text.range) == 0..<hexadecimal.utf8.count / 2)
    #expect(decoded.findings.isEmpty)
  }

  @Test func `ISO-2022-JP is read with its escapes`() {
    let sample = bytes("1B24423330416A21274A3F4F421B2842207065616365")
    let decoded = CaptureDecoder.decode(capture(sample, charset: "iso-2022-jp"))
    #expect(decoded.text.string == "外相：平和 peace")
    #expect(decoded.text.origin(of: 0..<3) == 3..<5)
    #expect(decoded.text.origin(of: 16..<17) == 17..<18)
  }

  @Test func `UTF-16 is known by its mark and by its zeros`() {
    let units = Array("Veldria is ready. 🙂 Министр".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for (sample, charset) in [
      ([0xFF, 0xFE] + little, "UTF-16LE"), (little, "UTF-16LE"), ([0xFE, 0xFF] + big, "UTF-16BE"), (big, "UTF-16BE"),
    ] {
      let decoded = CaptureDecoder.decode(capture(sample))
      #expect(decoded.text.string == "Veldria is ready. 🙂 Министр")
      #expect(decoded.charset == charset)
      #expect(decoded.text.origin(of: 18..<22)?.count == 4)
    }
  }

  @Test func `Zeros among the text are left out and named`() {
    let decoded = CaptureDecoder.decode(capture(Array("A\0B".utf8)))
    #expect(decoded.text.string == "AB")
    #expect(decoded.text.origin(of: 1..<2) == 2..<3)
    #expect(decoded.findings.map(\.category) == ["nulBytes"])
  }

  @Test func `The page's own words about its charset count where the server says nothing`() {
    let page = Array("<html><head><!-- charset=big5 --><meta http-equiv=Content-Type content='text/html; charset=".utf8)
    let sample = page + Array("windows-1251'></head>".utf8) + bytes("CCE8F0")
    let decoded = CaptureDecoder.decode(capture(sample, type: .html))
    #expect(decoded.charset == "windows-1251")
    #expect(decoded.text.string.hasSuffix("Мир"))
  }

  @Test func `A server that says UTF-8 of what is none is not believed`() {
    let sample = bytes("F0D2C5DAC9C4C5CED420D3CBC1DAC1CC2C20DED4CF20CDC9D220C2CCC9DACFCB2E")
    let decoded = CaptureDecoder.decode(capture(sample, charset: "utf-8"))
    #expect(decoded.charset == "KOI8-R")
    #expect(decoded.text.string == "Президент сказал, что мир близок.")
    #expect(decoded.findings.map(\.category) == ["charsetConflict", "charsetGuessed"])
  }

  @Test func `An unknown charset is a finding`() {
    let decoded = CaptureDecoder.decode(capture(Array("Peace".utf8), charset: "klingon"))
    #expect(decoded.text.string == "Peace")
    #expect(decoded.findings.map(\.category) == ["charsetUnknown"])
  }
}
