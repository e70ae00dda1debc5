package import Exchange
package import RecordStore
import RecordTypes
import Texts

extension RecordReader {
  /// The transcripts that the record lacks, most wanted first: what waits is put together by its event, else by speaker
  /// and days that overlap.
  package func wantedTranscripts() throws -> [WantedTranscript] {
    var wanted: [WantedTranscript] = []
    var places: [String: [Int]] = [:]
    for wait in try waits() {
      guard let report = try quotation(wait.quotation)?.document else { continue }
      let event = try wait.event.flatMap { try self.event($0)?.id }
      let key = WaitKeys.surname(wait.speaker) ?? ""
      let place = places[key]?.first { index in
        if let event, let known = wanted[index].event { return event == known }
        return RecordReader.overlap(wanted[index], wait)
      }
      guard let place else {
        places[key, default: []].append(wanted.count)
        wanted.append(
          WantedTranscript(
            speaker: wait.speaker, since: wait.since, until: wait.until, event: event, quotations: [wait.quotation],
            reports: [report], words: wait.words, because: wait.finding.map { [$0] } ?? []))
        continue
      }
      RecordReader.add(wait, report, event, to: &wanted[place])
    }
    return wanted.enumerated().sorted { one, other in
      (other.element.quotations.count, one.offset) < (one.element.quotations.count, other.offset)
    }.map(\.element)
  }

  /// Whether the days of printing lie within three days of each other.
  private static func overlap(_ wanted: WantedTranscript, _ wait: Wait) -> Bool {
    guard let one = wanted.until?.dayNumber, let other = wait.until?.dayNumber else {
      return wanted.until == nil && wait.until == nil
    }
    return abs(one - other) <= 3
  }

  private static func add(_ wait: Wait, _ report: DocumentID, _ event: EventID?, to wanted: inout WantedTranscript) {
    wanted.quotations.append(wait.quotation)
    if !wanted.reports.contains(report) { wanted.reports.append(report) }
    wanted.event = wanted.event ?? event
    if (wait.speaker?.utf8.count ?? 0) > (wanted.speaker?.utf8.count ?? 0) { wanted.speaker = wait.speaker }
    wanted.since = [wanted.since, wait.since].compactMap(\.self).min { $0.dayNumber < $1.dayNumber }
    wanted.until = [wanted.until, wait.until].compactMap(\.self).max { $0.dayNumber < $1.dayNumber }
    for word in wait.words where wanted.words.count < 12 && !wanted.words.contains(word) { wanted.words.append(word) }
    if let finding = wait.finding, !wanted.because.contains(finding) { wanted.because.append(finding) }
  }
}
