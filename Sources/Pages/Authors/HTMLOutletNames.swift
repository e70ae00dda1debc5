import Texts

/// What a page's publisher is called: its claimed names, and the host of its address.
struct HTMLOutletNames {
  private var names: [[UInt8]] = []

  init(_ claims: [HTMLClaim], outlet: String?, url: String?) {
    for claim in claims where claim.field == .outlet && claim.value.utf8.count < 80 { insert(claim.value) }
    if let outlet { insert(outlet) }
    guard let url, let host = HTMLOutletNames.host(of: url) else { return }
    let labels = host.utf8.split(separator: 0x2E).map { String(Substring($0)) }.filter { $0 != "www" }
    insert(labels.joined(separator: "."))
    insert(labels.dropLast().joined(separator: "."))
    if labels.count > 2, let name = labels.dropLast().last { insert(String(name)) }
    if labels.count > 2, let first = labels.first { insert(String(first)) }
  }

  /// Whether a name is the publisher's: the same letters and digits, whatever stands between them.
  func isOutlet(_ name: String) -> Bool { names.contains(HTMLOutletNames.squeezed(name)) }

  private mutating func insert(_ name: String) {
    let squeezed = HTMLOutletNames.squeezed(name)
    if squeezed.count > 2, !names.contains(squeezed) { names.append(squeezed) }
  }

  private static func squeezed(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    return Folding.fold(bytes, 0..<bytes.count).filter { TextBytes.isLetter($0) || TextBytes.isDigit($0) }
  }

  /// The host of an address; that of the page inside for a web archive's (`…/web/20080731095558/http://…`).
  static func host(of url: String) -> String? {
    let parts = HTMLTitle.parts(of: url, at: "://")
    guard parts.count > 1, let last = parts.last else { return nil }
    return last.utf8.split(whereSeparator: { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 || $0 == 0x3A }).first.map {
      String(Substring($0)).lowercased()
    }
  }
}
