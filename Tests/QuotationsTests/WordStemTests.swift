import Testing

@testable import Quotations

@Suite struct WordStemTests {
  @Test(arguments: [
    ["deny", "denies", "denied", "denying"], ["call", "calls", "called", "calling"],
    ["urge", "urges", "urged", "urging"],
    ["say", "says", "said", "saying"], ["write", "wrote", "written", "writing"],
    ["plan", "plans", "planned", "planning"],
  ])
  func `Inflections of a verb have one stem`(forms: [String]) {
    #expect(
      Set(forms.map { WordStem.of($0.utf8) }).count == 1,
      "\(forms.map { String(decoding: WordStem.of($0.utf8), as: UTF8.self) })")
  }

  @Test func `Short words keep their letters`() {
    for word in ["is", "as", "us", "red", "king", "press"] {
      #expect(WordStem.of(word.utf8).count >= Swift.min(2, word.utf8.count), "\(word)")
    }
    #expect(WordStem.of("".utf8).isEmpty)
  }
}
