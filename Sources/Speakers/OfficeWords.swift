internal import Texts

/// The words of offices, by language; data that OfficeTitle reads.
enum OfficeWords {
  /// What a word does in the name of an office.
  enum Role: Sendable, Hashable {
    /// The office itself: `minister`.
    case head(Gender?)
    /// A word before it: `foreign`, `deputy`.
    case modifier
  }

  /// The part of `folded` in the name of an office; German compounds by their last part (`Außenministerin`).
  static func role(_ folded: String) -> Role? {
    if let role = table[folded] { return role }
    guard folded.utf8.count > 9 else { return nil }
    for (ending, gender) in compounds where folded.hasSuffix(ending) { return .head(gender) }
    return nil
  }

  /// Whether the word at `range` is an office, whatever its case.
  static func isHead(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    if headHashes.contains(bytes, range) { return true }
    guard range.count > 9, case .head = role(String(decoding: Folding.fold(bytes, range), as: UTF8.self)) else {
      return false
    }
    return true
  }

  /// Whether the word at `range` may be the first of an office: not where it is short and no word of offices.
  static func mayBegin(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    range.count > 9 || hashes.contains(bytes, range)
  }

  /// All words with what they do; compounds aside.
  static var all: [String: Role] { table }

  private static let headHashes = WordSet([heads, femaleHeads, maleHeads].joined(separator: " "))
  private static let hashes = WordSet(
    [heads, femaleHeads, maleHeads, modifiers].joined(separator: " ") + " "
      + OfficeTitle.articles.joined(separator: " "))

  /// The part of a word in the name of an office.
  static func role(_ token: NameToken) -> Role? {
    if token.facts.contains(.head) {
      return .head(token.facts.contains(.headMale) ? .male : token.facts.contains(.headFemale) ? .female : nil)
    }
    if token.facts.contains(.modifier) { return .modifier }
    // What stands in the lists is told by the facts: what is left are compounds.
    return token.ends(in: compoundEnds, leaving: 2) ? role(token.folded) : nil
  }

  /// The last letters of the compounds, at most eight of them.
  private static let compoundEnds = NameEndings(compounds.map { String($0.key.suffix(8)) }.joined(separator: " "))

  private static let table: [String: Role] = {
    var table: [String: Role] = [:]
    for word in modifiers.split(separator: " ") { table[String(word)] = .modifier }
    for word in heads.split(separator: " ") { table[String(word)] = .head(nil) }
    for word in femaleHeads.split(separator: " ") { table[String(word)] = .head(.female) }
    for word in maleHeads.split(separator: " ") { table[String(word)] = .head(.male) }
    return table
  }()

  private static let heads = """
    minister president secretary chancellor premier ambassador envoy governor mayor senator representative \
    congressman congresswoman director commissioner chairperson chair spokesperson general admiral colonel major captain \
    lieutenant king queen prince princess pope bishop archbishop judge justice attorney treasurer speaker diplomat \
    leader head chief deputy taoiseach tanaiste wicemarszalek mp candidate nominee commander ministre chef député porte-parole ambassadeur presidente \
    canciller portavoz vocero presidencia embajador embajadora ministro secretario secretaria gobernador gobernadora presidenta ministra премьер-министр министр президент посол \
    представитель секретарь глава канцлер губернатор директор постпред замминистра official negotiator adviser advisor \
    coordinator rapporteur aide undersecretary comptroller councillor councilor delegate politician lawmaker \
    whip economist lawyer mep analyst professor executive ceo founder owner author editor manager officer sheriff coach \
    pm dpm fm bundesrat nationalrat staatsrat regierungsrat landesrat stadtrat landrat landeshauptmann burgermeister \
    oberburgermeister depute portavoce sottosegretario segretario sindaco governatore direttore ambasciatore porta-voz \
    chanceler governador prefeito deputado diretor embaixador staatssecretaris woordvoerder voorzitter burgemeester \
    prezydent rzecznik marszalek wiceminister wicepremier ambasador ministr prezident predseda mluvci bakan bakani \
    bakanimiz basbakan cumhurbaskani cumhurbaskanimiz baskan baskani sozcu sozcusu buyukelci direktor direktoren \
    generaldirektor talsperson talesperson talsmand talsman formand ordforande statsrad міністр речник голова \
    прем'єр-міністр menteri presiden gubernur πρωθυπουργος υπουργος προεδρος \
    sts sts'in stm stm'in bk bk'in srs srs'in bm bm'in vors
    """
  private static let femaleHeads = """
    spokeswoman chairwoman first-lady ministerin präsidentin prasidentin kanzlerin sprecherin botschafterin sekretarin ministra \
    bundesratin nationalratin staatsratin regierungsratin landesratin stadtratin landratin landeshauptfrau burgermeisterin \
    oberburgermeisterin deputee sottosegretaria segretaria sindaca direttrice ambasciatrice governadora deputada \
    diretora embaixadora woordvoerster rzeczniczka ministryne predsedkyne talskvinde речниця direktorin \
    diplomatin generalsekretarin queen princess ambassadrice presidenta congresswoman chanceliere conseillere
    """
  private static let maleHeads = """
    spokesman chairman kanzler prasident sprecher botschafter sekretar king prince diplomate congressman
    """
  private static let modifiers = """
    foreign prime primo primera vice deputy former acting first official permanent special assistant under interior defence defense \
    finance economy economic energy health justice education transport trade agriculture culture labour labor \
    environment home state press chief senior general national federal high attorney lord shadow interim outgoing \
    incoming then ex- presidential ministerial principal executive managing associate second third external internal \
    brigadier rear development cabinet opposition party majority minority security premier vize stellvertretender stellvertretende \
    bundes auswärtiger ehemaliger ehemalige früherer vice- ancien ancienne premiere ex primer primera vicepresidente \
    viceministro генеральный главный старший исполняющий первый заместитель бывший официальный чрезвычайный полномочный постоянный специальный
    """
  private static let compounds: KeyValuePairs<String, Gender?> = [
    "ministerin": .female, "minister": .male, "kanzlerin": .female, "kanzler": .male, "prasidentin": .female,
    "prasident": .male, "sprecherin": .female, "sprecher": .male, "sekretarin": .female, "sekretar": .male,
    "botschafterin": .female, "botschafter": .male, "beauftragte": nil, "beauftragter": .male, "general": nil,
    "vorsitzende": .female, "vorsitzender": .male, "ministers": .male, "ministeren": nil, "ministern": nil,
    "ministeri": nil, "prasidenten": .male, "sprechers": .male,
  ]

  /// Words that bind the name of a field to an office: `of State`, `des Affaires étrangères`, `für Europa`.
  static let binders: Set<String> = [
    "of", "for", "to", "de", "des", "du", "d", "der", "fur", "del", "on", "dei", "degli", "delle", "della", "dell",
    "voor", "til",
  ]

  /// Words in lower case that may stand in the field of an office.
  static let fieldWords: Set<String> = [
    "affairs", "state", "and", "the", "la", "les", "l", "los", "las", "et", "y", "e", "affaires", "etrangeres",
    "etranger", "europe", "asuntos", "exteriores", "relaciones", "internationales", "иностранных", "дел", "обороны",
    "министра", "связям", "security", "council", "mission", "при", "оон", "staff", "country", "party", "committee",
    "republic", "government", "gouvernement", "gobierno", "republique", "etat", "estado", "council,",
  ]
}
