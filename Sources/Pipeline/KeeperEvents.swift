import RecordStore
import RecordTypes

/// What the keeper said of events: which document belongs to which. It holds over every grouping.
struct KeeperEvents {
  /// The event that each document was last said to belong to.
  private var events: [DocumentID: EventID] = [:]

  init(_ reader: RecordReader) throws {
    for case .event(let capture, let event) in try reader.corrections(of: .events).map(\.correction) {
      let event = EventID(try reader.resolve(event.value))
      for document in try reader.documents(of: capture) { events[document] = event }
    }
  }

  /// The documents that have to be grouped along with new ones: the members of the events that the keeper named.
  func members(with news: [DocumentID], in reader: RecordReader) throws -> [DocumentID] {
    guard !events.isEmpty else { return [] }
    var members: [DocumentID] = []
    for (document, event) in events.sorted(by: { $0.key.value < $1.key.value }) {
      let known = try reader.event(event)?.documents.map(\.document) ?? []
      if news.contains(document) || known.contains(where: news.contains) { members += known + [document] }
    }
    return members
  }

  /// The groups with each document where the keeper says that it belongs: with those that were in that event before.
  func apply(_ groups: [EventGroup], in reader: RecordReader) throws -> [EventGroup] {
    guard !events.isEmpty else { return groups }
    var groups = groups
    for (document, event) in events.sorted(by: { $0.key.value < $1.key.value }) {
      guard let from = groups.firstIndex(where: { $0.members.contains { $0.document == document } }) else { continue }
      let others = Set(try reader.event(event)?.documents.map(\.document) ?? []).subtracting([document])
      let counts = groups.map { group in group.members.count { others.contains($0.document) } }
      guard let most = counts.max(), most > 0, let to = counts.firstIndex(of: most), to != from else { continue }
      guard let place = groups[from].members.firstIndex(where: { $0.document == document }) else { continue }
      var member = groups[from].members.remove(at: place)
      groups[from].evidence[document] = nil
      member.confidence = 1
      groups[to].members.append(member)
      groups[to].evidence[document] = ["the keeper says so"]
    }
    return groups.filter { !$0.members.isEmpty }
  }
}
