import Texts

/// The words before a date that tell what it is a date of, folded.
enum HTMLDateWords {
  /// Whether the words say that something was changed then.
  static func isUpdate(_ words: [UInt8]) -> Bool { holds(words, updates) }

  /// Whether the words say that something was published then.
  static func isPublication(_ words: [UInt8]) -> Bool { holds(words, publications) }

  /// Whether the words say that the date is that of something else: of somebody's joining, of an event.
  static func isOther(_ words: [UInt8]) -> Bool { holds(words, others) }

  private static func holds(_ bytes: [UInt8], _ hashes: WordHashes) -> Bool {
    Words.scan(bytes, in: 0..<bytes.count).contains { hashes.contains(Folding.hash(bytes, $0.range)) }
  }

  private static let updates = TextBytes.hashes(
    """
    updated update modified changed edited aktualisiert geandert zuletzt stand editiert bearbeitet mis jour modifie \
    actualizado modificado aktualizacja zmodyfikowano aggiornato modificato atualizado обновлено bijgewerkt uppdaterad opdateret
    """)
  private static let publications = TextBytes.hashes(
    """
    published posted publiziert veroffentlicht erstellt datum date publie publicado publicada opublikowano dodano \
    pubblicato опубликовано geplaatst gepubliceerd publicerad online
    """)
  private static let others = TextBytes.hashes(
    """
    registriert joined member mitglied beigetreten registered inscrit registrado born geboren ne nacido expires \
    deadline anmeldeschluss
    """)
}
