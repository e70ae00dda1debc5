/// The words that dates are made of: English, German, French, Spanish, Russian, Polish, and the month names of Italian,
/// Portuguese and Dutch. Keys are folded (no case, no diacritics).
enum DateExpressionWords {
  /// What a word does in a date.
  enum Role: Sendable, Hashable {
    /// A month; `lower` where its language writes it without a capital.
    case month(Int, lower: Bool)
    /// A weekday by its full name.
    case weekday(Int)
    /// A weekday's abbreviation: only beside a date.
    case weekdayAbbreviation(Int)
    /// `st`, `th`, `er` behind a day.
    case ordinal
    /// `of`, `de` between day and month.
    case of
    /// `the`, `le` before a day.
    case article
    /// `yesterday`: days from the day of saying.
    case day(Int)
    /// `last`, `this`, `next` before what they say it of.
    case direction(DateExpression.Direction)
    /// `dernier`, `pasado` behind it.
    case trailing(DateExpression.Direction)
    /// `week`, `month`, `year`.
    case unit(DateExpression.Unit)
    /// `to`, `until`, `and` inside a span.
    case to
    /// `in`, `since` before a year.
    case since
    /// `mid`, `early` before a year.
    case part
    /// `at`, `um` before a time.
    case at
    /// `am`, `pm`.
    case meridiem(pm: Bool)
    /// `Uhr`, `h` behind a time.
    case hour
    /// A time zone, minutes east of Greenwich; absent where it hangs on the season.
    case zone(Int?)
  }

  /// The role of the word at `range`; nil where it has none.
  static func role(_ bytes: [UInt8], _ range: TextRange) -> Role? {
    range.count <= 24 && mayBeListed(bytes, range) ? table.value(of: Folding.hash(bytes, range)) : nil
  }

  /// Whether a word of ASCII has the first letter and the length of one of the words; any other word may be one.
  private static func mayBeListed(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let first = bytes[range.lowerBound] | 0x20 &- 0x61
    guard first < 26, lengths[Int(first)] & 1 << UInt32(range.count) == 0 else { return true }
    return bytes[range].contains { $0 >= 0x80 }
  }

  private static let months: [(customary: String, lower: String)] = [
    (
      "january jan januar janner",
      "janvier janv enero ene января январь январе янв stycznia styczen styczniu gennaio janeiro januari"
    ),
    (
      "february feb februar feber",
      "fevrier fevr febrero февраля февраль феврале фев lutego luty lutym febbraio fevereiro februari"
    ),
    ("march mar marz maerz mrz", "mars marzo марта март марте мар marca marzec marcu marco maart"),
    ("april apr", "avril avr abril abr апреля апрель апреле апр kwietnia kwiecien kwietniu aprile"),
    ("may mai", "mayo мая май мае maja maj maju maggio maio mei"),
    ("june jun juni", "juin junio июня июнь июне июн czerwca czerwiec czerwcu giugno junho"),
    ("july jul juli", "juillet juil julio июля июль июле июл lipca lipiec lipcu luglio julho"),
    ("august aug", "aout agosto ago августа август августе авг sierpnia sierpien sierpniu augustus"),
    (
      "september sept sep",
      "septembre septiembre setiembre сентября сентябрь сентябре сен wrzesnia wrzesien wrzesniu settembre setembro"
    ),
    (
      "october oct oktober okt",
      "octobre octubre октября октябрь октябре окт pazdziernika pazdziernik pazdzierniku ottobre outubro"
    ),
    ("november nov", "novembre noviembre ноября ноябрь ноябре ноя listopada listopad listopadzie novembro"),
    (
      "december dec dezember dez",
      "decembre diciembre dic декабря декабрь декабре дек grudnia grudzien grudniu dicembre dezembro"
    ),
  ]

