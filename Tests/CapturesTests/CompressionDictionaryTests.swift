import QuothTesting
import Testing

@testable import Captures

struct CompressionDictionaryTests {
  /// Pages of one house: a common frame, words of their own.
  private static func pages(_ count: Int) -> [[UInt8]] {
    var generator = SeededGenerator(seed: 3)
    let words = ["ferry", "harbour", "minister", "Veldria", "Kestrania", "said", "winter", "stone", "June", "ships"]
    return (0..<count).map { number in
      let text = (0..<120).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      return Array(
        """
        Ministry of Foreign Affairs of Veldria, press releases, number \(number). For immediate release.
        \(text)
        All rights reserved. Reproduction is welcome where the source is named. Contact: press@mfa.example
        """.utf8)
    }
  }

  @Test func `What was compressed with a dictionary comes back, in less room`() throws {
    let pages = Self.pages(200)
    let dictionary = try #require(CompressionDictionary.trained(on: pages))
    let again = try #require(CompressionDictionary(dictionary.bytes))
    var with = 0
    var without = 0
    for page in Self.pages(210).suffix(20) {
      let packed = try #require(dictionary.compressed(page))
      #expect(again.decompressed(packed, limit: page.count) == page)
      #expect(again.decompressed(packed, limit: page.count - 1) == nil)
      with += packed.count
      without += Compression.zstdCompressed(page)?.count ?? 0
    }
    #expect(with * 10 < without * 9)
  }

  @Test func `Few samples make no dictionary, and broken frames give nothing`() throws {
    #expect(CompressionDictionary.trained(on: []) == nil)
    #expect(CompressionDictionary.trained(on: Self.pages(3)) == nil)
    let dictionary = try #require(CompressionDictionary.trained(on: Self.pages(200)))
    let page = Self.pages(1)[0]
    let packed = try #require(dictionary.compressed(page))
    var generator = SeededGenerator(seed: 5)
    for end in 0..<packed.count { _ = dictionary.decompressed(Array(packed[..<end]), limit: page.count) }
    for _ in 0..<500 {
      var broken = packed
      broken[Int.random(in: 0..<broken.count, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
      _ = dictionary.decompressed(broken, limit: page.count)
    }
    #expect(Compression.zstdCompressed(page).flatMap { dictionary.decompressed($0, limit: page.count) } == page)
  }
}
