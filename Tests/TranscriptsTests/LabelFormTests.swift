import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Forms in which pages set names beside their words.
struct LabelFormTests {
  private func expectAll(_ text: String, above: [String] = [], sourceLocation: SourceLocation = #_sourceLocation) {
    let found = Reading(text, above: above)
    #expect(found.words == Reading.said, sourceLocation: sourceLocation)
    #expect(found.names == Reading.speakers, sourceLocation: sourceLocation)
  }

  @Test func `Names stand on lines of their own with the time below them`() {
    expectAll(Reading.conversation { "\($0)\n\n00:01:12\n\n\($1)" })
  }

  @Test func `Names on lines of their own stand in stars, in square brackets, behind signs of headings`() {
    expectAll(Reading.conversation { "**\($0)**\n\n\($1)" })
    expectAll(Reading.conversation { "[\($0)]\n\n\($1)" })
    expectAll(Reading.conversation { "### \($0)\n\n\($1)" })
    expectAll(Reading.conversation { "== \($0) ==\n\n\($1)" })
  }

  @Test func `A bar parts names from words`() {
    expectAll(Reading.conversation { "\($0) | \($1)" })
  }

  @Test func `One word in capitals with a full stop is a label where several recur`() {
    let found = Reading(Reading.conversation { "\($0.split(separator: " ")[1].uppercased()). \($1)" })
    #expect(found.words == Reading.said)
    #expect(found.names[1] == "Mirel Tanos")
  }

  @Test func `Initials before a tab are labels of short words too`() {
    let list =
      "Participants: Mirel Tanos (MT), Finance Minister; Ada Leek (AL), moderator; Juan Belo (JB); Karin Holt (KH)"
    let text = Reading.conversation { name, words in
      "\(String(name.split(separator: " ").compactMap(\.first)))\t\(words)"
    }
    expectAll(list + "\n\n" + text)
  }

  @Test func `Names with nothing but a space behind them are labels where they open most paragraphs`() {
    expectAll(Reading.conversation { "\($0) \($1)" })
  }

  @Test func `Names stand behind the words, on the next line or in brackets`() {
    expectAll(Reading.conversation { "\($1)\n\n— \($0)" })
    expectAll(Reading.conversation { "\($1) (\($0))" })
  }

  @Test func `A dash parts the name from its house inside a label`() {
    expectAll(Reading.conversation { "\($0) - \($0 == "Mirel Tanos" ? "Ministry" : "Harbour Post"): \($1)" })
  }

  @Test func `Names are glued to their words where all are`() {
    expectAll(Reading.conversation { "\($0):\($1)" })
  }

  @Test func `An office stands on a line of its own between name and words`() {
    let found = Reading(
      Reading.conversation { "\($0)\n\n\($0 == "Mirel Tanos" ? "Finance Minister" : "Press Secretary")\n\n\($1)" })
    #expect(found.words == Reading.said)
  }

  @Test func `Letters before a bracket ask and answer beside names`() {
    let text = Reading.conversation { name, words in
      switch name {
      case "Ada Leek": "Ada Leek: \(words)"
      case "Mirel Tanos": "A) \(words)"
      default: "Q) \(words)"
      }
    }
    #expect(Reading(text).words == Reading.said)
  }

  @Test func `D and R ask and answer together alone`() {
    let together = Reading(
      "D. Perché il traghetto è chiuso?\n\nR. Perché non avevamo i soldi.\n\nD. E chi paga?\n\nR. Paghiamo noi.",
      title: "Intervista al ministro Mirel Tanos")
    #expect(together.roles == "qaqa")
    let alone = Reading(
      "D. Leek built the ferry.\n\nIt sailed for years.\n\nD. Leek sold it.", title: "The ferry of D. Leek")
    #expect(alone.roles.isEmpty)
  }

  @Test func `Names without capitals in other scripts are labels where they take turns`() {
    let found = Reading(
      "田明：我们决定停运渡轮。\n\n记者：为什么？\n\n田明：因为没有钱。\n\n记者：谁来赔偿？\n\n田明：我们来赔偿。", title: "财政部长记者会")
    #expect(found.words == ["我们决定停运渡轮。", "为什么？", "因为没有钱。", "谁来赔偿？", "我们来赔偿。"])
  }

