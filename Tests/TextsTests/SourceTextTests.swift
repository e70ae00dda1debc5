import QuothTesting
import Testing

@testable import Texts

struct SourceTextTests {
  @Test func `A piece of a text keeps the origin of each of its bytes`() {
    let source = SourceText("Veda  &amp;  Tanos")
    var builder = SourceTextBuilder()
    builder.append(0..<4, of: source)
    builder.append(Array(" ".utf8), for: 4..<6, of: source)
    builder.append(Array("&".utf8), for: 6..<11, of: source)
    builder.append(Array(" ".utf8), for: 11..<13, of: source)
    builder.append(13..<18, of: source)
    let text = builder.finish()
    #expect(text.string == "Veda & Tanos")
    #expect(text.origin(of: 5..<6) == 6..<11)
    #expect(text.origin(of: 0..<12) == 0..<18)
    #expect(text.origin(of: 7..<12) == 13..<18)
    #expect(text.origins.text(of: 13..<14) == 7..<8)
  }

  @Test func `A slice of a slice points to the same bytes of the capture`() {
    let source = SourceText("one two three four")
    let slice = source.slice(4..<18).slice(4..<9)
    #expect(slice.string == "three")
    #expect(slice.origin(of: 0..<5) == 8..<13)
  }

  @Test func `Units of two bytes for one keep their proportion`() {
    var builder = SourceTextBuilder()
    builder.append("Привет".utf8, origin: 10, count: 6, unit: 2)
    builder.append("!".utf8, origin: 16, count: 1)
    let text = builder.finish()
    #expect(text.origin(of: 2..<6) == 11..<13)
    #expect(text.origin(of: 0..<13) == 10..<17)
  }

  @Test func `What was put in by the extraction has no origin`() {
    let source = SourceText("ab")
    var builder = SourceTextBuilder()
    builder.append(0..<1, of: source)
    builder.appendWithoutOrigin("\n\n".utf8)
    builder.append(1..<2, of: source)
    let text = builder.finish()
    #expect(text.origin(of: 1..<3) == nil)
    #expect(text.origins.origins(of: 0..<4) == [0..<2])
  }
}
