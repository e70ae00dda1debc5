internal import Texts

/// Words that make a name that of a body.
package enum OrganisationWords {
  /// Whether `folded` names a sort of body: `ministry`, `agency`, `post`.
  package static func isOrganisation(_ folded: String) -> Bool { all.contains(folded) }

  /// All of them, folded.
  static let all: Set<String> = Set(
    words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Folding.fold(String($0)) })

  private static let words = """
    ministry department office agency council committee commission party union bank university institute foundation
    association federation court parliament congress senate house assembly government administration embassy mission
    army navy force forces police guard bureau board corporation company group inc ltd corp co plc gmbh ag trust fund
    league society club team network news press times post journal tribune herald gazette globe guardian telegraph
    daily today media radio television tv channel magazine newspaper organization organisation authority service
    broadcasting shimbun shimpo tsushin freelance services centre center secretariat delegation alliance coalition front movement cabinet pentagon kremlin nato un
    ministerium auswartiges amt bundesregierung bundestag regierung partei agentur rat kommission ministere
    gouvernement agence conseil parti ministerio gobierno agencia consejo partido министерство правительство агентство
    мид думa совет партия hospital school college academy airlines airport holdings industries systems bloc chamber
    """
}
