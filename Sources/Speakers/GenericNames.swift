/// Words in capitals that are parts of names of places, times and things, not of persons.
enum GenericNames {
  /// Whether the words name neither a person nor a body.
  static func isGeneric(_ tokens: ArraySlice<NameToken>) -> Bool {
    guard let first = tokens.first else { return true }
    let rest = tokens.count > 1 && givenToo.contains(first.folded) ? tokens.dropFirst() : tokens
    if rest.contains(where: { !$0.facts.isDisjoint(with: [.thing, .geography]) }) { return true }
    if tokens.count == 1 { return first.facts.contains(.place) }
    if first.facts.contains(.place), first.allCapitals { return true }
    return tokens.count == 2 && first.ends(in: demonymEndings, leaving: 3) && isPlain(tokens)
  }

  /// Whether a word of geography is among them.
  static func isPlace(_ tokens: ArraySlice<NameToken>) -> Bool {
    tokens.contains { $0.facts.contains(.geography) }
  }

  private static let demonymEndings = NameEndings("ian ean ish ese")

  /// `Russian Aerospace`: an adjective of a country with a word that is no surname of a person called `Christian`.
  private static func isPlain(_ tokens: ArraySlice<NameToken>) -> Bool {
    guard let first = tokens.first else { return false }
    return ![
      "christian", "julian", "adrian", "fabian", "sebastian", "damian", "ian", "brian", "florian", "vivian", "lilian",
      "marian", "kilian", "killian", "lillian", "gillian", "maximilian", "dorian", "bastian", "cristian", "kristian",
      "cyprian",
    ]
    .contains(first.folded)
  }

  /// Words of the names of things that are given names too, where a surname follows.
  private static let givenToo: Set<String> = ["bill", "christian"]

  /// Words of the names of places.
  static let places: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new", "middle",
    "street",
    "port", "cape", "fort", "harbour", "harbor", "avenue", "river", "lake", "mount", "island", "islands", "sea",
    "ocean", "gulf", "bay", "city", "province",
    "region", "republic", "federation", "states", "kingdom", "emirates", "valley", "square", "road", "county",
    "peninsula", "strait", "continent", "union", "district",
  ]
  /// Words of the names of things.
  static let things: Set<String> = [
    "war", "act", "treaty", "agreement", "agreements", "accord", "accords", "plan", "process", "summit", "rights",
    "world", "cold", "charter", "convention", "protocol", "resolution", "article", "forum", "conference", "dialogue",
    "initiative", "programme", "program", "project", "strategy", "policy", "day", "week", "year", "cup", "games",
    "prize", "award", "bill", "law", "constitution", "communique", "declaration", "memorandum", "statement", "god",
    "christmas", "easter", "internet", "islamic", "muslim", "christian", "democrats", "republicans", "democrat",
    "republican", "democratic", "security", "foreign", "affairs", "human", "international", "national", "special",
    "general", "public", "visit", "speech", "interview", "remarks", "press", "meeting", "address", "challenges", "full",
    "text", "transcript", "opening", "closing", "joint", "official", "state", "budget", "annual", "weekly", "media",
    "briefing", "message", "talks", "questions", "answers", "debate", "town", "hall", "rally", "economic", "economy",
    "trade", "gmbh", "twitter", "facebook", "mitschrift", "pressekonferenz", "regierungspressekonferenz", "wortlaut",
    "entretien", "conference", "discours", "entrevista", "rueda", "version", "podcast", "episode", "edition", "show",
  ]
}
