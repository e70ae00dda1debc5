internal import RecordTypes
internal import Speakers
internal import Texts

/// Tells labels from what merely looks like one, by the habit of the document: a label recurs, alternates with others,
/// opens paragraphs and is set as its fellows are.
struct LabelHabit {
  let labels: [Label]
  let titled: [PersonName]
  private let firstParagraph: Int
  let isProse: (Int) -> Bool
  private var count: [Key: Int] = [:]
  /// Whether the title promises a conversation.
  private let promisesTalk: Bool

  private struct Key: Hashable {
    var style: Label.Style
    var name: String
  }

  /// The finds that are labels, in order. O(n).
  ///
  /// `isProse` tells whether a paragraph holds sentences.
  static func choose(
    _ labels: [Label], title: TitleEvidence, firstParagraph: Int, isProse: @escaping (Int) -> Bool
  ) -> [Label] {
    guard !labels.isEmpty else { return [] }
    return LabelHabit(labels, title: title, firstParagraph: firstParagraph, isProse: isProse).accepted()
  }

  private init(
    _ labels: [Label], title: TitleEvidence, firstParagraph: Int, isProse: @escaping (Int) -> Bool
  ) {
    self.isProse = isProse
    self.firstParagraph = firstParagraph
    promisesTalk = title.kind == .interview || title.kind == .pressConference
    titled = title.names + title.persons.compactMap { PersonName($0.label) }
    let canonical = LabelHabit.canonicalKeys(labels)
    let misprints = LabelMisprints.find(labels)
    var keyed: [ObjectIdentifier: LabelForm] = [:]
    self.labels =
      canonical.isEmpty && misprints.isEmpty
      ? labels
      : labels.map { label in
        var label = misprints[label.key]?.corrected(label) ?? label
        guard let key = canonical[label.key] else { return label }
        let form = keyed[ObjectIdentifier(label.form)] ?? LabelForm(label.form, key: key)
        keyed[ObjectIdentifier(label.form)] = form
        label.form = form
        return label
      }
    for label in self.labels { count[Key(style: label.style, name: label.key), default: 0] += 1 }
  }

  /// One key for the labels of one person: `President of Veldria Jan Kolm` and `Jan Kolm`. Bounded: of the first 60 names.
  private static func canonicalKeys(_ labels: [Label]) -> [String: String] {
    var firsts: [(key: String, person: PersonName)] = []
    var seen: Set<String> = []
    var result: [String: String] = [:]
    for label in labels where label.style != .line && seen.count < 60 {
      guard let person = label.person, seen.insert(label.key).inserted else { continue }
      if let same = firsts.first(where: { NameMatcher.confidence($0.person, person) >= 0.75 }) {
        result[label.key] = same.key
      } else {
        firsts.append((label.key, person))
      }
    }
    return result
  }

  private func accepted() -> [Label] {
    let colon = colonLabels()
    let asked = labels.count { ($0.style == .dash || $0.style == .point) && $0.part == .question }
    let generic = [Label.Style.bare, .point, .dash].flatMap {
      genericLabels($0, beside: !colon.isEmpty || $0 != .bare && asked >= 3)
    }
    let parliament = parliamentLabels()
    let captions = labels.filter { $0.style == .caption }
    if captions.count >= 4, captions.count(where: { $0.key != ">>" }) * 2 >= captions.count { return captions }
    if let stamped = stampedLabels(beside: colon) { return stamped }
    var chosen = colon + generic + parliament
    if chosen.count < 2 { chosen += recurringLabels(.setOff) }
    if chosen.count < 2 { chosen += recurringLabels(.bare) }
    let asksByDash = !chosen.isEmpty && chosen.allSatisfy { $0.style == .dash && $0.part == .question }
    if chosen.count < 2 || asksByDash { chosen += dashedLabels(beside: asksByDash ? 1 : 0) }
    chosen += strays(chosen)
    chosen += emphasisedLabels(beside: chosen)
    if chosen.count < 2 { chosen += lineLabels(beside: chosen) }
    return chosen.sorted { $0.paragraph < $1.paragraph }
  }

