extension LanguageData {
  /// French.
  static let french = LanguageData(
    language: "fr", invertsFreely: true, opensWithDashes: true,
    words: [
      .pronoun: "il elle ils elles nous vous je tu on lui -t-il -t-elle -il -elle",
      .possessivePronoun: "son sa ses leur leurs notre nos mon ma mes votre vos",
      .that: "que qu'il qu'elle qu'ils qu'elles",
      .determiner: "le la les un une des du ce cette ces cet l' d'un d'une aucun aucune",
      .relative: "qui dont où quoi quand comment pourquoi",
      .preposition: "de à au aux en dans par pour sur avec sans sous entre vers chez depuis contre après avant",
      .according: "selon",
      .conjunction: "et ou mais ni car donc", .subordinator: "si lorsque puisque comme tandis",
      .modal: "peut pourra pourrait doit devra devrait", .be: "est sont était étaient être été sera",
      .have: "a ont avait avaient avoir aurait", .negation: "ne pas jamais",
      .adverb: "aussi encore déjà puis ensuite également ici",
      .sayPast:
        "déclaré affirmé dit ajouté expliqué indiqué précisé souligné écrit annoncé estimé rappelé demandé répondu assuré insisté martelé confié dénoncé averti reconnu conclu lancé poursuivi noté",
      .sayPresent:
        "déclare affirme ajoute explique indique précise souligne écrit annonce estime rappelle demande répond assure insiste martèle confie dénonce avertit reconnaît conclut lance poursuit note déclare-t-il affirme-t-il ajoute-t-il explique-t-il déclare-t-elle affirme-t-elle ajoute-t-elle explique-t-elle estime-t-il estime-t-elle poursuit-il poursuit-elle conclut-il conclut-elle assure-t-il assure-t-elle dit-il dit-elle",
      .title: "m. mme mme. président présidente ministre premier chancelier",
      .role: "porte-parole diplomate responsable gouvernement ministère ambassadeur expert",
      .time: "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui",
    ],
    abbreviations: "m mm mme dr st")
}
