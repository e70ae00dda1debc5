import Speakers
import Texts

/// What nouns and adjectives tell of whom a noun phrase means: one look-up for all of it.
struct NominalWords: Sendable {
  /// What a noun names.
  enum Sort: UInt8, Sendable, Hashable {
    /// One person.
    case person
    /// Papers, stations, sites.
    case press
    /// Companies and banks.
    case company
    /// Unions, groups, parties, agencies, courts.
    case body
    /// Governments and administrations.
    case government
    /// States, cities, countries.
    case place
    /// Nobody by itself: a report, several people, a thing.
    case nobody
  }

  /// A side in politics; a nominal of one side is nobody of the other.
  enum Side: UInt8, Sendable, Hashable {
    case first, second, third
  }

  /// What is known of one word.
  struct Known: Sendable {
    fileprivate var hash: UInt32
    /// What a noun names.
    var sort: Sort?
    /// What it tells of gender.
    var gender: Gender?
    /// Which side it names.
    var side: Side?
    /// What it opens as the first word.
    var opening: NominalLabel.Determiner?
    /// Whether the phrase ends before it.
    var endsPhrase = false
    /// Whether it says what somebody was.
    var isFormer = false
    /// Whether it says that somebody is the second.
    var isVice = false
    /// Whether it is somebody who speaks for others, and may be named: `spokesman`.
    var isVoice = false
    /// Whether it means somebody else than the owner.
    var isOther = false
  }

  private var slots: [Known]
  private static let mask = 2047

  /// What is known of the word with that hash. O(1).
  func word(_ hash: UInt32) -> Known {
    var slot = Int(hash) & NominalWords.mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot] }
      slot = (slot + 1) & NominalWords.mask
    }
    return Known(hash: hash)
  }

  private mutating func note(_ words: String, _ change: (inout Known) -> Void) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let hash = WordHash.of(String(word))
      var slot = Int(hash) & NominalWords.mask
      while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & NominalWords.mask }
      if slots[slot].hash == 0 { slots[slot] = Known(hash: hash) }
      change(&slots[slot])
    }
  }

  /// The words of English.
  static let table: NominalWords = {
    var table = NominalWords(slots: [Known](repeating: Known(hash: 0), count: mask + 1))
    for (words, sort) in nouns { table.note(words) { $0.sort = sort } }
    table.note(female) { $0.gender = .female }
    table.note(male) { $0.gender = .male }
    table.note("democratic democrat dem labour") { $0.side = .first }
    table.note("republican gop conservative tory") { $0.side = .second }
    table.note("libertarian green liberal") { $0.side = .third }
    table.note("the this that") { $0.opening = .definite }
    table.note("a an another one some") { $0.opening = .indefinite }
    table.note("his") { $0.opening = .owned(.male) }
    table.note("her") { $0.opening = .owned(.female) }
    table.note("their its my our your whose") { $0.opening = .ownedByOther }
    table.note("of for at in on from by with who which whose whom that and or to as about near under") {
      $0.endsPhrase = true
    }
    table.note("former ex onetime") { $0.isFormer = true }
    table.note("vice deputy") { $0.isVice = true }
    table.note("source spokesperson spokesman spokeswoman official") { $0.isVoice = true }
    table.note("rival opponent counterpart challenger competitor foe predecessor successor") { $0.isOther = true }
    return table
  }()

  private static let nouns: [(String, Sort)] = [
    (persons, .person), (female, .person), (male, .person), (press, .press), (companies, .company), (bodies, .body),
    ("government administration regime cabinet", .government),
    ("state country city nation town county kingdom republic province village", .place), (nobody, .nobody),
  ]

  private static let press = """
    newspaper paper magazine network website site outlet station channel blog publication broadcaster tabloid journal daily \
    weekly post times tribune herald gazette news courier press radio
    """
  private static let companies = """
    company firm corporation carmaker automaker retailer manufacturer bank startup airline insurer drugmaker chain brand \
    business giant lender publisher maker inc corp ltd
    """
  private static let bodies = """
    union group organization organisation nonprofit charity foundation association coalition committee panel commission \
    council agency department bureau ministry office institute institution university college school hospital tank center \
    centre club league team party board pac federation court tribunal delegation alliance movement church society \
    brotherhood front authority service
    """
  /// What is nobody by itself: documents, several people, people without a name.
  private static let nobody = """
    report letter statement poll survey study book article law bill memo ad video tweet document email editorial column \
    story review lawsuit complaint filing ruling decision order data figures numbers results analysis film movie documents \
    polls reports people critics officials sources experts voters supporters opponents aides advisers advisors lawmakers \
    republicans democrats members leaders analysts observers protesters reporters investigators prosecutors lawyers \
    attorneys delegates candidates economists senators donors allies audience crowd public campaign media family couple \
    source spokesperson spokesman spokeswoman official women men ladies debate event \
    speech interview remarks comment comments question questions answer convention deal agreement budget percent \
    majority minority half number average margin share percentage
    """
  private static let persons = """
    activist actor adviser advisor aide ambassador analyst anchor apprentice architect artist astronaut athlete attorney \
    author banker billionaire biographer bishop boss boxer broadcaster businessperson candidate cardinal ceo celebrity \
    challenger champion chancellor chair chairperson chef chief cleric coach columnist comedian comic commander \
    commissioner competitor composer conductor consultant contender coordinator correspondent counselor councillor \
    counterpart critic defendant delegate democrat deputy developer diplomat director doctor driver economist editor \
    engineer entertainer entrepreneur envoy evangelist executive expert farmer fellow filmmaker financier firebrand \
    foe founder fighter freshman frontrunner front-runner general golfer governor graduate guitarist head hero historian \
    hopeful runner host immigrant incumbent independent informant inspector instructor inventor investigator investor journalist \
    judge justice lawmaker lawyer leader legislator legend libertarian lieutenant magnate magistrate manager mayor \
    mechanic merchant millionaire minister moderator mogul musician native neurosurgeon nominee novelist nurse officer \
    operative opponent owner painter partner pastor performer philanthropist photographer physician pianist pilot player \
    playwright poet politician pollster pontiff preacher predecessor premier president priest principal producer professor \
    prosecutor psychologist pundit rabbi racer rapper realtor rebel reporter representative republican researcher retiree \
    reverend rival rocker sailor scholar scientist screenwriter sculptor secretary senator sergeant sheriff singer skipper \
    socialist soldier solicitor songwriter speaker star statesman strategist student successor superintendent surgeon \
    surrogate survivor swimmer teacher technician teenager tenor texan trainer treasurer trustee tycoon undersecretary \
    veteran victim violinist vocalist warrior whistleblower winner witness worker writer youngster captain admiral colonel \
    major old conservative liberal progressive populist democrat vice-president vice-presidential comptroller detective
    """
  private static let female = """
    woman girl mother mom wife widow daughter sister aunt niece grandmother actress queen princess businesswoman \
    congresswoman chairwoman assemblywoman councilwoman heiress hostess duchess alderwoman policewoman lady
    """
  private static let male = """
    man boy father dad husband widower son brother uncle nephew grandfather king prince businessman congressman \
    assemblyman councilman pope monk duke alderman policeman fisherman gunman chairman salesman
    """
}
