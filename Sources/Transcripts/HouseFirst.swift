internal import Speakers
internal import Texts

/// Labels that name the house before the person, as Japanese ministries print them: `Harbour News, Okabe`.
enum HouseFirst {
  /// Whether several labels are of the form and at least two heads are houses by their words. O(n).
  static func isHabit(_ labels: [String]) -> Bool {
    let pairs = labels.compactMap(parts)
    guard pairs.count >= 2 else { return false }
    let heads = pairs.count { isHouse($0.head) }
    let tails = pairs.count { isHouse($0.tail) }
    return heads >= 2 && heads > tails
  }

  /// The person of such a label; nil where it is of another form.
  static func name(_ label: String) -> String? {
    guard let parts = parts(label), !isHouse(parts.tail), !OfficeTitle.isOffice(parts.tail) else { return nil }
    return PersonName(parts.tail)?.full
  }

  private static func parts(_ label: String) -> (head: String, tail: String)? {
    let parts = label.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, !parts[1].isEmpty, parts[1].split(separator: " ").count <= 3,
      parts[1].first?.isUppercase ?? false
    else { return nil }
    return (parts[0], parts[1])
  }

  private static func isHouse(_ name: String) -> Bool {
    let words = name.split(separator: " ").map { Folding.fold(String($0)) }
    return words.contains { OrganisationWords.isOrganisation($0) }
      || name.utf8.count <= 5 && name.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }
}
