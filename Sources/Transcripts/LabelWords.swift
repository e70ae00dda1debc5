/// Words that stand before a colon at the start of a line and name nobody.
enum LabelWords {
  /// Whether a label that begins with `folded` belongs to the page's apparatus.
  static func isApparatus(_ folded: String) -> Bool { table.contains(folded) }

  private static let table: Set<String> = Set(
    words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  private static let words = """
    appearances contents q&a page seite pagina before mitschrift themen themes temas note notes subject subjects e&oe date place cite contact contacts re to from tags tag related source sources photo
    photos update updated end topics topic location time times when where what why venue event background summary
    headline title published author authors by copyright address phone tel telephone email fax website web link links
    url share follow read see also watch video listen download attachment annex appendix table figure chart example
    warning caution breaking correction clarification editor editors editor's conclusion introduction abstract keywords
    transcript translation language languages category categories section part chapter item agenda duration date:
    isbn issn ps p.s nb n.b thema datum ort quelle foto stand bild hinweis anmerkung kontakt lieu objet sujet tema
    fecha lugar fuente nota примечание источник дата место тема фото washington moscow london remarks readout
    sprecherinnen sprecher teilnehmer intervienen intervenants witnesses members
    disclaimer participants present attendees rsvp total price result results score lesson step rule tip myth fact facts
    """
}
