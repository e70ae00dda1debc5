extension LanguageData {
  /// German.
  static let german = LanguageData(
    language: "de", invertsFreely: true,
    words: [
      .pronoun: "er sie es wir ich ihr ihm ihn ihnen man",
      .possessivePronoun: "sein seine seiner seinem seinen ihre ihrer ihrem ihren unser unsere",
      .that: "dass daß",
      .determiner: "der die das den dem des ein eine einer eines einem einen dieser diese dieses kein keine",
      .relative: "welcher welche welches wer wen wem wo wie warum ob",
      .preposition:
        "in im an am auf aus bei beim mit nach von vom zu zum zur für gegen über unter um durch seit vor zwischen wegen",
      .conjunction: "und oder aber sondern denn", .subordinator: "wenn weil obwohl während als da nachdem",
      .modal: "kann können könnte will wollen wollte muss müssen soll sollen sollte darf würde würden werde wird",
      .be: "ist sind war waren sei seien gewesen", .have: "hat haben hatte hätte habe", .negation: "nicht nie",
      .according: "laut gemäß", .adverb: "auch noch schon dann dort hier zuvor zudem jedoch weiter",
      .sayPast:
        "sagte erklärte betonte meinte fügte schrieb fragte berichtete teilte warnte kritisierte forderte behauptete bestätigte erwiderte antwortete räumte verkündete ergänzte bekräftigte äußerte mahnte versicherte lobte nannte unterstrich entgegnete kündigte sprach",
      .sayPresent:
        "sagt erklärt betont meint schreibt fragt berichtet warnt kritisiert fordert behauptet bestätigt erwidert antwortet verkündet ergänzt bekräftigt versichert nennt",
      .title: "herr frau dr. prof. präsident präsidentin minister ministerin kanzler kanzlerin außenminister",
      .role:
        "sprecher sprecherin diplomat diplomatin experte regierung ministerium botschafter vorsitzende vorsitzender",
      .time: "montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern",
    ],
    abbreviations: "dr prof hr fr nr bzw ca abs st")
}
