internal import RecordTypes
internal import Speakers
internal import Texts

/// Finds questions and answers that no label tells apart: questions set in bold or italics, or questions that end in a
/// question mark under a title that promises an interview.
enum UnlabelledTurns {
  /// The turns, with parts and without speakers; none where the document has no such habit. O(n).
  static func find(_ cutter: TurnCutter, title: TitleEvidence) -> [DraftTurn] {
    let promised = title.kind == .interview || title.kind == .pressConference
    let body = OpeningReader.bodyStart(cutter, until: cutter.endOfWords)
    let start =
      (0..<body).first {
        (cutter.paragraphs[$0].kind == .heading
          || [0x2A, 0x5F].contains(cutter.bytes[cutter.paragraphs[$0].range.lowerBound]))
          && endsAsking(cutter.bytes, cutter.paragraphs[$0].range)
      } ?? body
    let emphasised = withoutClosingNotes(emphasisedQuestions(cutter, from: start), cutter)
    // Where nothing is set off, headings were guessed from short lines that ask: not all of them were.
    let guessed =
      cutter.isPlain && promised && markedQuestions(cutter, from: start).count > emphasised.count
      && emphasised.count >= 2
    if !guessed, emphasised.count >= (promised ? 2 : 3),
      isHabit(emphasised, cutter, asking: promised || emphasised.count >= 5 ? 4 : 6)
    {
      return turns(withoutNumbers(emphasised, cutter), cutter)
    }
    let setOff = SetOffQuestions.find(cutter, from: start, promised: promised).map {
      Question(paragraph: $0.paragraph, range: $0.range, asks: endsAsking(cutter.bytes, $0.range))
    }
    if !setOff.isEmpty { return turns(setOff, cutter) }
    let marked = TacitQuestions.find(cutter, from: start, marked: markedQuestions(cutter, from: start).map(\.paragraph))
      .map {
        Question(
          paragraph: $0, range: cutter.paragraphs[$0].range, asks: endsAsking(cutter.bytes, cutter.paragraphs[$0].range)
        )
      }
    if promised, marked.count >= 3, isHabit(marked, cutter, asking: 4), !isReport(cutter) {
      return turns(marked, cutter)
    }
    return []
  }

  /// A question: its paragraph, and where the answer begins in the same paragraph, if it does.
  private struct Question {
    var paragraph: Int
    var range: TextRange
    var answerStart: Int?
    var asks: Bool
  }

  private static func emphasisedQuestions(_ cutter: TurnCutter, from start: Int) -> [Question] {
    var found: [Question] = []
    for index in start..<Swift.max(start, cutter.endOfWords) {
      let paragraph = cutter.paragraphs[index]
      let asks = cutter.bytes[paragraph.range].contains(0x3F)
      if paragraph.kind == .heading {
        if endsAsking(cutter.bytes, paragraph.range) {
          found.append(Question(paragraph: index, range: paragraph.range, asks: true))
        } else if endsSentence(cutter.bytes, paragraph.range) {
          found.append(Question(paragraph: index, range: paragraph.range, asks: false))
        }
      } else if paragraph.isWhollyEmphasised, paragraph.kind != .blockquote {
        found.append(Question(paragraph: index, range: paragraph.range, asks: asks))
      } else if let emphasis = paragraph.emphasis, emphasis.range.count >= 15,
        let range = Sentences.trim(cutter.bytes, emphasis.range), endsAsking(cutter.bytes, range)
      {
        let rest = LabelScanner.skipSpace(cutter.bytes, from: emphasis.range.upperBound, to: paragraph.range.upperBound)
        found.append(Question(paragraph: index, range: range, answerStart: rest, asks: true))
      }
    }
    return found
  }

  /// A heading of a sentence or two, with its full stop: `They say that you sold it.`
  private static func endsSentence(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let last = bytes[range.upperBound - 1]
    return (last == 0x2E || last == 0x21) && range.count >= 15 && bytes[range].contains(0x20)
  }

  /// The questions without the lines at the end that nobody answers: `This conversation has been edited.`
  private static func withoutClosingNotes(_ questions: [Question], _ cutter: TurnCutter) -> [Question] {
    var questions = questions
    while let last = questions.last, !last.asks, last.answerStart == nil, last.paragraph + 1 >= cutter.endOfWords {
      questions.removeLast()
    }
    return questions
  }

  private static func markedQuestions(_ cutter: TurnCutter, from start: Int) -> [Question] {
    (start..<Swift.max(start, cutter.endOfWords)).compactMap { index in
      let range = cutter.paragraphs[index].range
      guard cutter.isWords(index), range.count <= 700, endsAsking(cutter.bytes, range) else { return nil }
      return Question(paragraph: index, range: range, asks: true)
    }
  }

  private static func endsAsking(_ bytes: [UInt8], _ range: TextRange) -> Bool { TurnCutter.endsAsking(bytes, range) }

  /// The questions without the numbers that count them.
  private static func withoutNumbers(_ questions: [Question], _ cutter: TurnCutter) -> [Question] {
    let counted = questions.filter { SetOffQuestions.withoutNumber(cutter.bytes, $0.range) != nil }
    guard counted.count * 10 >= questions.count * 6, SetOffQuestions.countsOn(cutter.bytes, counted.map(\.range)) else {
      return questions
    }
    return questions.map { question in
      var question = question
      question.range = SetOffQuestions.withoutNumber(cutter.bytes, question.range) ?? question.range
      return question
    }
  }

  /// Whether `limit` of ten ask and most are followed by words that are no question.
  private static func isHabit(_ questions: [Question], _ cutter: TurnCutter, asking limit: Int = 6) -> Bool {
    let asking = questions.filter(\.asks).count
    let paragraphs = Set(questions.map(\.paragraph))
    let answered = questions.filter {
      $0.answerStart != nil || !paragraphs.contains($0.paragraph + 1) && $0.paragraph + 1 < cutter.endOfWords
    }
    return asking * 10 >= questions.count * limit && answered.count * 10 >= questions.count * 6
  }

  private static func isReport(_ cutter: TurnCutter) -> Bool {
    let voice = Voice(cutter.bytes, cutter.paragraphs[...])
    return voice.reporting * 3 > voice.firstPerson
  }

  private static func turns(_ questions: [Question], _ cutter: TurnCutter) -> [DraftTurn] {
    var drafts: [DraftTurn] = []
    let end = cutter.endOfWords
    for (number, question) in questions.enumerated() {
      let nextQuestion = number + 1 < questions.count ? questions[number + 1].paragraph : end
      if let last = drafts.last, last.part == .question, last.paragraphs.upperBound == question.paragraph,
        question.answerStart == nil
      {
        drafts[drafts.count - 1].range = last.range.union(question.range)
        drafts[drafts.count - 1].paragraphs = last.paragraphs.lowerBound..<(question.paragraph + 1)
      } else {
        drafts.append(
          DraftTurn(part: .question, range: question.range, paragraphs: question.paragraph..<(question.paragraph + 1)))
      }
      let first = question.answerStart == nil ? question.paragraph + 1 : question.paragraph
      guard first < nextQuestion else { continue }
      let start = question.answerStart ?? cutter.paragraphs[first].range.lowerBound
      let range = cutter.words(
        from: start, to: cutter.paragraphs[nextQuestion - 1].range.upperBound, in: first..<nextQuestion)
      if !range.isEmpty { drafts.append(DraftTurn(part: .answer, range: range, paragraphs: first..<nextQuestion)) }
    }
    return drafts
  }
}