  @Test func `Names in full take turns inside one paragraph`() {
    let found = Reading(Reading.conversation(joined: " ") { "\($0): \($1)" })
    #expect(found.words.suffix(9) == Reading.said.suffix(9))
  }

  @Test func `Numbers of pages and the lines beside them are no words`() {
    let text = Reading.spoken.enumerated().map { index, turn in
      let foot = [3, 6, 8].contains(index) ? "\(index)\n\nFinance Ministry press office\n\n" : ""
      let number = ["3": "1", "6": "2", "8": "3"][foot.prefix(1).description].map {
        "\($0)\n\nFinance Ministry press office\n\n"
      }
      return (number ?? "") + "\(turn.0): \(turn.1)"
    }.joined(separator: "\n\n")
    expectAll(text)
  }

  @Test func `Names take turns with letters that are set in another way`() {
    let text = Reading.conversation { name, words in
      switch name {
      case "Ada Leek": "Ada Leek: \(words)"
      case "Mirel Tanos": "Answer 4: \(words)"
      default: "Question 3: \(words)"
      }
    }
    #expect(Reading(text).words == Reading.said)
  }

  @Test func `Lines of names recur above words though lists of participants print them once more`() {
    let list = ["Ada Leek", "Mirel Tanos", "Juan Belo", "Karin Holt"].joined(separator: "\n\n")
    let found = Reading(Reading.conversation { "\($0)\n\n\($1)" } + "\n\nCall participants:\n\n" + list)
    #expect(found.words.prefix(9) == Reading.said.prefix(9))
  }

  @Test func `A label may stand above a salutation, be no name by its words, and have a colon once`() {
    let found = Reading(
      """
      MIREL TANOS

      Madam President,

      We decided this morning to close the ferry.

      JOURNALIST

      Why was it not repaired?

      MIREL TANOS

      Because we had no money.

      DES HARTIG

      And I asked for it twice, I must say.

      JOURNALIST

      Who pays?

      MIREL TANOS

      We do.

      JOURNALIST:

      And the buses?

      MIREL TANOS

      These we pay for too.
      """)
    #expect(found.words.count == 8)
    #expect(found.words[0].hasPrefix("Madam President"))
    #expect(found.words[3] == "And I asked for it twice, I must say.")
    #expect(found.words[6] == "And the buses?")
  }

  @Test func `What a page sets under each label for its reader to press is nobody's word`() {
    expectAll(Reading.conversation { "\($0):\n\n[Expand]\n\n\($1)" })
    expectAll(Reading.conversation { "\($0)\n\nShare\n\n\($1)" })
  }

  @Test func `Who asks stands in brackets behind a question that is labelled as one`() {
    let askers = ["Ada Leek, Harbour Post", "Juan Belo, Radio Sul", "Karin Holt, Nordbladet", "Ada Leek, Harbour Post"]
    let text = askers.enumerated().map { number, asker in
      "Question: Will pier \(number + 1) be closed this winter? (\(asker))\n\nAnswer: It will not. We need it."
    }
    let found = Reading(text.joined(separator: "\n\n"))
    #expect(found.words.first == "Will pier 1 be closed this winter?")
    #expect(found.words.count == 8)
    #expect(
      stride(from: 0, to: 8, by: 2).map { found.names[$0] } == ["Ada Leek", "Juan Belo", "Karin Holt", "Ada Leek"])
  }

  @Test func `An office of two fields is a label as any other office is`() {
    let text = """
      Remarks by the Commissioner for Ferries and Roads, Mr Mirel Tanos, at a media session on 3 May 2036:

      Commissioner for Ferries and Roads: Good afternoon. I want to thank all who stood in the rain.

      Reporter: Was the signal too late?

      Commissioner for Ferries and Roads: We know that some parents rise at five. We shall try to be earlier.

      Reporter: Will you open the road?

      Commissioner for Ferries and Roads: We shall.
      """
    let found = Reading(text, title: "Transcript of remarks at media session")
    #expect(found.words.first == "Good afternoon. I want to thank all who stood in the rain.")
    #expect(found.words.count == 5)
    #expect(found.names[0] == "Mirel Tanos")
  }
}
