import QuothTesting
import RecordTypes
import Texts

@testable import Exchange

/// One value of every object that the encoders write, in the invented world of the examples. The sample files hold
/// exactly what comes of them.
enum ContractSamples {
  /// The lines of each schema's sample file.
  static let all: [String: [JSONValue]] = [
    "document": [
      DocumentJSON.value(transcript, in: transcriptContext), DocumentJSON.value(report, in: reportContext),
      ShowJSON.value(
        report, in: shownContext,
        checks: [(0, CheckedQuotation(id: "q", text: quotedWords), altered)], offsets: offsets),
    ],
    "quotations": [
      QuotationsJSON.value(id: "a2", text: report.text.bytes, quotations: report.quotations),
      QuotationsJSON.value(id: "a3", text: [], quotations: []),
    ],
    "quotation": [QuotationJSON.value(report.quotations[0], offsets: CodePointOffsets(report.text.bytes), id: nil)],
    "check": [
      CheckJSON.value(altered, of: CheckedQuotation(id: "c1", text: quotedWords), offsets: offsets),
      CheckJSON.value(altered, of: reportQuotation, offsets: offsets),
      CheckJSON.value(reworded, of: CheckedQuotation(id: "c2", text: quotedWords), offsets: offsets),
      CheckJSON.value(uncovered, of: CheckedQuotation(id: "c3", text: "Nobody knows."), offsets: offsets),
    ],
    "verdict": [CheckJSON.verdict(altered, quotation: quotedWords, offsets: offsets)],
    "error": [
      LineError(id: "a9", code: "notText", message: "This is a PDF document at byte 0.").json,
      LineError(id: nil, code: "invalidJSON", message: "This line is no JSON object.").json,
    ],
    "list": [listed],
    "search": [SearchJSON.value(passage, highlights: [answer], offsets: offsets(documentID))],
    "verify": [
      VerifyJSON.value(VerifyReport(captures: 12, documents: 12, ranges: 842, indexes: 12)),
      VerifyJSON.value(
        VerifyReport(
          captures: 12, documents: 12, ranges: 842, indexes: 12,
          faults: [
            .init(
              kind: .captureHash, name: "interview.txt", capture: hash, document: documentID, range: 0..<64,
              message: "The bytes have another hash.")
          ])),
    ],
    "import": [ImportJSON.value(imported)],
    "stats": [StatsJSON.value(statistics)],
    "person": [PersonJSON.value(person)],
    "event": [EventJSON.value(event)],
    "version": [VersionJSON.value(version)],
    "judgement": [JudgementJSON.value(judgement)],
    "correction": corrections.map(CorrectionJSON.value),
    "permalink": permalinks.map { .string($0.path) },
  ].merging(UpkeepSamples.all) { first, _ in first }

  // MARK: A transcript and a report of it

  static let transcriptText = MarkedText(
    "Question: ①Will Veldria sign?①\n\nMirel Tanos: ②③We will not sign before the winter③ (Laughter.), “as they say”.②")
  static let answer = transcriptText[3]
  static let reportText = MarkedText(
    "①“②We will sign before the winter②,”① ③the Foreign Minister③ ④said④ on ⑤Thursday⑤.")
  static let quotedWords = "We will sign before the winter"
  static let documentID = DocumentID("d-8f1c")
  static let hash = ContentHash.sample