  /// `R : words` where `R - words` is the habit: the letters of the labels that were chosen, however they are set.
  private func strays(_ chosen: [Label]) -> [Label] {
    let letters = Set(chosen.filter { $0.part != nil && $0.name.utf8.count <= 2 }.map(\.key))
    guard letters.count >= 2 else { return [] }
    let taken = Set(chosen.map(\.paragraph))
    return labels.filter {
      $0.part != nil && $0.style != .line && letters.contains($0.key) && !taken.contains($0.paragraph)
    }
  }

  func recurrence(_ label: Label) -> Int { count[Key(style: label.style, name: label.key)] ?? 0 }

  // MARK: - `Name:`

  private func colonLabels() -> [Label] {
    // Names that are glued to their words are labels where several are.
    let glued = labels.filter(\.isGlued)
    let keys = Set(glued.map(\.key))
    let isGluedHabit = keys.count >= 2 && glued.count >= keys.count + 2
    let colon = labels.filter { $0.style == .colon && (!$0.isGlued || isGluedHabit) }
    let domanda = colon.contains { $0.key == "r" }
    let frage = colon.contains { $0.key == "a" }
    let parts = colon.filter {
      $0.shape == .part && !isList($0) && ($0.key != "d" || domanda) && ($0.key != "f" || frage)
    }
    let capitals = colon.filter { $0.shape == .capitals }
    let names = colon.filter { $0.shape == .titled }
    if colon.count(where: \.isMarked) >= 4 { return colon.filter { $0.isMarked || $0.part != nil } }
    let bare = labels.contains { $0.style == .bare && $0.part == .question }
    var chosen: [Label] = []
    let capitalHabit = capitals.count >= 2 || !parts.isEmpty || bare
    chosen += capitals.filter { capitalHabit || isNamed($0) || $0.paragraph <= firstParagraph }
    let titledHabit = chosenNames(names, among: colon, capitals: chosen.count)
    chosen += titledHabit
    // Behind the time of a recording stands who speaks.
    let taken = Set(chosen.map(\.paragraph))
    chosen += colon.filter {
      $0.isStamped && $0.part == nil && $0.name.utf8.count <= 60 && !taken.contains($0.paragraph)
    }
    let talking = parts.filter { $0.part == .question || $0.part == .answer }
    let asking = talking.contains { $0.part == .question }
    if (talking.count >= 2 && asking) || !chosen.isEmpty && !parts.isEmpty {
      let capitalsOnly = chosen.count >= 3 && titledHabit.isEmpty
      let loneAnswer = chosen.count >= 3 && parts.count(where: { $0.part == .answer }) == 1
      chosen += parts.filter {
        loneAnswer && !isBehindQuestion($0, colon) && $0.part == .answer && $0.name.utf8.count > 1
          && !$0.key.hasSuffix("witness")
          ? false : !capitalsOnly || $0.name.utf8.count == 1 || isCapitals($0) || recurrence($0) > 1
      }
    }
    return chosen
  }

  /// Whether the label stands where an answer is due: in a paragraph of its own behind a question's label, before the next or at
  /// the end.
  private func isBehindQuestion(_ label: Label, _ colon: [Label]) -> Bool {
    guard let place = colon.firstIndex(where: { $0.paragraph == label.paragraph }), place > 0 else { return false }
    guard colon[place - 1].part == .question else { return false }
    let next = place + 1 < colon.count ? colon[place + 1] : nil
    return next.map { $0.part == .question || recurrence($0) == 1 } ?? true
  }

  /// `PARTICIPANTS:` above a list of names.
  private func isList(_ label: Label) -> Bool {
    label.part == .crowd && recurrence(label) == 1
      && !(label.paragraph...label.paragraph + 2).contains(where: { isProse($0) })
  }

  private func isCapitals(_ label: Label) -> Bool {
    !label.name.unicodeScalars.contains { CharacterClass.of($0.value).contains(.lower) }
  }

