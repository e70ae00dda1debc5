internal import RecordTypes
internal import Texts

/// Lines that are nobody's words: separators, END lines, continuation marks, date and place lines.
enum EndMatter {
  /// What such a line is.
  enum Sort {
    /// `* * *`, `###`.
    case separator
    /// `END 1:24 P.M. EDT`, `-30-`.
    case end
    /// `To be continued...`
    case continued
    /// `Porto Veda, December 15, 2015`.
    case signature
  }

  /// What the line at `range` is; nil for words. `atEnd`, `nearEnd`: whether it is one of the last three, of the last
  /// dozen lines of the text. O(1).
  static func sort(_ bytes: [UInt8], _ range: TextRange, atEnd: Bool, nearEnd: Bool = false) -> Sort? {
    guard range.count <= 120 else { return isLongAddress(bytes, range) ? .separator : nil }
    if isSeparator(bytes, range) { return .separator }
    if atEnd, isSignature(bytes, range) { return .signature }
    if atEnd || nearEnd, isOffer(bytes, range) { return .end }
    if atEnd || nearEnd, isCredit(bytes, range) || isNote(bytes, range) { return .separator }
    guard mayBeMark(bytes[range.lowerBound], range.count) else { return nil }
    let folded = Folding.fold(bytes, range)
    if isEnd(folded, bytes, range) { return .end }
    if advertisements.length(at: 0, in: folded) == folded.count { return .separator }
    let bracketed = folded.first == 0x5B || folded.first == 0x28
    if continuations.open(folded) || bracketed && continuations.length(at: 1, in: folded) != nil { return .continued }
    if addresses.stand(in: folded), http.open(folded) ? !folded.contains(0x20) : links.open(folded) {
      return .separator
    }
    return nil
  }

  private static let advertisements = Phrases(["advertisement", "anzeige", "article continues below"])
  private static let continuations = Phrases(TranscriptWords.continued)
  private static let addresses = Phrases(["://"])
  private static let http = Phrases(["http"])
  /// `Link to the video: https://…`
  private static let links = Phrases([
    "link", "video", "watch", "audio", "source", "see also", "quelle", "lien", "enlace",
  ])

  private static func isLongAddress(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    bytes[range.lowerBound] == 0x68 && bytes[range].starts(with: "http".utf8) && !bytes[range].contains(0x20)
  }

  /// Whether a line so short can begin one of the marks so: E(nd), T(o be continued), W, F, A, C, H(ttp), a bracket, a
  /// dash, a Cyrillic letter.
  private static func mayBeMark(_ first: UInt8, _ count: Int) -> Bool {
    guard count <= 60 || [0x68, 0x6C, 0x76, 0x77].contains(first | 0x20) || first == 0x28 || first == 0x5B else {
      return false
    }
    return first >= 0x80 || [0x65, 0x74, 0x77, 0x66, 0x61, 0x63, 0x68, 0x6C, 0x76, 0x73].contains(first | 0x20)
      || [0x28, 0x5B, 0x2D, 0x23, 0x2A].contains(first)
  }