  static let transcript: Document = {
    var document = Document()
    let text = transcriptText
    document.kind = .interview
    document.use = .record
    document.outlet = Metadatum("Foreign Ministry of Veldria", origin: 0..<27)
    document.title = Metadatum("Interview of Foreign Minister Mirel Tanos", origin: 40..<81)
    document.published = Metadatum(day(2016, 12, 30), origin: 30..<40)
    document.said = Metadatum(day(2016, 12, 29), origin: 82..<92)
    document.captured = PartialDate("2017-02-25T21:15Z").map { Metadatum($0, origin: 2..<18) }
    document.place = Metadatum("Porto Veda", origin: 93..<103)
    document.language = "en"
    document.tags = ["Ostrava Republic"]
    document.canonical = "https://mfa.veldria.example/30122016"
    document.sources = ["https://mfa.veldria.example/ru/30122016"]
    document.translations = [.init(language: "ru", url: "https://mfa.veldria.example/ru/30122016")]
    document.standing = Standing(publisher: .speakersSide, basis: .translation, originalLanguage: "ru")
    document.completeness = Completeness(because: [.continued, .missingSpeaker])
    document.text = SourceText(text.text)
    document.blocks = [
      Block(kind: .paragraph, range: 0..<28, origin: 110..<138),
      Block(kind: .paragraph, range: 30..<text.text.utf8.count, origin: 140..<222),
    ]
    let minister = Speaker(label: "Mirel Tanos", name: "Mirel Tanos", office: "Foreign Minister")
    document.turns = [
      Turn(index: 0, role: .question, addressee: minister, range: text[1]),
      Turn(index: 1, role: .answer, speaker: minister, answers: 0, notes: [77..<88], range: text[2]),
    ]
    document.missing = [MissingTurn(after: 1, role: .answer, speaker: Speaker(label: "", name: "Ada Corvel"))]
    document.mentions = [Mention(kind: .date, range: 69..<75, value: "2016-12-01/2017-02-28")]
    document.teasers = [
      Teaser(
        list: .latest, title: "Tanos meets Corvel", date: day(2017, 2, 22), lead: "We have held a meeting …",
        url: "https://mfa.veldria.example/1", origin: 300..<380)
    ]
    document.captions = [Caption(text: "Mirel Tanos in Porto Veda", credit: "© VNA", origin: 390..<430)]
    document.furniture = [Furniture(kind: .clock, origin: 2..<18), Furniture(kind: .feed, origin: 300..<380)]
    document.findings = [Finding(category: "dateConflict", message: "Two dates are given.", origin: 30..<40)]
    return document
  }()

  static let report: Document = {
    var document = Document()
    let text = reportText
    document.kind = .report
    document.authors = ["Ilse Marn"]
    document.updated = Metadatum(day(2016, 12, 31))
    document.text = SourceText(text.text)
    document.blocks = [Block(kind: .paragraph, range: document.text.range, origin: 0..<80)]
    document.quotations = [
      Quotation(
        kind: .direct, content: [text[1]], quoted: [text[2]], cue: [text[4]], source: [text[3]],
        speaker: Attribution(label: "the Foreign Minister", name: "Mirel Tanos", confidence: 0.9375), reported: true,
        confidence: 0.97)
    ]
    return document
  }()

  static let capture = CaptureInfo(
    hash: hash, mediaType: .text, bytes: 430, name: "interview.txt", url: "https://mfa.veldria.example/30122016",
    retrieved: PartialDate("2017-02-25T21:15Z"))
  static let transcriptContext = DocumentContext(id: "a1", capture: capture)
  static let reportContext = DocumentContext(
    id: "a2", capture: CaptureInfo(hash: hash, mediaType: .html, bytes: 80, name: "story.html"))
  static let shownContext = DocumentContext(
    id: "d-77aa", capture: reportContext.capture, event: EventID("e-1"), quotationIDs: [QuotationID("q-77aa-0")])

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate {
    guard let date = PartialDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return date
  }

  // MARK: What the record says

  static func offsets(_ id: DocumentID) -> CodePointOffsets? {
    id == documentID ? CodePointOffsets(transcript.text.bytes) : nil
  }

  static let passage = Passage(
    document: documentID, turn: TurnID("t-8f1c-1"), range: answer, text: transcript.text[answer],
    said: day(2016, 12, 29), title: "Interview of Foreign Minister Mirel Tanos", standing: transcript.standing,
    address: Address(capture: hash, range: 153..<187), captureName: "interview.txt",
    speaker: Speaker(label: "Mirel Tanos", name: "Mirel Tanos"), role: .answer, score: 0.8512345)

