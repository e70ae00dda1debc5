import Texts

/// The last paragraphs of a release that tell what the house behind it is (`Corran Docks is a leading provider of … headquartered in …`)
/// are none of it, whether or not a heading says so. Such a paragraph begins with a name that something is, quotes nobody, and has
/// three of the words in which companies tell of themselves.
enum HTMLCompanyRule {
  /// How many words such a paragraph has.
  private static let length = 12...170
  /// Among how many of the first words the verb stands.
  private static let opening = 9
  /// How many different words of the table it takes.
  private static let enough = 3

  /// Whether a line, the last of its text, tells what the house behind the text is.
  static func isAbout(_ line: HTMLLineFilter.Line, _ page: HTMLPage) -> Bool {
    guard length.contains(page.segments[line.index].words) else { return false }
    let text = HTMLText.trimmedBytes(page.text(line.index))
    guard let first = text.first, CharacterClass.of(Scalars.decode(text, at: 0).scalar).contains(.upper), first != 0x22,
      !HTMLInvitationRule.quotes(text)
    else { return false }
    let words = Words.scan(text, in: 0..<text.count).map { Folding.hash(text, $0.range) }
    guard words.prefix(opening).contains(where: verbs.contains) else { return false }
    return Set(words).intersection(terms).count >= enough
  }

  private static let verbs = TextBytes.hashes("is are ist sind est sont es son jest")

  private static let terms = TextBytes.hashes(
    """
    headquartered headquarters founded leading leader provider worldwide globally global subsidiary subsidiaries employs \
    employees listed countries portfolio hauptsitz mitarbeiter mitarbeitern mitarbeitende mitarbeitenden beschaftigt fuhrender \
    fuhrende fuhrenden weltweit gegrundet anbieter tochtergesellschaften standorten siege fondee fonde salaries \
    collaborateurs pays filiales lider fundada empleados paises sede filiales siedziba pracownikow
    """)
}
