package import Texts

/// Words that stand before a name and are part of neither name nor office.
enum HonorificWords {
  /// The honorific's gender where it has one; nil for a word that is no honorific. `folded` without its full stop.
  static func entry(_ folded: String) -> Entry? { table[folded] }

  /// All of them with the gender that they tell.
  static var all: [(String, Gender?)] { table.map { ($0.key, $0.value.gender) } }

  struct Entry: Sendable {
    var gender: Gender?
  }

  private static let table: [String: Entry] = {
    var table: [String: Entry] = [:]
    for word in male.split(separator: " ") { table[String(word)] = Entry(gender: .male) }
    for word in female.split(separator: " ") { table[String(word)] = Entry(gender: .female) }
    for word in neutral.split(separator: " ") { table[String(word)] = Entry(gender: nil) }
    return table
  }()

  private static let male =
    "mr sr srs mister sir lord sig signor sayın sayin pan shri sri herr herrn monsieur m senor don господин г-н dato sheikh sheik"
  private static let female =
    "mrs ms miss signora sig.ra mevrouw fru pani madam madame lady dame smt frau mme mlle mademoiselle senora sra dona госпожа г-жа datin sheikha"
  private static let neutral = """
    h.e s.e dr prof professor rev reverend hon honourable honorable l'honorable l'hon tres adv onorevole dipl ing mx mag lic oberst oberstleutnant kapitan hauptmann rt \
    almirante vicealmirante contraalmirante coronel capitan gen adm col maj capt lt sgt cmdr brig gov sen rep amb abg sec usec cllr posel poslanka poslankyne poslanec cm councilmember councilman councilwoman
    """
}

/// Small words inside a surname (`van der Leek`) and behind a name (`Jr.`).
enum NameParticles {
  static let inside: Set<String> = [
    "van", "von", "der", "den", "de", "del", "dela", "delos", "delas", "della", "di", "da", "dos", "das", "du", "la",
    "le", "zu", "zur", "ter",
    "ten", "bin", "bint", "ibn", "al", "el", "ben", "abu", "af", "av", "y", "e", "san", "santa", "st",
  ]
  /// Whether a word behind a name tells a son from his father.
  static func isGeneration(_ suffix: String) -> Bool {
    ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"].contains(Folding.fold(suffix))
  }

  static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "mp", "md", "phd", "esq", "kc", "qc", "sc", "mla", "mna", "msp", "obe", "cbe", "kbe",
  ]
}

