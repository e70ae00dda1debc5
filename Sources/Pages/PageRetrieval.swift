import RecordTypes
import Texts

/// When a page was captured: what the crawler noted outranks the clocks on the page.
enum PageRetrieval {
  /// Settles `captured`; a clock that shows another day than the crawler is a finding.
  static func settle(_ document: inout Document, _ capture: Capture) {
    guard let retrieved = capture.retrieval.retrieved else { return }
    if let clock = document.captured, retrieved.inUTC.dateOnly != clock.value.inUTC.dateOnly {
      document.findings.append(
        Finding(
          category: "captureConflict",
          message: "The clock on the page shows \(clock.value), but the capture was retrieved \(retrieved).",
          origin: clock.origin))
    }
    document.captured = Metadatum(retrieved)
  }
}
