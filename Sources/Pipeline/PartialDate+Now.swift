import Foundation
package import Texts

extension PartialDate {
  /// The clock's time in UTC, to the minute: for the log of imports, never for a document.
  package static var now: PartialDate? {
    let minutes = Int((Date().timeIntervalSince1970 / 60).rounded(.down))
    var date = PartialDate(dayNumber: minutes / 1440)
    date?.minutes = minutes % 1440
    date?.offset = 0
    return date
  }
}
