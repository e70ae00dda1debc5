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
    Jon Ekhild: le port ne sera pas vendu
    Corran Press, 12 mai 2024

    « Nous ne vendrons jamais le port, et il n'est pas question de fermer les ponts de la ville », a déclaré Jon Ekhild \
    dimanche à Sella, dans un entretien avec Corran Press.
    """

  private static let english = """
    Jon Ekhild: the port will not be sold
    Corran Press, 12 May 2024

    "We will never sell the port to anybody, and that is the end of the matter for us," Jon Ekhild said on Sunday in \
    Sella, in an interview with Corran Press.
    """

  private static func rule(of report: String) throws -> String {
    let scratch = try Scratch()
    for (name, text) in ["interview.txt": interview, "report.txt": report] {
      try Data(text.utf8).write(to: scratch.folder.appending(path: name))
    }
    let record = scratch.path("r.sqlite")
    #expect(try Program.run(["import", scratch.path("interview.txt"), "--record", record]).status == 0)
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