  /// Whether a single label in capitals names a person or office beyond doubt.
  func isNamed(_ label: Label) -> Bool {
    if OfficeTitle.isOffice(label.name) || LabelKey.countsVoices(label.key.split(separator: " ").map(String.init)) {
      return true
    }
    guard let name = label.person else { return false }
    return !name.given.isEmpty || !name.honorifics.isEmpty || name.office != nil
  }

  /// Names in natural case: those that recur and alternate, are in the title, or stand between labels that do.
  private func chosenNames(_ names: [Label], among colon: [Label], capitals: Int) -> [Label] {
    guard !names.isEmpty else { return [] }
    // Names take turns with letters too, however these are set.
    let alternating = alternatingKeys(
      labels.filter { $0.style == .colon || $0.style != .line && ($0.part == .question || $0.part == .answer) })
    if capitals >= 3, capitals > names.count {
      return names.filter { label in
        recurrence(label) >= 3 && alternating.contains(label.key)
          || !label.opensSmall && label.person.map { $0.isFull && !$0.honorifics.isEmpty } ?? false
          || isSpeltOut(label)
      }
    }
    let questions =
      colon.contains { $0.part == .question } || labels.contains { $0.style != .line && $0.part == .question }
    var known = Set(names.filter { recurrence($0) >= 2 && alternating.contains($0.key) }.map { $0.key })
    // One voice that nobody speaks with, and that the title does not name, is a headline that recurs.
    let others = Set(names.filter { !known.contains($0.key) && isNamed($0) }.map { $0.key })
    if known.count == 1, !questions, capitals == 0, !promisesTalk, !colon.contains(where: { $0.part != nil }),
      others.count < 2,
      !names.contains(where: { label in
        known.contains(label.key)
          && (matches(label, titled) || label.person.map { $0.office != nil || $0.affiliation != nil } ?? false)
      })
    {
      known = []
    }
    var persons = self.persons(of: names.filter { known.contains($0.key) })
    for label in names where !known.contains(label.key) {
      let inTitle = matches(label, titled)
      let single = colon.count == recurrence(label)
      guard
        inTitle && (questions || recurrence(label) >= 2 || !known.isEmpty || label.paragraph <= firstParagraph)
          || (single && questions)
      else { continue }
      known.insert(label.key)
      label.person.map { persons.append($0) }
    }
    known.formUnion(answering(colon).filter { !known.contains($0) })
    known.formUnion(alone(names, among: colon))
    known.formUnion(courteous(names))
    return names.filter { known.contains($0.key) || matches($0, persons) } + neighbours(names, colon, known, capitals)
  }

  /// `Mr. Tanos (Veldria):`, `Ms. Leek:`: surnames behind a word of courtesy, three and more of them, open no sentences.
  private func courteous(_ names: [Label]) -> Set<String> {
    let found = names.filter { label in
      guard !label.opensSmall, !label.isGlued, let person = label.person else { return false }
      return !person.honorifics.isEmpty && person.given.isEmpty && label.name.utf8.count <= 40
    }
    let keys = Set(found.map(\.key))
    return found.count >= 2 && keys.count >= 2 ? keys : []
  }

  /// `Mirel Tanos:` on a line of its own above the words: names in full, two and more, where no other label has words behind it.
  private func alone(_ names: [Label], among colon: [Label]) -> Set<String> {
    let lines = names.filter { label in
      !label.isGlued && label.wordsStart <= label.range.upperBound + 1 && label.person?.isFull ?? false
        && [1, 2].contains { isProse(label.paragraph + $0) }
    }
    let keys = Set(lines.map(\.key))
    return keys.count >= 2 && lines.count * 5 >= colon.count * 4 ? keys : []
  }

  /// Names in full or with initials that stand where answers do: right behind a question, before the next, where questions and
  /// answers have labels.
  private func answering(_ colon: [Label]) -> Set<String> {
    guard colon.count(where: { $0.part == .question }) >= 2, colon.count(where: { $0.part == .answer }) >= 2 else {
      return []
    }
    return Set(
      colon.indices.filter { index in
        colon[index].part == nil && !colon[index].opensSmall && isNamed(colon[index]) && index > 0
          && colon[index - 1].part == .question
          && (index + 1 == colon.count || colon[index + 1].part == .question)
      }.map { colon[$0].key })
  }

