import Testing

@testable import Captures

struct CompressionTests {
  private let text = Array(String(repeating: "Veldria and Ostrava keep talking. ", count: 500).utf8)

  @Test func `What is compressed comes back`() throws {
    #expect(try Compression.zstdDecompressed(#require(Compression.zstdCompressed(text)), limit: 1 << 20) == text)
    #expect(try Compression.inflated(#require(Compression.gzipCompressed(text)), limit: 1 << 20) == text)
    #expect(try Compression.zstdDecompressed(#require(Compression.zstdCompressed([])), limit: 10).isEmpty)
  }

  @Test func `Members one behind the other are one text`() throws {
    let member = try #require(Compression.gzipCompressed(text))
    #expect(try Compression.inflated(member + member + [0, 0, 0], limit: 1 << 20) == text + text)
  }

  @Test func `Broken, cut and oversized bytes are told apart`() throws {
    let member = try #require(Compression.gzipCompressed(text))
    #expect(fault { try Compression.inflated(Array(member.dropLast(5)), limit: 1 << 20) } == .truncated)
    #expect(fault { try Compression.inflated(member, limit: 100) } == .tooLarge)
    #expect(fault { try Compression.inflated([1, 2, 3, 4], limit: 100) } == .damaged)
    let frame = try #require(Compression.zstdCompressed(text))
    #expect(fault { try Compression.zstdDecompressed(Array(frame.dropLast(5)), limit: 1 << 20) } == .truncated)
    #expect(fault { try Compression.zstdDecompressed(frame, limit: 100) } == .tooLarge)
    #expect(fault { try Compression.zstdDecompressed([1, 2, 3, 4, 5], limit: 100) } == .damaged)
  }

  private func fault(_ body: () throws -> [UInt8]) -> Compression.Fault.Code? {
    do {
      _ = try body()
      return nil
    } catch { return (error as? Compression.Fault)?.code }
  }
}
