import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Minutes of assemblies in the forms of several countries, of our own writing.
struct AssemblyMinutesTests {
  static let assemblies: [(text: String, names: [String])] = [
    (
      """
      M. le président. La séance est ouverte. La parole est à M. Jan Kolm.

      M. Jan Kolm. Monsieur le ministre, le bac est-il sûr ?

      M. le président. La parole est à M. le ministre des transports.

      M. Mirel Tanos, ministre des transports. Il l'est. Nous avons compté les bateaux lundi.

      Mme Ada Leek. Et la corde ?

      M. Mirel Tanos, ministre. Elle est neuve. Je l'ai vue.
      """, ["M. le président", "Jan Kolm", "M. le président", "Mirel Tanos", "Ada Leek", "Mirel Tanos"]
    ),
    (
      """
      The President (spoke in French): The Chamber will now begin its work. I give the floor to Mr. Kolm.

      Mr. Kolm: I thank you, Madam President. We have counted the boats: eleven in all.

      The President (spoke in French): I thank Mr. Kolm for his briefing.

      Mr. Tanos (Veldria) (spoke in Russian): We thank Mr. Kolm. We do not share his view of the rope.

      Ms. Leek (Kestrania): My delegation supports the statement.

      The President (spoke in French): I thank the representative of Kestrania.

      The meeting rose at 11.20 a.m.
      """, ["The President", "Kolm", "The President", "Tanos", "Leek", "The President"]
    ),
    (
      """
      President. – The next item is the debate on the ferries. Ms Leek has the floor.

      Ada Leek, rapporteur. – Madam President, we counted every boat.

      Jan Kolm, on behalf of the PRO Group. – Madam President, we thank the rapporteur.

      Mirel Tanos (UNI). – Madam President, I have nothing to add.

      Ada Leek, rapporteur. – I thank the colleagues.

      President. – The debate is closed.
      """, ["President", "Ada Leek", "Jan Kolm", "Mirel Tanos", "Ada Leek", "President"]
    ),
  ]

  @Test(arguments: assemblies.indices)
  func `Minutes of assemblies are cut at their members`(index: Int) {
    let sample = Self.assemblies[index]
    let document = Sample.plain(sample.text, title: nil)
    let turns = TranscriptReader.read(document).turns
    #expect(turns.map { $0.speaker?.name ?? $0.speaker?.label } == sample.names)
    #expect(!turns.contains { document.text[$0.range].contains("meeting rose") })
  }
}
