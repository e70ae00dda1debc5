import Foundation
import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Quotations

/// Two real reports, held by counts alone.
@Suite(.enabled(if: BenchData.isAvailable, "QUOTH_BENCH_DATA is not set")) struct SeedTests {
  private func read(_ prefix: String, from start: Int = 0, to end: Int? = nil) throws -> [Quotation] {
    let bytes = [UInt8](try Data(contentsOf: try BenchData.seed(prefix)))
    return QuotationReader.read(Array(bytes[start..<(end ?? bytes.count)]))
  }

  @Test func `Quoted parts of the digest are found, and all have a source`() throws {
    let quotations = try read("002").filter { $0.within == nil }
    let quoted = quotations.filter { $0.kind != .indirect }
    #expect(quoted.reduce(0) { $0 + $1.quoted.count } >= 29)
    #expect(quoted.reduce(0) { $0 + $1.quoted.count } <= 33)
    #expect(quoted.filter { $0.source.isEmpty }.count <= 2)
    #expect(quotations.contains { $0.variantOf != nil })
  }

  @Test func `Nearly all quoted parts of the digest are one person's`() throws {
    let quoted = try read("002").filter { $0.kind != .indirect && $0.within == nil }
    let names = Dictionary(grouping: quoted.compactMap { $0.speaker?.name }, by: { $0 }).mapValues(\.count)
    #expect((names.values.max() ?? 0) >= quoted.count - 4)
  }
}
