import RecordTypes
import Testing

@testable import Speakers

struct SpeakerDirectoryTests {
  @Test func `The title gives a label its full name and office`() {
    let directory = SpeakerDirectory(
      title: "Foreign Minister Mirel Tanos’s interview with the Kurier",
      labels: ["Question", "MR TANOS", "Mirel Tanos"])
    #expect(directory.speaker(for: "MR TANOS").name == "Mirel Tanos")
    #expect(directory.speaker(for: "Mirel Tanos").office == "Foreign Minister")
    #expect(directory.speaker(for: "Question") == Speaker(label: "Question"))
  }

  @Test func `A long first label explains the short ones`() {
    let directory = SpeakerDirectory(title: nil, labels: ["Shri Adesh Rao, Official Spokesperson", "Shri Rao"])
    #expect(
      directory.speaker(for: "Shri Rao")
        == Speaker(label: "Shri Rao", name: "Adesh Rao", office: "Official Spokesperson"))
  }

  @Test func `An office alone finds its only holder`() {
    let directory = SpeakerDirectory(title: "Remarks by President Jan Kolm", labels: ["THE PRESIDENT"])
    #expect(directory.speaker(for: "THE PRESIDENT").name == "Jan Kolm")
  }

  @Test func `A surname that two persons share stays a surname`() {
    let directory = SpeakerDirectory(title: nil, labels: ["Jan Kolm", "Ada Kolm", "KOLM"])
    #expect(directory.speaker(for: "KOLM").name == "Kolm")
  }

  @Test func `Persons across documents are tied by evidence`() {
    let groups = SpeakerDirectory.persons([
      DocumentMention(document: 0, label: "Sergey Tanov", office: "Foreign Minister"),
      DocumentMention(document: 1, label: "Sergei Tanov"),
      DocumentMention(document: 2, label: "FOREIGN MINISTER TANOV", office: "Foreign Minister"),
      DocumentMention(document: 2, label: "Ada Tanov"),
    ])
    #expect(groups.map(\.members) == [[0, 1, 2], [3]] || groups.map(\.members) == [[0, 1], [3], [2]])
    #expect(groups[0].edges.first?.evidence == .spelling)
  }

  @Test func `A surname that two persons share stays a person of its own in each document`() {
    let doubtful = (2..<8).map { DocumentMention(document: $0, label: "Kolm") }
    let groups = SpeakerDirectory.persons(
      [DocumentMention(document: 0, label: "Jan Kolm"), DocumentMention(document: 1, label: "Ada Kolm")] + doubtful)
    #expect(groups.map(\.members) == (0..<8).map { [$0] })
  }

  @Test func `A surname with an office is one person wherever that office is named`() {
    let groups = SpeakerDirectory.persons([
      DocumentMention(document: 0, label: "Jan Kolm", office: "Mayor"), DocumentMention(document: 1, label: "Ada Kolm"),
      DocumentMention(document: 2, label: "Kolm", office: "Mayor"), DocumentMention(document: 3, label: "Kolm"),
      DocumentMention(document: 4, label: "Kolm", office: "Mayor"),
    ])
    #expect(groups.map(\.members) == [[0, 2, 4], [1], [3]])
    #expect(groups[0].edges.map(\.evidence) == [.surnameAndOffice, .surnameAndOffice])
  }

  @Test(arguments: [
    ("TRISH TANOS/HARBOUR NEWS", "Trish Tanos"), ("Abg. Mirel Tanos", "Mirel Tanos"), ("USEC. TANOS", "Tanos"),
  ])
  func `A house behind a slash and a rank before the name are no part of it`(label: String, name: String) {
    #expect(SpeakerDirectory.person(label)?.full == name)
  }
}