  private static func isSeparator(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard !isLetter(bytes[range.lowerBound]) || bytes[range.lowerBound] == 0x6F else { return false }
    return range.count >= 1 && range.count <= 80
      && bytes[range].allSatisfy { byte in
        switch byte {
        case 0x2A, 0x2B, 0x23, 0x5F, 0x2D, 0x7E, 0x20, 0x3D, 0xC2, 0xA0: true
        default: false
        }
      } || isOrnament(bytes, range)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// `---ooo0ooo---`
  private static func isOrnament(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard (7...40).contains(range.count), let first = bytes[range].first,
      first == 0x2D || first == 0x6F || first == 0x2A || first == 0xE2
    else { return false }
    // Dashes of all lengths.
    return bytes[range].allSatisfy {
      [0x2D, 0x2A, 0x6F, 0x4F, 0x30, 0x20, 0x7E, 0xE2, 0x80, 0x93, 0x94, 0x95].contains($0)
    }
  }

  private static func isEnd(_ folded: [UInt8], _ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard let first = folded.first(where: { $0 >= 0x61 || $0 &- 0x30 < 10 }),
      first >= 0x80 || [0x63, 0x65, 0x66, 0x33, 0x74, 0x77, 0x61].contains(first)
    else { return false }
    if folded.count <= 40, closings.open(folded) { return true }
    if let letters = folded.count <= 40 ? letters(folded) : nil,
      ends.length(at: 0, in: letters) == letters.count || endsLong.length(at: 0, in: letters) == letters.count
    {
      return letters == [0x33, 0x30] || CharacterClass.areCapitals(bytes, range) || folded.count > letters.count
    }
    if directions.open(folded) { return concluding.stand(in: folded) }
    guard endSpace.open(folded), bytes[range.lowerBound] == 0x45, bytes[range.lowerBound + 1] == 0x4E else {
      return false
    }
    return folded.contains { $0 &- 0x30 < 10 } || hours.stand(in: folded)
  }

  /// The first letters and digits: more than the longest of these words has.
  private static func letters(_ folded: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(16)
    var offset = 0
    while offset < folded.count, letters.count < 12 {
      let (scalar, length) = Scalars.decode(folded, at: offset)
      if !CharacterClass.of(scalar).isDisjoint(with: [.letter, .digit]) {
        letters += folded[offset..<(offset + length)]
      }
      offset += length
    }
    return letters
  }

  private static let closings = Phrases([
    "ende:", "ende der ", "fin de la ", "conclusion of press", "end of press", "end of transcript", "end of interview",
    "end of briefing", "transcript ends", "fin de la transcr", "fin del ",
  ])
  private static let ends = Phrases(["end", "fin", "30", "конец", "concluded"])
  private static let endsLong = Phrases(["ends", "ende", "enditem"])
  private static let directions = Phrases(["(the ", "[the ", "(whereupon", "(at "])
  private static let concluding = Phrases(["concluded", "adjourned", "ended at", "came to an end"])
  private static let endSpace = Phrases(["end "])
  private static let hours = Phrases(["p.m", "a.m", "pm", "am", "transcript"])

  /// `Interview: Jan Kolm`, `Das Interview führte …`, `Propos recueillis par …`: who put the questions.
  private static func isCredit(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    range.count <= 120 && bytes[range.upperBound - 1] != 0x3F && credits.open(Folding.fold(bytes, range))
  }

  private static let credits = Phrases([
    "interview:", "interview by", "interviewed by", "das interview fuhrte", "das gesprach fuhrte",
    "die fragen stellte",
    "propos recueillis", "entretien realise", "entrevista:", "entrevista realizada", "questions by", "interviewer:",
    "this interview", "this conversation", "this transcript", "беседовал", "интервью взял", "вопросы задавал",
  ])

  /// `Not an official record.`, `Note: the next briefing …`, `Transcripts are typed in a hurry`: the page on itself.
  private static func isNote(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let folded = Folding.fold(bytes, range)
    return notes.open(folded) || remarks.stand(in: folded) && !own.stand(in: folded)
  }

  /// `TO ORDER A VIDEO OF THIS TRANSCRIPT, PLEASE CALL …`: what the page sells stands below the last words.
  private static func isOffer(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    range.count >= 20 && (bytes[range.lowerBound] | 0x20 == 0x74 || bytes[range.lowerBound] | 0x20 == 0x63)
      && offers.open(Folding.fold(bytes, range))
  }

  private static let offers = Phrases([
    "to order a ", "to order this", "to purchase ", "transcript provided by", "transcript by ", "copyright ",
    "content and programming copyright",
  ])

  private static let notes = Phrases([
    "note:", "note :", "disclaimer", "n.b.", "editor's note", "hinweis:", "nota:", "примечание",
  ])
  private static let remarks = Phrases([
    "official record", "eigene auffassungen", "nicht zu eigen", "official transcript", "transcripts are",
    "transcript is", "transcript was", "not been edited",
    "has been edited", "has been shortened",
  ])
  private static let own = Phrases([" i ", " we "])

  /// A date, alone or with a place of at most four words beside it.
  static func isSignature(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 80, let date = DateExpressions.find(in: bytes, range: range).first,
      date.date != nil || date.day != nil
    else { return false }
    if date.isWholeLine(bytes, range) { return true }
    let rest = [range.lowerBound..<date.range.lowerBound, date.range.upperBound..<range.upperBound]
    let words = rest.flatMap { Words.scan(bytes, in: $0) }
    return words.count <= 4
      && words.allSatisfy { word in
        word.kind == .number
          || CharacterClass.of(Scalars.decode(bytes, at: word.range.lowerBound).scalar).contains(.upper)
      }
  }
}
