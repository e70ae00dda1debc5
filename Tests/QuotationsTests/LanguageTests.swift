import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Quotations

/// Quoted parts and "said NAME" in the languages that are read by word lists; ① content, ③ source.
@Suite struct LanguageTests {
  @Test(arguments: [
    ("de", "①„Wir werden diesen Vertrag nicht unterzeichnen“①, sagte ③Mirel Tanos③ am Dienstag in der Stadt."),
    ("de", "Der Streit ist nicht neu. ③Mirel Tanos③ erklärte: ①»Wir haben das nicht gewollt und sind bereit.«①"),
    ("fr", "①« Nous ne signerons pas ce traité dans la hâte »①, a déclaré ③Mirel Tanos③ dans une interview."),
    ("fr", "Le texte est sur la table. ①« Nous sommes prêts à le lire avec les autres »①, affirme ③la ministre③."),
    ("es", "①«No vamos a firmar este tratado en la noche»①, dijo ③Mirel Tanos③ en una entrevista con los periodistas."),
    ("es", "El texto está en la mesa. ③Mirel Tanos③ afirmó: ①“Estamos listos para la reunión con los otros.”①"),
    ("ru", "①«Мы не будем подписывать этот договор в спешке»①, заявил ③Мирел Танос③ на встрече с журналистами."),
    ("ru", "①«Мы готовы к разговору и не спешим»①, — сказала ③Мирел Танос③ в интервью и на встрече."),
    ("de", "Der Hafen bleibt offen. ①„Wir haben die Lage im Griff“①, betonte ③die Ministerin③ in der Stadt."),
    ("de", "③Der Sprecher des Hafens③ sagte am Montag: ①„Die Fähre fährt, und wir sind mit dem Ergebnis zufrieden.“①"),
    ("de", "Laut ③Mirel Tanos③ ①ist die Fähre auf dem Weg und „in einem sehr guten Zustand“①."),
    ("fr", "Selon ③Mirel Tanos③, ①le traité est « une promesse pour les enfants de la ville »①."),
    ("fr", "①“Nous avons le temps pour ce texte”①, explique ③Mirel Tanos③ dans une lettre aux journaux de la ville."),
    ("es", "Según ③Mirel Tanos③, ①el tratado es «una promesa para los niños de la ciudad»①."),
    ("es", "La sesión fue larga. ①“No tenemos prisa con el texto”①, señaló ③el portavoz③ en la ciudad."),
    ("ru", "③Мирел Танос③ заявил: ①«Мы не будем спешить с этим договором»①, и на этом встреча была закрыта."),
    ("ru", "Встреча была в городе. ③Министр③ подчеркнул, ①что договор „не имеет значения для города“①."),
  ])
  func `Quoted words get their source`(language: String, marked: String) {
    let sample = MarkedText(marked)
    let source = sample.source
    #expect(Lexicon.of(source.bytes).language == language)
    let quotations = QuotationReader.read(source.bytes).filter { !$0.quoted.isEmpty }
    #expect(quotations.count == 1)
    #expect(quotations.first?.content.map { source[$0] } == sample.ranges(1).map { source[$0] })
    let found = quotations.first?.source.first.map { source[$0] } ?? ""
    #expect(found.hasPrefix(source[sample[3]]), "\(found)")
  }

  @Test(arguments: [
    (
      "fr",
      "— ①Nous ne signerons pas ce texte dans la hâte①, a déclaré ③Mirel Tanos③ devant les journalistes de la ville."
    ),
    ("es", "—①No vamos a firmar el tratado en la noche① —dijo ③Mirel Tanos③—. ①Tenemos tiempo para los otros.①"),
    ("ru", "— ①Мы не будем подписывать этот договор в спешке①, — сказал ③Мирел Танос③. — ①У нас есть время.①"),
  ])
  func `A dash opens speech`(language: String, marked: String) throws {
    let sample = MarkedText(marked)
    let source = sample.source
    #expect(Lexicon.of(source.bytes).language == language)
    let quotation = try #require(QuotationReader.read(source.bytes).first)
    #expect(quotation.kind == .direct)
    #expect(quotation.content.map { source[$0] } == sample.ranges(1).map { source[$0] })
    #expect(quotation.source.map { source[$0] } == sample.ranges(3).map { source[$0] })
  }

  @Test func `A dash that opens an item of a list is no speech`() {
    let text = "— el tratado de la ciudad y de los puertos\n— la carta de los otros y el texto de la noche"
    #expect(QuotationReader.read(Array(text.utf8)).isEmpty)
  }
}
