import ArgumentParser
import Exchange
import Foundation
import Pipeline
import RecordStore
import Texts

/// A head of the log that was kept elsewhere: its digits, or the file that `verify --head --json` was written to.
struct KeptHead {
  /// The digits.
  let head: String
  /// What is wrong with its signature.
  private(set) var faults: [VerifyReport.Fault] = []

  /// Reads `text`; with `key` the head must be signed with it.
  init(_ text: String, key: String?) throws {
    if text.utf8.count == 64, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) })
    {
      head = text.lowercased()
      if key != nil { throw ValidationError("--key needs the file of a signed head, not its digits alone.") }
      return
    }
    guard let data = FileManager.default.contents(atPath: text), let kept = try? JSONReader.read([UInt8](data)),
      let head = kept["head"]?.string
    else { throw ValidationError("--since takes the 64 digits of a head, or the file that holds it.") }
    self.head = head
    if let message = Self.fault(of: kept, key: key) {
      faults = [
        VerifyReport.Fault(
          kind: .log, name: nil, capture: nil, document: nil, range: nil, message: "\(text): \(message)")
      ]
    }
  }

  private static func fault(of kept: JSONValue, key: String?) -> String? {
    guard let signature = LogHeadJSON.signature(of: kept) else {
      return key == nil && kept["signature"] == nil ? nil : "the head is not signed"
    }
    if let key, key.lowercased() != signature.key.lowercased() {
      return "the head is signed with the key \(signature.key), not with \(key)"
    }
    guard HeadKey.isValid(signature.value, of: signature.signed, by: signature.key) else {
      return "the signature is not that of what the file says"
    }
    return nil
  }
}

/// The file of a secret key.
enum HeadKeyFile {
  /// The key in the file; where there is none, a new one, which only its owner can read.
  static func key(at path: String) throws -> HeadKey {
    if let data = FileManager.default.contents(atPath: path) {
      guard let key = HeadKey(hexadecimal: String(decoding: data, as: UTF8.self)) else {
        throw ValidationError("\(path) holds no key: 64 hexadecimal digits.")
      }
      return key
    }
    guard let key = HeadKey.random(),
      FileManager.default.createFile(
        atPath: path, contents: Data((key.hexadecimal + "\n").utf8), attributes: [.posixPermissions: 0o600])
    else { throw ValidationError("\(path) cannot be written; name another file for the key.") }
    complain("a new key stands in \(path); keep it secret. Its public half is \(key.publicKey)")
    return key
  }
}
