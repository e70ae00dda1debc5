import Texts

/// Words with which lines of furniture begin, in the languages that the development pages are written in, folded.
enum HTMLPhrases {
  /// Pointers to other articles.
  static let related = HTMLPhraseTable(
    """
    read more|read also|also read|see also|see more|more from|more on this|more on:|related|you may also like|
    you might also like|don't miss|dont miss|recommended|explore further|up next|watch more|watch now|more stories|
    more great|keep reading|further reading|suggested reading|most read|trending|insight:|more:|next:|read next|
    must read|also on|in case you missed|more news|what to read next|
    lesen sie auch|lesen sie mehr|lesen sie hier|auch lesen|auch interessant|mehr zum thema|mehr zu|mehr dazu|
    weiterlesen|zum weiterlesen|lies auch|lest auch|das konnte sie|das konnte dich|weitere artikel|weitere themen|
    passend dazu|mehr lesen|mehr von|zum thema|ahnliche themen|ahnliche artikel|ahnliche beitrage|lesetipp|
    entdecke weitere|interessante artikel|aktuelle themen|vorschau auf|weitere infos|weitere informationen|
    weitere meldungen|weitere nachrichten|lesen sie dazu|siehe auch|sehen sie auch|weiterfuhrende|links zum thema|
    lire aussi|a lire|voir aussi|vous aimerez|sur le meme sujet|pour aller plus loin|lire egalement|lire la suite|
    lea tambien|lee tambien|lea mas|leer mas|le puede interesar|te puede interesar|puede ver|puedes ver|puede leer|
    mira tambien|ver tambien|tambien lee|mas noticias|noticias relacionadas|te recomendamos|tambien puedes|
    leia tambem|leia mais|veja tambem|saiba mais|voce pode gostar|
    czytaj tez|czytaj takze|czytaj wiecej|czytaj rowniez|zobacz tez|zobacz takze|przeczytaj|zobacz rowniez|
    leggi anche|ti potrebbe interessare|lees ook|читайте также|по теме|関連
    """)

  /// Headings of lists of the newest pages.
  static let latest = HTMLPhraseTable(
    """
    latest|all messages|all news|recent news|recent posts|newest|news feed|neueste|aktuelle meldungen|aktuelles|
    dernieres|a la une|ultimas noticias|lo ultimo|ultimas|najnowsze|последние|лента новостей
    """)

  /// Headings of lists of the pages that are read most.
  static let popular = HTMLPhraseTable(
    """
    popular|most popular|most read|most viewed|trending|top stories|meistgelesen|am haufigsten|beliebt|les plus lus|
    lo mas leido|mas leidas|mas visto|mais lidas|najczesciej|популярн
    """)

  /// Offers, appeals, subscriptions.
  static let promotion = HTMLPhraseTable(
    """
    sign up|subscribe|get the latest|get our|newsletter|download our|download the|follow us|follow @|follow on|click here|
    to view the full story|advertisement|advertising|advert|sponsored|support our|support us|become a|join our|
    stay up to date|like us|buy now|shop now|get it on|get it now|already a subscriber|thank you for|for more information|
    start your|get access|if you're seeing|if you are seeing|first-time|for the latest|do you want to|you can also subscribe|
    this post contains|this article contains affiliate|listen to|tell us what|tell us your|tell us in the|check out|have a tip|contact us|email us|
    send us|want more|like what you|enjoyed this|donate|please support|sign in|log in|register|
    anzeige|werbung|jetzt abonnieren|newsletter|zum newsletter|abonnieren sie|folgen sie|folge uns|folgt uns|
    jetzt anmelden|melden sie sich|bleiben sie|nichts mehr verpassen|jetzt kaufen|jetzt bestellen|jetzt lesen|
    unterstutzen sie|unterstutze uns|hier klicken|zum angebot|gefallt dir|gefallt ihnen|mochten sie|wollen sie|
    mehr erfahren|spenden sie|wir respektieren|zum shop|
    publicite|abonnez-vous|inscrivez-vous|suivez|publicidad|suscribete|siguenos|sigue a|anuncio|inscreva-se|
    publicidade|siga|reklama|zapisz sie|obserwuj|pubblicita|iscriviti|スポンサードリンク|подписывайтесь|реклама
    """)

  /// Readers' voices and what stands around them.
  static let comments = HTMLPhraseTable(
    """
    comments|comment|leave a comment|leave a reply|post a comment|join the conversation|what do you think|your comment|
    add a comment|have your say|discuss|
    kommentare|kommentar|kommentieren|diskutieren sie|schreiben sie einen|schreibe einen|ihre meinung|hinterlasse|
    commentaires|laisser un commentaire|comentarios|deja un comentario|deja tu|deixe|comentarios|komentarze|dodaj komentarz|
    share this|share on|share:|teilen|artikel teilen|diesen artikel|partager|compartir|compartilhe|udostepnij
    """)

  /// Boxes about who wrote or published the text.
  static let about = HTMLPhraseTable(
    """
    about |uber den autor|uber die autor|uber uns|uber die|zum autor|zur autorin|zur person|zum unternehmen|a propos|
    sobre el autor|sobre o autor|o autorze|note to editors|notes to editors|media contact|press contact|contact:|
    contacts:|for media|media inquiries|pressekontakt|kontakt:|ansprechpartner|kontakt|contacto|contact presse|
    zusatzinformationen|hintergrund:|autor:innen|autoren|originalpublikation|quelle:|quellen:|quellen|sources
    """)

  /// What stands under pictures.
  static let credit = HTMLPhraseTable(
    """
    photo:|photos:|photo by|photo credit|photo courtesy|image:|image credit|image courtesy|images:|picture:|credit:|
    credits:|file photo|foto:|fotos:|foto |bild:|bilder:|bildquelle|titelbild|bildnachweis|copyright:|© |photo :|
    credit photo|crédit|imagen:|fot.|zdjecie|illustration:|grafik:|screenshot:|video:|getty images
    """)
}

/// A set of beginnings, looked up by the first word.
struct HTMLPhraseTable: Sendable {
  private let phrases: [UInt64: [[UInt8]]]

  /// Phrases parted by `|` and line ends; a trailing space counts.
  init(_ list: String) {
    var phrases: [UInt64: [[UInt8]]] = [:]
    for part in list.utf8.split(whereSeparator: { $0 == 0x7C || $0 == 0x0A }) {
      let bytes = Array(part)
      guard let key = HTMLPhraseTable.key(bytes) else { continue }
      phrases[key, default: []].append(bytes)
    }
    self.phrases = phrases
  }

  private static func key(_ bytes: [UInt8]) -> UInt64? {
    guard let first = bytes.first else { return nil }
    return UInt64(first) << 8 | UInt64(bytes.count > 1 ? bytes[1] : 0)
  }

  /// The length of the longest phrase that `folded` begins with, at a word's end; nil where there is none.
  func match(_ folded: [UInt8]) -> Int? {
    guard let key = HTMLPhraseTable.key(folded), let candidates = phrases[key] else { return nil }
    var best: Int?
    for phrase in candidates where folded.starts(with: phrase) {
      let end = phrase.count
      let isWhole =
        end == folded.count || !HTMLPhraseTable.isLetter(folded[end]) || !HTMLPhraseTable.isLetter(phrase[end - 1])
      if isWhole, end > best ?? 0 { best = end }
    }
    return best
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
