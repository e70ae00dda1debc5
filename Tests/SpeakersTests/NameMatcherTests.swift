import Testing

@testable import Speakers

struct NameMatcherTests {
  @Test(arguments: [
    ("Sergei Tanov", "Sergey Tanov"), ("Aleksandr Leek", "Alexander Leek"), ("Yulia Marsh", "Julia Marsh"),
    ("Dmitry Kolm", "Dmitri Kolm"), ("Сергей Танов", "Sergey Tanov"), ("Yevgeny Orlov", "Evgeny Orlov"),
    ("Zelenskyy", "Zelensky"), ("Wen Lihua", "Lihua Wen"), ("Bill Kolm", "William Kolm"), ("Müller", "Muller"),
    ("Serguei Tanov", "Sergey Tanov"), ("Mohammed Sadiq", "Muhammad Sadiq"), ("MIREL TANOS", "Mirel Tanos"),
    ("Andrej Tanov", "Andrei Tanow"),
  ])
  func `Two spellings of one name are one person`(a: String, b: String) {
    #expect(NameMatcher.confidence(a, b) >= 0.8)
  }

  @Test(arguments: [
    ("Mirel Tanos", "Ada Tanos"), ("Mirel Tanos", "Mirel Leek"), ("Mr Tanos", "Mrs Tanos"),
    ("Jan Kolm Jr.", "Jan Kolm Sr."), ("Anna Kolm", "Hanna Kolm"),
  ])
  func `Two people stay two`(a: String, b: String) {
    #expect(NameMatcher.confidence(a, b) < 0.5)
  }

  @Test func `A surname alone and initials fit, but less surely than the name`() {
    #expect((0.75..<0.9).contains(NameMatcher.confidence("Tanos", "Mirel Tanos")))
    #expect((0.75..<0.9).contains(NameMatcher.confidence("M. Tanos", "Mirel Tanos")))
    #expect(NameMatcher.confidence("A. Tanos", "Mirel Tanos") < 0.5)
  }
}
