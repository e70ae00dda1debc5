import Texts

/// The words around names in bylines, in several languages, folded.
enum HTMLAuthorWords {
  /// Stand directly before names.
  static let by = TextBytes.hashes("by von par por di da door av przez vom автор")
  /// Stand before "by".
  static let before = TextBytes.hashes(
    """
    a an the ein eine einen un une una uno este esta posted written published reported reporting words story article \
    opinion review interview analysis commentary column essay created edited presented submitted produced compiled \
    artikel beitrag text texte kommentar kolumne analyse bericht gastbeitrag gastkommentar pressemitteilung rezension \
    reportage portrait portrat glosse meldung erstellt geschrieben verfasst veroffentlicht publiziert eingestellt \
    gespeichert gepostet eingetragen gesendet gepost geplaatst publie redige ecrit recueillis propos propose publicado \
    escrito redactado elaborado texto articulo enviado scritto pubblicato articolo cura napisane napisal dodane tekst \
    on am le el at um the this dieser news aus redaktionell verantwortlich zusammengestellt kritik gesprach
    """)
  /// Stand before a colon and names.
  static let labels = TextBytes.hashes(
    """
    author authors autor autoren autorin autorinnen auteur auteurs autrice verfasser verfasserin verfasst writer \
    reporter text texte texto testo tekst words story redaktion redaction redaccion redakcja interview автор авторы \
    текст by von par por
    """)
  /// Stand before names without a colon where a capital follows.
  static let plain = TextBytes.hashes("autor autoren autorin autorinnen author authors auteur auteurs uber about")
  /// Stand before names in the heads of boxes about authors, and before anything else elsewhere.
  static let about = TextBytes.hashes("uber about")
  /// Part names.
  static let and = TextBytes.hashes("and und et y with mit och en og")
  /// End a name.
  static let stops = TextBytes.hashes(
    """
    am on um at vom in im aus fur for from is ist symbolbild under unter was datum date date publie publicado published posted updated \
    aktualisiert veroffentlicht uhr lesezeit min minute minutes minuten foto fotos photo photos bild bilder share shares \
    comments comment kommentar kommentare follow via special than dnia godz autor author quelle source \
    facebook twitter x linkedin email mail has hat schreibt writes says bei zum zur gesprach
    """)
  /// Stand inside names, without a capital.
  static let particles = TextBytes.hashes(
    "von van de del della der den des la le du da das do dos di el al bin ibn ben ten ter te zu zum zur vom af av of og y e i in t op"
  )
  /// Stand before names and never inside them.
  static let otherBy = TextBytes.hashes("by par por door przez")
  /// Offices before and behind names.
  static let roles = TextBytes.hashes(
    """
    staff writer reporter correspondent editor contributor columnist journalist redakteur redakteurin autor autorin \
    gastautor gastautorin chefredakteur chefredakteurin korrespondent korrespondentin experte expertin redacteur \
    redactrice redactor periodista giornalista dziennikarz experts guest senior chief political correspondents \
    reporterin volontar volontarin kolumnist kolumnistin producer
    """)
  /// Never in a name.
  static let never = TextBytes.hashes(
    """
    alle all mehr more posts post artikel articles article beitrage beitrag view zeige follow folgen profil profile \
    website kommentar kommentare comment comments share shares login abo newsletter cookies cookie datenschutz \
    impressum kontakt contact minutes minuten gesponserte inhalte sponsored content no anonymous anonym \
    autor autoren author authors click here klicken read lesen weiterlesen subscribe redigez biographie biography copyright rights reserved than like \
    likes anhoren drucken seite tweet tweets retweet facebook twitter instagram
    """)
  /// No name where they stand alone.
  static let neverAlone = TextBytes.hashes(
    """
    by von par por autor autorin autoren author authors name nom admin wordpressadmin administrator text about uber \
    jobs email mail nombre guest writer website web test root user webmaster default super staff foto fotos photo www bild bilder unknown
    """)
}