  /// `Corran Review:` where `CR:` recurs: the long label first, then its initials.
  private func isSpeltOut(_ label: Label) -> Bool {
    let words = label.name.split(whereSeparator: { $0 == " " || $0 == "-" })
    guard (2...4).contains(words.count), !label.opensSmall else { return false }
    let initials = String(words.compactMap(\.first))
    return labels.contains { $0.style == label.style && $0.name == initials && recurrence($0) >= 2 }
  }

  func matches(_ label: Label, _ persons: [PersonName]) -> Bool {
    guard let name = label.person else { return false }
    return persons.contains { NameMatcher.confidence(name, $0) >= 0.75 }
  }

  /// The persons that labels name, each label once.
  func persons(of labels: [Label]) -> [PersonName] {
    var seen: Set<String> = []
    return labels.compactMap { seen.insert($0.key).inserted ? $0.person : nil }
  }

  /// Keys whose occurrences mostly have another label between them.
  func alternatingKeys(_ sequence: [Label]) -> Set<String> {
    var repeats: [String: Int] = [:]
    var total: [String: Int] = [:]
    for (index, label) in sequence.enumerated() {
      total[label.key, default: 0] += 1
      if index > 0, sequence[index - 1].key == label.key { repeats[label.key, default: 0] += 1 }
    }
    guard total.count > 1 else { return [] }
    return Set(total.filter { (repeats[$0.key] ?? 0) * 2 < $0.value || $0.value < 3 }.map { $0.key })
  }

  /// Names that occur once, between labels that are known: the askers of a press conference.
  private func neighbours(_ names: [Label], _ colon: [Label], _ known: Set<String>, _ capitals: Int) -> [Label] {
    let firm = colon.filter { known.contains($0.key) }.count
    let questions = colon.contains { $0.part == .question }
    guard firm >= (questions ? 1 : 3) else { return [] }
    let persons = self.persons(of: names.filter { known.contains($0.key) })
    var result: [Label] = []
    let led = leading(colon, known)
    // Machines cut between two voices in the middle of a sentence.
    let cutsSentences = colon.contains { known.contains($0.key) && $0.opensSmall }
    for (index, label) in colon.enumerated()
    where !known.contains(label.key) && (label.shape == .titled || label.shape == .capitals && capitals == 0) {
      let next = index + 1 < colon.count ? colon[index + 1] : nil
      let last = index > 0 ? colon[index - 1] : nil
      let followed = next.map { known.contains($0.key) && $0.paragraph - label.paragraph <= 4 } ?? false
      let preceded = last.map { known.contains($0.key) || $0.part != nil } ?? true
      let isVoice =
        (label.person != nil || label.name.split(separator: " ").count <= 3)
        && (!label.opensSmall || cutsSentences && isNamed(label))
      if isVoice, followed || led.contains(index) || (preceded && isNamed(label)),
        !matches(label, persons)
      {
        result.append(label)
      }
    }
    return result
  }

  /// The places of single names that lead to a known label over at most five others: askers who are answered together.
  private func leading(_ colon: [Label], _ known: Set<String>) -> Set<Int> {
    var led: Set<Int> = []
    var run = 0
    for index in colon.indices.reversed().dropFirst() {
      let next = colon[index + 1]
      run = known.contains(next.key) ? 0 : run + 1
      // `Unidentified speaker:` stands among those who ask.
      if colon[index].part == .crowd || colon[index].part == .question,
        known.contains(next.key) || led.contains(index + 1)
      {
        led.insert(index)
        continue
      }
      let near = next.paragraph - colon[index].paragraph <= 4
      let short = colon[index].person != nil && colon[index].name.split(separator: " ").count <= 3
      guard near, short, run <= 5, known.contains(next.key) || led.contains(index + 1) else { continue }
      led.insert(index)
    }
    return led
  }

  // MARK: - `Q  `, `Q.`, `Q –`

