/// Words that tell what sort of conversation a title names, what a note says, and what ends a transcript; by language.
enum TranscriptWords {
  /// What a title says of its words.
  static let interview = [
    "interview", "interviewe", "interviewee", "interviewed", "q&a", "podcast", "in conversation with", "entretien",
    "entrevista", "интервью", "gesprach mit",
    "im gesprach", "intervista", "intervju", "interviu", "vraaggesprek", "wywiad", "rozhovor", "інтерв'ю", "mulakat",
    "roportaj", "haastattelu", "interju", "συνεντευξη", "wawancara",
    "answers to questions from", "answers questions from", "replies to questions from", "fragen an", "questions to",
  ]
  static let pressConference = [
    "press conference", "with q&a", "news conference", "press briefing", "briefing", "presser", "press availability",
    "media availability",
    "pressekonferenz", "conference de presse", "point de presse", "rueda de prensa", "conferencia de prensa",
    "пресс-конференц", "брифинг", "media questions", "questions from the media", "questions from the press",
    "press point", "pressemode", "pressemodet", "pressemote", "pressekonferanse", "presskonferens", "presstraff",
    "lehdistotilaisuus", "persconferentie", "persmoment", "conferenza stampa", "coletiva de imprensa",
    "entrevista coletiva", "conferencia de imprensa", "konferencja prasowa", "tiskova konference",
    "tlacova konferencia",
    "прес-конференц", "брифінг", "basin toplantisi", "conferinta de presa", "sajtotajekoztato", "konferensi pers",
    "doorstep", "doorstop", "press gaggle", "gaggle", "joint press", "replies to the press",
    "unterrichtung der bundespressekonferenz",
    "media stakeout", "stakeout", "remarks to the press", "press statement", "pressestatement", "press remarks",
  ]
  static let debate = [
    "debate", "panel", "hearing", "round table", "roundtable", "discussion", "debatte", "debat", "parliamentary",
    "session",
    "sitting", "plenary", "hansard", "дебаты", "заседание", "v.", "testimony", "town hall", "podiumsdiskussion",
  ]
  static let speech = [
    "speech", "address", "remarks", "rede", "ansprache", "discours", "allocution", "discurso", "выступление", "речь",
    "lecture", "keynote", "toast", "eulogy", "opening remarks", "statement at", "statement by", "statement in",
    "intervention", "rally",
    "mensaje", "palabras", "intervencion", "mensagem", "pronunciamento", "intervento", "messaggio", "toespraak",
    "przemowienie", "wystapienie", "projev", "промова", "konusma", "послание", "приветствие", "выступления", "речи",
    "anforande", "puhe",
    "grusswort", "message", "commencement", "weekly address", "обращение", "вступительное слово",
  ]
  static let statement = [
    "statement", "erklarung", "declaration", "communique", "заявление", "comunicado", "comment by", "declaracion",
    "declaracao", "dichiarazione", "verklaring", "oswiadczenie",
    "uttalande", "заява",
  ]

  /// Notes by their first word, folded.
  static let notes: Set<String> = Set(
    """
    laughter laughs laughing laugh applause cheers cheering inaudible crosstalk cross-talk cross unintelligible off-mike \
    off-mic off booing boos boo interruption interrupted pause music chanting via through translated interpreted as \
    speaking speaks in audience end begin begins video audio commercial break recess silence chuckles chuckling \
    indiscernible gelachter beifall heiterkeit zuruf zurufe zwischenruf rires rire applaudissements sourires brouhaha \
    risas aplausos inaudible смех аплодисменты неразборчиво смеется unverstandlich inaudibles laughter/applause \
    coughs sighs shouting shouts whistles gavel bell moment
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// Words of notes that say how somebody reacts, folded.
  static let reactions: Set<String> = Set(
    """
    laughter laughs laugh laughing applause applauds cheers cheering inaudible unintelligible indiscernible boos \
    booing chuckles chuckling pause pauses silence sighs nods smiles cries coughs audible silence gelachter lachen lacht beifall \
    heiterkeit applaus pausiert rires rire sourire sourires applaudissements risas rie aplausos sonrisas смех смеется \
    аплодисменты неразборчиво пауза turbulence off-mic off-mike off mic mike
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// Words of notes that say that nobody speaks, folded.
  static let breaks: Set<String> = [
    "recess", "break", "adjourned", "adjournment", "commercial", "clip", "music", "video", "news", "evidence", "jury",
    "pausa", "unterbrechung", "interruption", "translation", "english", "french",
  ]

  /// Of those, the ones that say that words could not be heard.
  static let unheard: Set<String> = [
    "inaudible", "unintelligible", "indiscernible", "неразборчиво", "unverstandlich", "inaudibles", "off-mike",
    "off-mic",
  ]

  /// Lines that say that more follows, folded.
  static let continued = [
    "to be continued", "continued on next", "wird fortgesetzt", "fortsetzung folgt", "a suivre", "continuara",
    "продолжение следует", "(continued)",
  ]

  /// Words of the first person, folded: a voice of its own.
  static let firstPerson: Set<String> = [
    "i", "we", "my", "our", "us", "me", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'll", "we'd", "ours",
    "myself",
    "ich", "wir", "mein", "meine", "unser", "unsere", "unseren", "uns", "mich", "mir", "je", "j'ai", "nous", "notre",
    "nos",
    "mon", "mes", "yo", "nosotros", "nuestro", "nuestra", "мы", "я", "мой", "наш", "наша", "нас", "нам", "мне", "меня",
  ]

  /// Words of the second person, folded: what is put to somebody.
  static let secondPerson: Set<String> = [
    "you", "your", "you're", "you've", "you'd", "you'll", "yours", "yourself", "ihnen", "ihr", "ihre", "ihren", "ihrem",
    "ihrer", "vous", "votre", "vos", "usted", "ustedes", "su", "sus", "вы", "вас", "вам", "вами", "ваш", "ваша", "ваши",
    "ваше", "вашего", "вашей",
  ]
  /// Words that open an answer, folded.
  static let openers: Set<String> = [
    "yes", "no", "well", "i", "indeed", "absolutely", "certainly", "ja", "nein", "doch", "ich", "oui", "non", "je",
    "si",
    "да", "нет", "я",
  ]
  /// Salutations, folded.
  static let salutations = [
    "ladies and gentlemen", "good morning", "good afternoon", "good evening", "dear ", "mr president", "mr. president",
    "madam president", "mr chairman", "mr. chairman", "madam chair", "mr speaker", "colleagues", "excellencies",
    "excellency",
    "your excellenc", "distinguished", "friends", "thank you", "hello", "meine damen und herren", "sehr geehrte",
    "liebe ",
    "guten morgen", "guten tag", "mesdames", "mesdames et messieurs", "bonjour", "bonsoir", "cher",
    "monsieur le president",
    "senoras y senores", "senor presidente", "buenos dias", "buenas tardes", "уважаемы", "дамы и господа",
    "добрый день",
    "respected ", "honourable ", "honorable ", "esteemed ", "your majest", "your royal", "good day", "my fellow", "hi,",
    "hi everyone", "welcome", "secretary-general", "mr secretary",
  ]

  /// Verbs and forms of reporting beside quote marks, folded.
  static let reporting: Set<String> = [
    "said", "told", "added", "noted", "stressed", "says", "sagte", "erklarte", "betonte", "declare", "affirme", "dijo",
    "afirmo", "сказал", "заявил", "отметил", "according",
  ]
}
