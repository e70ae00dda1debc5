@testable import Quotations

/// Runs of nodes with their features and the labels to be learned, in flat arrays.
struct TrainingSequences {
  /// The features of all nodes, and where those of each node begin; one more at the end.
  private(set) var features: [Int32] = []
  private(set) var starts: [Int] = [0]
  /// For each node the kind of the step into it, and its label.
  private(set) var kinds: [Int32] = []
  private(set) var labels: [UInt8] = []
  /// The nodes of each run.
  private(set) var runs: [Range<Int>] = []

  /// Adds a run.
  mutating func append(_ features: [[Int32]], kinds: [Int32], labels: [Int]) {
    for node in features {
      self.features += node
      starts.append(self.features.count)
    }
    self.kinds += kinds
    self.labels += labels.map { UInt8($0) }
    runs.append((self.labels.count - labels.count)..<self.labels.count)
  }

  /// Those of `numbers`, with the features renumbered by `row`; what is below 0 is left out.
  func taking(_ numbers: [Int], row: [Int32]) -> TrainingSequences {
    var taken = TrainingSequences()
    for number in numbers {
      let run = runs[number]
      for node in run {
        for feature in features[starts[node]..<starts[node + 1]] where row[Int(feature)] >= 0 {
          taken.features.append(row[Int(feature)])
        }
        taken.starts.append(taken.features.count)
      }
      taken.kinds += kinds[run]
      taken.labels += labels[run]
      taken.runs.append((taken.labels.count - run.count)..<taken.labels.count)
    }
    return taken
  }

  /// How often each of `count` features occurs in the runs of `numbers`.
  func counts(_ numbers: [Int], of count: Int) -> [Int32] {
    var counts = [Int32](repeating: 0, count: count)
    for number in numbers {
      let run = runs[number]
      for feature in features[starts[run.lowerBound]..<starts[run.upperBound]] { counts[Int(feature)] += 1 }
    }
    return counts
  }
}
