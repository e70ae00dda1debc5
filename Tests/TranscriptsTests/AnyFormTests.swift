import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Labels that no list of forms has: what recurs and takes turns is one.
struct AnyFormTests {
  private func expectAll(
    _ title: String? = "Press conference by Finance Minister Mirel Tanos",
    sourceLocation: SourceLocation = #_sourceLocation,
    _ form: (String, String) -> String
  ) {
    let found = Reading(Reading.conversation(form), title: title)
    #expect(found.words == Reading.said, sourceLocation: sourceLocation)
    #expect(found.names == Reading.speakers, sourceLocation: sourceLocation)
  }

  @Test func `Names that recur before any mark are labels`() {
    for mark in [" » ", " = ", "; ", " / ", " :: ", " > ", "   "] { expectAll { "\($0)\(mark)\($1)" } }
  }

  @Test func `Names that recur between any marks are labels`() {
    expectAll { "(\($0)) \($1)" }
    expectAll { "“\($0)”: \($1)" }
    expectAll { "_\($0):_ \($1)" }
    expectAll { "* \($0): \($1)" }
  }

  @Test func `Numbers before recurring names are none of the words`() {
    var number = 0
    expectAll {
      number += 1
      return "#\(number) \($0): \($1)"
    }
  }

  @Test func `What stands beside a recurring name in most lines is none of the words`() {
    expectAll { "*\($0)* (\($0 == "Mirel Tanos" ? "Ministry" : "Harbour Post")): \($1)" }
    expectAll { "— \($0) — Porto Veda: \($1)" }
  }

  @Test func `Names before a comma are spoken to and are no labels`() {
    let text = Reading.spoken.map { "\($0.0), I say it once more. \($0.1)" }.joined(separator: "\n\n")
    #expect(Reading(text, title: "Speech by Mirel Tanos").words.count <= 1)
  }

  @Test func `Letters in any brackets ask and answer`() {
    let said = Array(Reading.said[3...6])
    for form in ["(%) ", "<%> ", "[%] ", "%/ ", "%> "] {
      let text = (said + said).enumerated().map { place, words in
        form.replacingPercent(with: place % 2 == 0 ? "Q" : "A") + words
      }.joined(separator: "\n\n")
      let found = Reading(text)
      #expect(found.words == said + said)
      #expect(found.roles == "qaqaqaqa")
    }
  }

  @Test func `A word behind a name says how somebody speaks where it recurs behind two`() {
    let text = """
      President of the Republic Mirel Tanos:

      I never said that we would close the harbour. I said that we would ask.

      Voice from the hall interrupts: When?

      President of the Republic Mirel Tanos:

      We ask today, and we will hear the answer today.

      Deputy Ada Leek interrupts: Nobody believes you.

      President of the Republic Mirel Tanos:

      I do not need to be believed. I need to be heard.
      """
    let found = Reading(text, title: nil)
    #expect(found.words.count == 5)
    #expect(found.words[1] == "When?")
    #expect(found.words[3] == "Nobody believes you.")
    #expect(found.names[0] == "Mirel Tanos")
    #expect(found.names[3] == "Ada Leek")
  }

  @Test func `A verb of reporting behind a name makes no label`() {
    let text = """
      The ferry was closed on Tuesday, and nobody in the harbour was told before.

      Mirel Tanos said: We closed it, and we closed it at night.

      Ada Leek said: We were told by the newspaper.

      Mirel Tanos said: The newspaper was told by us.
      """
    #expect(Reading(text, title: "Ferry closed").words.isEmpty)
  }

  @Test func `A label in capitals goes over two lines`() {
    let text = """
      PRESIDENT MIREL TANOS: Good morning. We begin with the airport, and I give the floor to the engineer.

      CORRAN HOLT, RESIDENT ENGINEER AND COMMANDER OF THE GROUP OF

      ENGINEERS AT THE BASE OF OSTBY (GEO): With your leave, Mr President. We have built the half of it.

      PRESIDENT MIREL TANOS: Thank you.
      """
    let found = Reading(text, title: nil)
    #expect(found.words.count == 3)
    #expect(found.names[1] == "Corran Holt")
    #expect(found.words[1].hasPrefix("With your leave"))
  }

  @Test func `Numbers on lines of their own that count on are nobody's words`() {
    var number = 0
    expectAll {
      number += 1
      return "\(number)\n\n\($0): \($1)"
    }
  }

  @Test func `Times in brackets behind the words are none of them`() {
    expectAll { "\($0): \($1) [00:12]" }
  }

  @Test func `A bar parts a name on its own line from the time`() {
    expectAll { "\($0) | 00:12\n\n\($1)" }
  }

  @Test func `A house in capitals asks though its name is a word of the page's apparatus`() {
    let text = """
      STAND: You closed the ferry in winter. Why did nobody hear of it before the day it closed?

      TANOS: Because we decided it at night, and I would do it again.

      STAND: Will you open it again when the boats are here?

      TANOS: In May, when the boats are here.
      """
    let found = Reading(text, title: "Interview with Mirel Tanos")
    #expect(found.words.count == 4)
    #expect(found.names[1] == "Mirel Tanos")
    #expect(found.roles == "qaqa")
  }
}

extension String {
  fileprivate func replacingPercent(with letter: String) -> String {
    split(separator: "%", omittingEmptySubsequences: false).joined(separator: letter)
  }
}