  private func genericLabels(_ style: Label.Style, beside others: Bool) -> [Label] {
    let generic = labels.filter { $0.style == style && $0.shape == .part }
    let questions = generic.filter { $0.part == .question }
    guard questions.count >= 2 || (!questions.isEmpty && others) else { return [] }
    let answers = generic.filter { $0.part == .answer }
    // `D.` asks only where `R.` answers: else it is a name.
    if questions.allSatisfy({ $0.key == "d" }), !answers.contains(where: { $0.key == "r" }) { return [] }
    if questions.allSatisfy({ $0.key == "f" }), !answers.contains(where: { $0.key == "a" }) { return [] }
    var following = 0
    for (index, label) in generic.enumerated() where label.part == .answer && index > 0 {
      if generic[index - 1].part == .question { following += 1 }
    }
    let habit = answers.count >= 2 && following * 10 >= answers.count * 6 && answers.count * 2 >= questions.count
    return questions + (habit ? answers : [])
  }

  // MARK: - `Mirel Tanos [00:04] `, `[Tanos] `

  /// Labels with a time, and those with a colon that name the same voices; nil where they are fewer than others.
  private func stampedLabels(beside colon: [Label]) -> [Label]? {
    let chosen = recurringLabels(.stamped)
    guard chosen.count > colon.count else { return nil }
    let keys = Set(chosen.map { $0.key })
    return (chosen + labels.filter { $0.style == .colon && keys.contains($0.key) }).sorted {
      $0.paragraph < $1.paragraph
    }
  }

  /// Labels of a style of which most recur and take turns, and those beside them that may name a voice.
  private func recurringLabels(_ style: Label.Style) -> [Label] {
    let found = labels.filter { $0.style == style && $0.shape != .part }
    let alternating = alternatingKeys(found)
    let recurring = found.count { recurrence($0) >= 2 && alternating.contains($0.key) }
    guard found.count >= 4, recurring >= 3, recurring * 2 >= found.count else { return [] }
    return found
  }

  // MARK: - `Mirel Tanos – `

  /// Names that a dash parts from the words: at least two voices that recur, and who is named in full among them.
  ///
  /// `known`: how many voices have labels so already.
  private func dashedLabels(beside known: Int = 0) -> [Label] {
    let found = labels.filter { $0.style == .dash && $0.shape != .part }
    let alternating = alternatingKeys(known > 0 ? labels.filter { $0.style == .dash } : found)
    let recurring = Set(found.filter { recurrence($0) >= 2 && alternating.contains($0.key) }.map { $0.key })
    guard found.count + known * 2 >= 4, recurring.count + known >= 2, !recurring.isEmpty else { return [] }
    let persons = self.persons(of: found.filter { recurring.contains($0.key) })
    return found.filter { recurring.contains($0.key) || matches($0, persons) || isNamed($0) }
  }

  // MARK: - `Mr. TANOS.`

  private func parliamentLabels() -> [Label] {
    let found = labels.filter { $0.style == .point && $0.shape != .part || $0.style == .point && $0.part == .moderator }
    let firm = found.filter(isFirm)
    let loose = found.filter { !isFirm($0) }
    let recurring = Set(loose.filter { recurrence($0) >= 2 }.map { $0.key })
    let chosen = firm + (loose.count >= 5 && recurring.count >= 2 ? loose : [])
    let keys = Set(chosen.map { $0.key })
    return chosen.count >= 3 && (keys.count >= 2 || chosen.count >= 5) ? chosen : []
  }

  /// In capitals, or with the courtesies of French minutes, which open no sentence.
  private func isFirm(_ label: Label) -> Bool {
    // `TANOS. Words`: one word alone may be an exclamation; it has to recur.
    guard label.name.utf8.contains(0x20) || label.part != nil else { return false }
    return label.shape == .capitals || ["M. ", "Mme ", "Mlle "].contains { label.name.hasPrefix($0) }
      || label.name.split(separator: " ").contains {
        $0.utf8.count > 2 && CharacterClass.areCapitals(Array($0.utf8), 0..<$0.utf8.count)
      }
  }
}
