extension LanguageData {
  /// English: function words, verbs and nouns of saying, titles and roles.
  static let english = LanguageData(
    language: "en",
    words: [
      .pronoun:
        "i you he she it we they him her them us me himself herself themselves who's he's she's they're we're i'm it's",
      .possessivePronoun: "his its their our my your",
      .that: "that",
      .determiner: "the a an this these those some any each every no both all another other many several most few",
      .relative: "who whom whose which what where when why how whoever whatever whether",
      .preposition:
        "of in on at by with from for about into over after before during against between among under through without within toward towards upon despite amid near since until than like via per",
      .to: "to",
      .conjunction: "and or but nor yet so &",
      .subordinator: "if because while although though unless as whereas once",
      .modal: "will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't ought",
      .be: "is are was were be been being isn't aren't wasn't weren't am",
      .have: "has have had having hasn't haven't hadn't",
      .does: "does do did doesn't don't didn't done doing",
      .negation: "not never n't",
      .according: "according",
      .adverb:
        "also then later now just only again recently earlier still already further even too there here however meanwhile repeatedly once often ago soon instead thus rather quite very more",
      .sayPast:
        "said told added wrote asked noted reported announced suggested described tweeted argued continued explained acknowledged declared recalled concluded claimed responded stated warned insisted replied admitted agreed predicted testified confirmed complained stressed emphasized emphasised contended maintained conceded remarked asserted alleged observed joked quipped commented revealed denied pledged vowed promised urged demanded criticized criticised accused called proclaimed repeated reiterated cautioned boasted countered elaborated estimated exclaimed shouted whispered answered mentioned opined lamented posted quoted cited underscored underlined outlined voiced expressed disclosed lied hinted indicated implied mused sniffed snapped intoned murmured declined recounted summarized reasoned pointed believed thought hoped feared found showed figured expected dismissed blasted slammed praised condemned rejected",
      .sayPresent:
        "says tells adds writes asks notes reports announces suggests describes tweets argues continues explains acknowledges declares recalls concludes claims responds states warns insists replies admits agrees predicts testifies confirms complains stresses emphasizes contends maintains concedes remarks asserts alleges observes jokes comments reveals denies pledges vows promises urges demands criticizes accuses calls believes thinks hopes fears expects finds shows indicates",
      .saySaying:
        "saying telling adding writing asking noting reporting announcing suggesting describing tweeting arguing explaining acknowledging declaring concluding claiming responding stating warning insisting replying admitting predicting testifying confirming complaining stressing emphasizing contending asserting alleging observing joking commenting calling quoting citing pledging vowing promising urging demanding accusing",
      .sayBase:
        "say tell add write ask note report announce suggest describe tweet argue explain acknowledge declare conclude claim respond warn insist reply admit predict testify confirm complain stress emphasize contend assert allege deny pledge vow promise urge believe think",
      .cueNoun:
        "statement remarks interview speech comment comments announcement claim claims warning letter email e-mail tweet tweets memo op-ed testimony quote",
      .title:
        "mr mr. mrs mrs. ms ms. dr dr. sen sen. rep rep. gov gov. gen gen. lt. col. sgt. rev. prof. st. president senator governor secretary minister ambassador chancellor mayor judge justice professor general representative congressman congresswoman speaker king queen prince princess pope vice prime",
      .role:
        "spokesman spokeswoman spokesperson official officials diplomat adviser advisor aide aides analyst analysts expert experts critics director chairman chairwoman leader leaders lawmakers reporter strategist candidate officer lawyer attorney source sources ministry department campaign government sheriff author editor host reporters voters supporters republicans democrats manager chief executive ceo",
      .time:
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow tonight week month year morning afternoon evening",
    ],
    abbreviations:
      "mr mrs ms dr sen rep gov gen lt col sgt rev prof st jr sr jan feb aug sept sep oct nov dec vs inc corp ltd co no messrs hon maj capt cmdr adm reps sens govs ft mt d-mass r-ky"
  )
}
