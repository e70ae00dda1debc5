import RecordTypes
import Testing
import Texts

@testable import Pages

@Suite struct HTMLInvitationTests {
  private func blocks(_ last: String) throws -> [String] {
    let lines = HTMLSample.paragraphs + [last]
    return HTMLSample.blocks(try HTMLSample.document(HTMLSample.page(lines.map { "<p>\($0)</p>" }.joined())))
  }

  @Test(arguments: [
    "Want the tide tables every morning? Sign up for our newsletter and we will bring them to you, with the weather and the ferries, before breakfast.",
    "The Courier, delivered to your door every week: twelve issues for nine crowns, and the thirteenth is ours to give.",
  ])
  func `An invitation at the end is no part of the text`(line: String) throws {
    #expect(try blocks(line) == HTMLSample.paragraphs)
  }

  @Test func `What somebody says about invitations is part of it`() throws {
    let line = "“Nobody has to sign up for our newsletter to use the pier,” the harbour master said on Monday evening."
    #expect(try blocks(line) == HTMLSample.paragraphs + [line])
  }

  @Test func `A date line with its agency above the text is no part of it`() throws {
    let lines = ["Veldria News Agency, published on Monday, November 18, 2019 8:22 AM"] + HTMLSample.paragraphs
    let document = try HTMLSample.document(HTMLSample.page(lines.map { "<p>\($0)</p>" }.joined()))
    #expect(HTMLSample.blocks(document) == HTMLSample.paragraphs)
    #expect(document.published?.value.description.hasPrefix("2019-11-18") == true)
  }
}
