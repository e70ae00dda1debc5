internal import Speakers
internal import Texts

/// Labels that name the house before the person, as Japanese ministries print them: `Harbour News, Okabe`; a page may turn
/// round (`Okabe, Harbour News`) what it has printed so.
struct HouseFirst {
  private var heads: Set<String> = []
  private var tails: Set<String> = []
  private let isHabit: Bool

  /// Reads the labels of a document. The habit: several labels are of the form, and at least two heads are houses by their
  /// words. O(n).
  init(_ labels: [String]) {
    let pairs = labels.compactMap(HouseFirst.parts)
    let houses = pairs.count { HouseFirst.isHouse($0.head) }
    let turned = pairs.count { HouseFirst.isHouse($0.tail) }
    // `Kita Posten, Okabe`: a single name behind several words each time, and one house among them that says so.
    let names = pairs.count { !$0.tail.utf8.contains(0x20) && $0.head.utf8.contains(0x20) }
    let told = pairs.count { !OfficeTitle.isOffice($0.tail) }
    isHabit = pairs.count >= 2 && houses > turned && (houses >= 2 || names >= 2 && names * 2 >= told)
    for pair in pairs where !HouseFirst.isHouse(pair.tail) && !(tails.contains(pair.head) && heads.contains(pair.tail))
    {
      heads.insert(pair.head)
      tails.insert(pair.tail)
    }
  }

  /// The person of such a label; nil where it is of another form.
  func name(_ label: String) -> String? {
    guard isHabit, let parts = HouseFirst.parts(label) else { return nil }
    let isTurned = HouseFirst.isHouse(parts.tail) || tails.contains(parts.head) && heads.contains(parts.tail)
    if isTurned, !HouseFirst.isHouse(parts.head) { return PersonName(parts.head)?.full }
    guard !HouseFirst.isHouse(parts.tail), !OfficeTitle.isOffice(parts.tail) else { return nil }
    return PersonName(parts.tail)?.full
  }

  private static func parts(_ label: String) -> (head: String, tail: String)? {
    let parts = label.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, !parts[1].isEmpty, parts[1].split(separator: " ").count <= 3,
      parts[1].first?.isUppercase ?? false
    else { return nil }
    return (parts[0], parts[1])
  }

  static func isHouse(_ name: String) -> Bool {
    let words = name.split(separator: " ").map { Folding.fold(String($0)) }
    return words.contains { OrganisationWords.isOrganisation($0) }
      || name.utf8.count <= 5 && name.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }
}
