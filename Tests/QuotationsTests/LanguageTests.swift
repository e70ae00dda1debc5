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
}
