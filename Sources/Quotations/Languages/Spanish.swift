extension LanguageData {
  /// Spanish.
  static let spanish = LanguageData(
    language: "es", invertsFreely: true, opensWithDashes: true,
    words: [
      .pronoun: "ella ellos ellas nosotros yo usted ustedes se le les",
      .possessivePronoun: "su sus nuestro nuestra mi mis",
      .that: "que", .determiner: "el la los las un una unos unas este esta estos estas ese esa ningún",
      .relative: "quien quienes cual cuales donde cuando cómo cuyo",
      .preposition: "de del a al en con por para sin sobre entre hacia desde hasta contra tras ante durante",
      .according: "según",
      .conjunction: "y e o u pero ni sino", .subordinator: "si porque aunque mientras como pues",
      .modal: "puede podrá podría debe deberá debería", .be: "es son era eran ser sido fue fueron está están",
      .have: "ha han había habían haber", .negation: "no nunca", .adverb: "también ya luego además aquí",
      .sayPast:
        "dijo afirmó declaró añadió agregó explicó señaló indicó subrayó escribió anunció aseguró recordó preguntó respondió insistió precisó advirtió reconoció concluyó sostuvo manifestó destacó dicho afirmado declarado añadido explicado señalado asegurado advertido comentó denunció reiteró",
      .sayPresent:
        "dice afirma declara añade agrega explica señala indica subraya escribe anuncia asegura recuerda pregunta responde insiste precisa advierte reconoce concluye sostiene manifiesta destaca",
      .title: "sr. sra. don doña presidente presidenta ministro ministra canciller primer",
      .role: "portavoz diplomático diplomática gobierno ministerio embajador experto vocero",
      .time: "lunes martes miércoles jueves viernes sábado domingo ayer hoy",
    ],
    abbreviations: "sr sra dr dra lic ing")
}
