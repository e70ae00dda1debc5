internal import GRDB

/// Why a record could not be opened, read or written. `message` names the file and says what to do.
package struct RecordError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What sort of trouble it is.
  package enum Kind: String, Sendable, Hashable {
    /// There is no such file.
    case missing
    /// The file is something else.
    case notARecord
    /// A newer program wrote the file.
    case newerSchema
    /// The file, or the folder it lies in, cannot be written.
    case readOnly
    /// The file cannot be opened.
    case cannotOpen
    /// Another program is writing.
    case busy
    /// The disk is full.
    case diskFull
    /// The file is damaged.
    case damaged
    /// Anything else.
    case failed
  }
  /// What sort of trouble it is.
  package var kind: Kind
  /// The file.
  package var path: String
  /// What happened, in which file, and what to do.
  package var message: String
  package var description: String { message }

  package init(_ kind: Kind, path: String, message: String) {
    self.kind = kind
    self.path = path
    self.message = message
  }

  /// The error of a kind, with the message that belongs to it; `detail` is what the system said.
  init(_ kind: Kind, path: String, detail: String = "") {
    let said = detail.isEmpty ? "" : " (\(detail))"
    let message =
      switch kind {
      case .missing: "There is no record at \(path). Import something into it first, or name another with --record."
      case .notARecord: "\(path) is no record of this program\(said). Name another file with --record."
      case .newerSchema: "\(path) was written by a newer version of this program\(said). Use that version to open it."
      case .readOnly: "\(path) cannot be written\(said). Make the file and its folder writable, or copy the record."
      case .cannotOpen: "\(path) cannot be opened\(said). Look at the path and at its permissions."
      case .busy: "Another program is writing to \(path)\(said). Try again when it is done."
      case .diskFull: "The disk of \(path) is full\(said). Nothing was lost; make room and try again."
      case .damaged: "\(path) is damaged\(said). Run verify to see what is lost, and go back to a backup."
      case .failed: "The record \(path) could not do that\(said)."
      }
    self.init(kind, path: path, message: message)
  }

  /// The error that stands for what SQLite said.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = error as? RecordError ?? RecordError(.failed, path: path, detail: "\(error)")
      return
    }
    let kind: Kind =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notARecord
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .diskFull
      case .SQLITE_CORRUPT: .damaged
      case .SQLITE_CANTOPEN: .cannotOpen
      default: .failed
      }
    self.init(kind, path: path, detail: error.message ?? "\(error.resultCode)")
  }
}
