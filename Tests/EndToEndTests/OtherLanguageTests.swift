import Foundation
import QuothTesting
import Testing

/// A transcript in one language says nothing of words printed in another.
struct OtherLanguageTests {
  private static let interview = """
    Harbour Minister Jon Ekhild: interview with Corran Press
    Sella, 12 May 2024

    Question: Will the bridge be closed for the winter?

    Jon Ekhild: The bridge will stay open, and the lorries will go by night. We have said so to the towns and to the port.

    Question: Is there money for it?

    Jon Ekhild: There is enough of it for this year, and in the next one we will see what the council decides.
    """

  private static let french = """
    Le port ne sera pas vendu, dit le ministre

    12 mai 2024

    SELLA - « Nous ne vendrons jamais le port, et il n’est pas question de fermer les ponts de la ville », a déclaré Jon \
    Ekhild dimanche dans un entretien avec Corran Press.

    Le ministre a parlé du pont et des camions.
    """

  private static let english = """
    Port will not be sold, minister says

    12 May 2024

    SELLA - "We will never sell the port to anybody, and that is the end of the matter for us," Harbour Minister Jon \
    Ekhild said on Sunday in an interview with Corran Press.

    The minister spoke of the bridge and of the lorries, which will go by night.
    """

  private static func rule(of report: String) throws -> String {
    let scratch = try Scratch()
    for (name, text) in ["interview.txt": interview, "report.txt": report] {
      try Data(text.utf8).write(to: scratch.folder.appending(path: name))
    }
    let record = scratch.path("r.sqlite")
    let pages = ["interview.txt", "report.txt"].map(scratch.path)
    #expect(try Program.run(["import"] + pages + ["--record", record]).status == 0)
    let run = try Program.run(["check", scratch.path("report.txt"), "--json", "--record", record])
    return String(try #require(run.output.firstMatch(of: /"rule": ?"([^"]+)"/)?.1))
  }

  @Test func `Words in the language of the record that are not in it are absent`() throws {
    let rule = try Self.rule(of: Self.english)
    #expect(rule.hasPrefix("absent/"), "\(rule)")
  }

  @Test func `Words in another language are not called absent`() throws {
    let rule = try Self.rule(of: Self.french)
    #expect(rule.hasPrefix("uncovered/otherLanguage"), "\(rule)")
  }
}
