import Foundation
import QuothTesting
import Testing

@testable import Texts

/// `check --proof` writes a file from which `verify FILE` derives the verdict again, without a record.
struct ProofTests {
  private static let altered =
    "We are ready to resume from the text of Ostby, not from a blank page, and we can accept a minimum flow that is "
    + "lower than the one already agreed,"

  private static func proof(of quotation: String, in scratch: Scratch, speaker: String = "Mirel Tanos") throws -> String
  {
    let path = scratch.path("proof.json")
    let run = try ExampleRecord.run(["check", "--quote", quotation, "--speaker", speaker, "--proof", path])
    #expect(run.status == 0, "\(run.errors)")
    return path
  }

  private static let quotations = [
    altered, "could sign within a month", "They are home, all 17 of them, and that is the main thing.",
    "It was our first conversation and a good one ... Nobody in Porto Veda considers the ferry agreement a dead letter,",
    "The former cabinet in Lindhaven, as became clear on November 11, was split: the Agriculture Ministry was for the "
      + "agreement, the Energy Ministry against it, and the chancellor preferred not to make a choice,",
  ]

  @Test(arguments: quotations)
  func `A proof is verified in an empty folder, without a record`(_ quotation: String) throws {
    let scratch = try Scratch()
    let path = try Self.proof(of: quotation, in: scratch)
    let run = try Program.run(["verify", path, "--json"], in: scratch.folder)
    let report = try JSONReader.read(Array(run.output.utf8))
    #expect(run.status == 0 && report["sound"]?.bool == true, "\(run.output)")
  }

  @Test func `A proof holds its schema`() throws {
    let scratch = try Scratch()
    let proof = try JSONReader.read([UInt8](Data(contentsOf: URL(filePath: Self.proof(of: Self.altered, in: scratch)))))
    #expect(proof["schema"]?.string == "quoth/proof/1" && proof["rule"]?.string?.hasPrefix("altered/negation@") == true)
    #expect(proof["captures"]?.array?.count == 1)
  }

  @Test func `One flipped bit anywhere fails, and what it hit is named`() throws {
    let scratch = try Scratch()
    let path = try Self.proof(of: Self.altered, in: scratch)
    let sound = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var generator = SeededGenerator(seed: 7)
    var paths: [String] = []
    // Half of the flips in what comes before the capture's bytes, which are most of the file.
    let head = try #require(sound.firstRange(of: Array("\"base64\"".utf8))).lowerBound
    for index in 0..<60 {
      var bytes = sound
      let bound = index % 2 == 0 ? head : bytes.count
      bytes[Int.random(in: 0..<bound, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      let name = scratch.path("flipped-\(index).json")
      try Data(bytes).write(to: URL(filePath: name))
      paths.append(name)
    }
    let run = try Program.run(["verify", "--json"] + paths, in: scratch.folder)
    #expect(run.status == 1 && run.lines.count == paths.count)
    for line in run.lines {
      let report = try JSONReader.read(Array(line.utf8))
      #expect(report["sound"]?.bool == false && report["faults"]?.array?.first?["name"]?.string != nil, "\(line)")
    }
  }

  @Test func `A verdict that was changed is named even where the file is sealed again`() throws {
    let scratch = try Scratch()
    let path = try Self.proof(of: Self.altered, in: scratch)
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let forged = text.replacing("\"sense\":\"changed\"", with: "\"sense\":\"kept\"")
    try forged.write(to: URL(filePath: path), atomically: true, encoding: .utf8)
    let run = try Program.run(["verify", path], in: scratch.folder)
    #expect(run.status == 1 && run.output.contains("sense: The sense is changed, not kept."))
  }

  @Test func `What is not found has no proof, and says so`() throws {
    let scratch = try Scratch()
    let run = try ExampleRecord.run([
      "check", "--quote", "Those figures were drawn up for a river that no longer exists,", "--proof",
      scratch.path("none.json"),
    ])
    #expect(run.status == 1 && run.errors.contains("no proof is written"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("none.json")))
  }
}