/// Labels that name a part in a conversation instead of a person.
package enum VoiceWords {
  /// What part a generic label names.
  package enum Part: Sendable, Hashable {
    /// Whoever asks.
    case question
    /// Whoever answers.
    case answer
    /// Whoever leads the conversation.
    case moderator
    /// Several voices at once, or one that nobody could name.
    case crowd
  }

  /// The part that the whole of `folded` names; nil where it is none of these words.
  package static func part(_ folded: String) -> Part? { table[folded] }

  /// The part that the word at `range` names, whatever its case; nil where it is none of these. O(its length).
  package static func part(_ bytes: [UInt8], _ range: TextRange) -> Part? {
    range.count <= 60 ? hashes.value(of: Folding.hash(bytes, range)) : nil
  }

  private static let hashes = HashTable(
    table.map { (Folding.hash(Array($0.key.utf8), 0..<$0.key.utf8.count), $0.value) })

  /// All of these labels, folded.
  static var all: [String] { Array(table.keys) }

  private static let table: [String: Part] = {
    var table: [String: Part] = [:]
    for word in question.split(separator: ",") { table[String(word)] = .question }
    for word in answer.split(separator: ",") { table[String(word)] = .answer }
    for word in moderator.split(separator: ",") { table[String(word)] = .moderator }
    for word in crowd.split(separator: ",") { table[String(word)] = .crowd }
    return table
  }()

  private static let question = """
    q,d,f,question,questions,journalist,journalists,reporter,press,interviewer,correspondent,media,follow-up,follow up,\
    followup,follow-up question,supplementary question,supplementary,media question,second question,next question,\
    frage,fragen,zusatzfrage,zusatz,nachfrage,questioner,questioners,caller,frage eines journalisten,frager,fragesteller,fragestellerin,interviewerin,\
    journalistin,zuruf,pregunta,preg,periodista,interlocutor,interlocutora,interlocutores,entrevistador,entrevistadora,repregunta,p,вопрос,вопрос сми,вопрос журналиста,журналист,\
    корреспондент,ведущий вопрос,реплика,domanda,domande,giornalista,intervistatore,intervistatrice,pergunta,jornalista,\
    question de la presse,journaliste,relance,vraag,vervolgvraag,vragensteller,verslaggever,fraga,foljdfraga,sporger,\
    sporgsmal,opfolgende sporgsmal,sporsmal,oppfolgingssporsmal,kysymys,jatkokysymys,toimittaja,pytanie,dziennikarz,\
    dziennikarka,otazka,novinar,novinarka,redaktor,запитання,питання,журналіст,журналістка,кореспондент,soru,gazeteci,\
    muhabir,spiker,intrebare,jurnalist,ziarist,kerdes,ujsagiro,ερωτηση,δημοσιογραφος,δημοσιογραφοσ,pertanyaan,wartawan,سؤال,صحفي,\
    问,問,记者,记 者,記者,記 者,质问,質問,질문,기자
    """
  private static let answer = """
    a,answer,answers,reply,antwort,reponse,respuesta,r,ответ,risposta,resposta,ans,response,the witness,witness,the deponent,\
    antwoord,svar,vastaus,odpowiedz,odpoved,відповідь,cevap,yanit,raspuns,valasz,απαντηση,jawaban,جواب,答,回答,回 答,답변,답
    """
  private static let moderator = """
    moderator,moderatorin,the moderator,host,anchor,chair,chairman,chairwoman,chairperson,the chair,the chairman,\
    the chairperson,presenter,operator,staff,aide,press officer,moderation,sprecher,leiter,vorsitzender,vorsitzende,\
    moderateur,moderatrice,animateur,moderador,moderadora,presentador,presentadora,conductor,ведущий,ведущая,модератор,\
    председатель,председательствующий,an ceann comhairle,an leas-cheann comhairle,an cathaoirleach,acting chairman,the speaker,speaker,mr speaker,mr. speaker,madam speaker,the court,mc,emcee,\
    the presiding officer,le president de seance,facilitator,compere,coordinator,ordstyrer,gespreksleider,presentator,\
    moderatore,conduttore,conduttrice,mediador,mediadora,apresentador,apresentadora,prowadzacy,prowadzaca,moderatorka,\
    sunucu,juontaja,puheenjohtaja,ведучий,ведуча,συντονιστης,主持人,司会,司会者,사회자
    """
  private static let crowd = """
    audience,audience member,audience members,crowd,unidentified,unidentified speaker,unidentified male,\
    unidentified female,unidentified person,participant,participants,member of the audience,members of the audience,\
    several,all,group,voice,voices,protester,heckler,announcer,narrator,student,students,child,children,speakers,\
    several speakers,unknown,unknown speaker,male,female,man,woman,publikum,public,la salle,publico,asistentes,\
    intervencion,voz,voz mujer,voz hombre,voces,correspondents,из зала,голос,голоса,зрители,multiple speakers,video,video clip,the audience,audience question,hon. members,\
    several hon. members,some hon. members,an hon. member,a voice,some voices,stimme,stimmen,zwischenruf,zwischenrufe,zurufe,\
    voix,plusieurs voix,voci,voce,voci dall'aula,vozes,glos,glosy,glosy z sali,hlas,hlasy,voice from the floor,voices from the floor,interpreter,translator,the interpreter
    """
}