  static let altered = Check(
    outcome: .senseChanged, verdict: .altered, sense: .changed, rule: "altered/negation@1", score: 0.96,
    speaker: SpeakerAgreement(asked: "Mirel Tanos", found: "Mirel Tanos", agrees: true, role: .answer),
    passages: [passage],
    edits: [
      Edit(
        operation: .equal, passage: 0, quotationRange: 0..<7, passageRange: answer.lowerBound..<(answer.lowerBound + 7)),
      Edit(
        operation: .delete, passage: 0, quotationRange: 8..<8,
        passageRange: (answer.lowerBound + 8)..<(answer.lowerBound + 11), flags: [.negation]),
      Edit(
        operation: .equal, passage: 0, quotationRange: 8..<30,
        passageRange: (answer.lowerBound + 12)..<answer.upperBound),
    ],
    alsoReported: [passage], elsewhere: [passage],
    findings: [Finding(category: "recordIncomplete", message: "The record of this event is incomplete.")])

  static let reworded = Check(
    outcome: .faithful, verdict: .reworded, sense: .unclear, rule: "reworded/otherTranslation@2", score: 0.41,
    because: .otherTranslation, speaker: SpeakerAgreement(found: "Mirel Tanos", role: .answer), passages: [passage],
    encoder: "small-encoder")

  static let uncovered = Check(
    outcome: .notCheckable, verdict: .uncovered, rule: "uncovered/noRecord@1", score: 0,
    findings: [Finding(category: "noRecord", message: "The record holds no transcript of this event.")])

  static let reportQuotation = CheckedQuotation(
    id: "story.html#0", text: quotedWords, quotation: report.quotations[0], index: 0, reportName: "story.html",
    reportOffsets: CodePointOffsets(report.text.bytes))

  // MARK: The record

  static let listed = DocumentListJSON.value(
    ListedDocument(
      id: documentID, capture: capture, use: .record, kind: .interview, outlet: "Foreign Ministry of Veldria",
      title: "Interview of Foreign Minister Mirel Tanos", published: day(2016, 12, 30), said: day(2016, 12, 29),
      captured: PartialDate("2017-02-25T21:15Z"), event: EventID("e-1")))

  static let imported: ImportStatistics = {
    var statistics = ImportStatistics()
    (statistics.files, statistics.added, statistics.unchanged, statistics.failed) = (14, 12, 1, 1)
    statistics.seconds = 0.25
    return statistics
  }()

  static let statistics: RecordStatistics = {
    var statistics = RecordStatistics()
    (statistics.schema, statistics.captures, statistics.documents, statistics.turns) = (1, 12, 12, 64)
    statistics.lastImport = imported
    return statistics
  }()

  static let person = Person(
    id: PersonID("p-1"), name: "Mirel Tanos",
    aliases: [.init(label: "Mirel Tanos", documents: 3), .init(label: "Tanos", documents: 2)],
    offices: [
      .init(
        title: "Foreign Minister", from: day(2016, 12, 29), to: day(2017, 2, 22),
        evidence: [Address(capture: hash, range: 52..<68)])
    ])

  static let event = Event(
    id: EventID("e-1"), said: day(2016, 12, 29), place: "Porto Veda", participants: ["Mirel Tanos"],
    documents: [
      .init(document: documentID, relation: .record, confidence: 1),
      .init(document: DocumentID("d-77aa"), relation: .report, confidence: 0.875),
    ])

  static let version = Version(
    document: documentID, capture: hash, retrieved: PartialDate("2017-02-25T21:15Z"),
    changes: .init(wording: 2, number: 0, furnitureOnly: false))

  static let judgement = Judgement(
    quotation: QuotationID("q-77aa-0"), who: "Ilse Marn", outcome: .senseChanged, reason: "The negation is gone.",
    evidence: [passage.address.permalink], at: day(2026, 11, 22))

  static let corrections: [Correction] = [
    .use(capture: hash, .record), .kind(capture: hash, .statement), .event(capture: hash, EventID("e-1")),
    .mergePersons(PersonID("p-2"), into: PersonID("p-1")),
    .splitPerson(PersonID("p-1"), label: "the minister", capture: hash),
    .renamePerson(PersonID("p-1"), to: "Mirel A. Tanos"),
  ]

  static let permalinks: [Permalink] = [
    .words(passage.address), .document(documentID), .turn(documentID, TurnID("t-8f1c-1")), .person(PersonID("p-1")),
    .event(EventID("e-1")), .outlet(OutletID("o-1")),
  ]
}

extension ContentHash {
  /// A hash that is easy to know again.
  static var sample: ContentHash {
    ContentHash(digest: InlineArray { UInt8($0 * 8) })
  }
}
