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

/// A set of beginnings, looked up by the first byte.
struct HTMLPhraseTable: Sendable {
  /// All phrases, one behind the other, those of one first byte side by side.
  private let bytes: [UInt8]
  /// Where each phrase begins, and the end of the last.
  private let starts: [Int]
  /// For each first byte the first of its phrases, and the number of phrases.
  private let firsts: [Int]

  /// Phrases parted by `|` and line ends; a trailing space counts.
  init(_ list: String) {
    var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)
    for part in list.utf8.split(whereSeparator: { $0 == 0x7C || $0 == 0x0A }) where part.count > 1 {
      if let first = part.first { phrases[Int(first)].append(Array(part)) }
    }
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var firsts: [Int] = []
    for group in phrases {
      firsts.append(starts.count)
      for phrase in group {
        starts.append(bytes.count)
        bytes += phrase
      }
    }
    self.bytes = bytes
    self.starts = starts + [bytes.count]
    self.firsts = firsts + [starts.count]
  }

  /// The length of the longest phrase that `folded` begins with, at a word's end; nil where there is none.
  func match(_ folded: [UInt8]) -> Int? {
    guard folded.count > 1 else { return nil }
    var best = 0
    for phrase in firsts[Int(folded[0])]..<firsts[Int(folded[0]) + 1] {
      let length = starts[phrase + 1] - starts[phrase]
      guard length > best, bytes[starts[phrase] + 1] == folded[1], begins(folded, starts[phrase], length) else {
        continue
      }
      let isWhole =
        length == folded.count || !HTMLPhraseTable.isLetter(folded[length])
        || !HTMLPhraseTable.isLetter(folded[length - 1])
      if isWhole { best = length }
    }
    return best > 0 ? best : nil
  }

  private func begins(_ folded: [UInt8], _ start: Int, _ length: Int) -> Bool {
    guard length <= folded.count else { return false }
    for index in 0..<length where folded[index] != bytes[start + index] { return false }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
