internal import RecordTypes
internal import Speakers
internal import Texts

/// What the words of a stretch do among those beside it: thank, address, hand on to whoever speaks next.
extension VoiceNaming {
  /// Whether the words thank, and say hardly more, or thank everybody: `Thank you, Minister.`, but not `Thanks. It is on the
  /// website.`
  func onlyThanks(_ range: TextRange) -> Bool {
    var isThanking = false
    var others = 0
    for sentence in bytes[range].split(whereSeparator: { [0x2E, 0x21, 0x3F].contains($0) }) {
      if VoiceNaming.thanks.stand(in: Folding.fold(bytes, sentence.indices)) {
        isThanking = true
      } else {
        others += Words.scan(bytes, in: sentence.indices).count
      }
    }
    return isThanking && (others <= 3 || VoiceNaming.everybody.stand(in: Folding.fold(bytes, range)))
  }

  /// Whether a word of the second person stands in the words, or in the first of them.
  func addresses(_ range: TextRange) -> Bool {
    Words.scan(bytes, in: range.prefix(400)).contains { word in
      word.range.lowerBound > range.lowerBound && bytes[word.range].elementsEqual("Sie".utf8)
        || TranscriptWords.secondPerson.contains(String(decoding: Folding.fold(bytes, word.range), as: UTF8.self))
    }
  }

  /// Whether the last sentence is the name of the one who speaks next, and the only one that asks.
  func handsOn(_ index: Int, _ drafts: [DraftTurn]) -> Bool {
    let draft = drafts[index]
    guard draft.endsAsking, index + 1 < drafts.count, drafts[index + 1].voice != draft.voice,
      let next = drafts[index + 1].speaker?.name.flatMap({ PersonName($0) })
    else { return false }
    let tail = Swift.max(draft.range.lowerBound, draft.range.upperBound - 40)..<(draft.range.upperBound - 1)
    guard let stop = bytes[tail].lastIndex(where: { [0x2E, 0x3F, 0x21].contains($0) }), stop > tail.lowerBound + 3,
      // `Mr.` ends no sentence.
      bytes[(stop - 3)..<stop].allSatisfy({ $0 != 0x20 }),
      !bytes[draft.range.suffix(VoiceNaming.closing).dropLast()].contains(0x3F)
    else { return false }
    let words = Words.scan(bytes, in: (stop + 1)..<tail.upperBound)
    guard (1...3).contains(words.count), let last = words.last else { return false }
    let name = String(decoding: Folding.fold(bytes, last.range), as: UTF8.self)
    return ([next.surname] + next.given).contains { Folding.fold($0) == name }
  }

  /// Whether one of the last questions that name nobody holds the name.
  func isIntroduced(_ index: Int, _ drafts: [DraftTurn]) -> Bool {
    guard drafts[index].part == nil, index > 0, let name = drafts[index].speaker?.name, name.contains(" "),
      title.speakers.first?.name != name
    else { return false }
    let folded = Phrases([Folding.fold(name)])
    return drafts[Swift.max(0, index - 6)..<index].contains { question in
      question.part == .question && question.speaker == nil
        && folded.stand(in: Folding.fold(bytes, question.range.prefix(300)))
    }
  }

  /// `Thank you, counsel. Ms. Tanos.`, and then she speaks.
  func givesFloor(_ draft: DraftTurn, to next: DraftTurn) -> Bool {
    guard let name = next.speaker?.name, let surname = PersonName(name)?.surname, next.voice != draft.voice, !draft.asks
    else {
      return false
    }
    return Phrases([Folding.fold(surname)]).stand(in: Folding.fold(bytes, draft.range.suffix(80)))
  }
}