  private static let weekdays: [(full: String, short: String)] = [
    ("monday montag lundi lunes понедельник poniedzialek lunedi maandag", "mon mo lun пн pon"),
    ("tuesday dienstag mardi martes вторник wtorek martedi dinsdag", "tue tues di вт wt"),
    ("wednesday mittwoch mercredi miercoles среду sroda srode mercoledi woensdag", "wed mi mer ср sr"),
    ("thursday donnerstag jeudi jueves четверг czwartek giovedi donderdag", "thu thur thurs do jeu чт czw"),
    ("friday freitag vendredi viernes пятница пятницу piatek venerdi vrijdag", "fri fr ven пт pt"),
    ("saturday samstag sonnabend samedi sabado суббота субботу sobota sobote sabato zaterdag", "sat sa sam сб sob"),
    ("sunday sonntag dimanche domingo воскресенье niedziela niedziele domenica zondag", "sun so dim вс niedz"),
  ]

  private static let others: [(Role, String)] = [
    (.ordinal, "st nd rd th er re eme го"), (.of, "of de del d di в"), (.article, "the le el den dem der den il"),
    (.day(0), "today heute aujourd'hui hoy сегодня dzisiaj dzis oggi hoje tonight"),
    (.day(-1), "yesterday gestern ayer вчера wczoraj ieri ontem"), (.day(1), "tomorrow demain завтра jutro domani"),
    (
      .direction(.last),
      "last letzten letzte letzter vergangenen vergangene прошлой прошлую прошлый прошлом ubieglym zeszlym"
    ),
    (.direction(.this), "this diesen diese dieser diesem этой эту этот этом"),
    (.direction(.next), "next coming kommenden nachsten nachste следующей следующую"),
    (.trailing(.last), "dernier derniere pasado pasada passe passee"),
    (.trailing(.next), "prochain prochaine proximo proxima"),
    (.unit(.week), "week woche semaine semana неделе неделю tygodniu"),
    (.unit(.month), "month monat mois mes месяце месяц miesiacu"),
    (.unit(.year), "year jahr jahres annee ano году года roku"),
    (.to, "to until till through and bis und au et a y по do i"),
    (.since, "in since from by during until before after im seit von ab en depuis desde w od с"),
    (.part, "mid early late anfang mitte ende"), (.at, "at um a o в alle klo"),
    (.hour, "uhr h hrs hours"), (.meridiem(pm: false), "am"), (.meridiem(pm: true), "pm"),
    (.zone(0), "gmt utc z wet"), (.zone(60), "cet mez bst west"), (.zone(120), "cest mesz eet sast"),
    (.zone(180), "msk eest мск eat"), (.zone(-300), "est cdt"), (.zone(-240), "edt ast"), (.zone(-360), "mdt"),
    (.zone(-420), "mst pdt"), (.zone(-480), "pst akdt"), (.zone(540), "jst kst"), (.zone(600), "aest"),
    (.zone(660), "aedt"), (.zone(480), "hkt sgt awst"), (.zone(nil), "et ct mt pt cst ist"),
  ]

  /// All words with their roles; of two roles of one word the first counts.
  private static let listed: [(word: Substring, role: Role)] = {
    var listed: [(Substring, Role)] = []
    func add(_ role: Role, _ words: String) { listed += words.split(separator: " ").map { ($0, role) } }
    for (index, names) in months.enumerated() {
      add(.month(index + 1, lower: false), names.customary)
      add(.month(index + 1, lower: true), names.lower)
    }
    for (index, names) in weekdays.enumerated() { add(.weekday(index + 1), names.full) }
    for (role, words) in others { add(role, words) }
    for (index, names) in weekdays.enumerated() { add(.weekdayAbbreviation(index + 1), names.short) }
    return listed
  }()

  private static let table = HashTable(
    listed.map { word, role in
      let bytes = Array(word.utf8)
      return (Folding.hash(bytes, 0..<bytes.count), role)
    })

  /// For each first letter of ASCII the lengths of the words that begin with it, a bit each.
  static let lengths: [UInt32] = {
    var lengths = [UInt32](repeating: 0, count: 26)
    for (word, _) in listed {
      guard let first = word.utf8.first, first &- 0x61 < 26 else { continue }
      lengths[Int(first &- 0x61)] |= 1 << UInt32(word.utf8.count)
    }
    return lengths
  }()
}
