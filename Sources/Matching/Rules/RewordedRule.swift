import RecordTypes

/// `reworded`: the same saying in other words. Words without counterpart are a finding, never a conflict by themselves, so
/// that the sense stays unclear; it is kept where every number and name of the quotation has its counterpart.
enum RewordedRule {
  static let version = 1

  static func sense(_ judge: Judge) -> Sense { .unclear }
}
