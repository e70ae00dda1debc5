import Exchange

/// A stream command: one line of NDJSON out for each line in, in order, as it goes, in constant memory.
struct LineStream {
  /// How many lines are worked on at once.
  var jobs: Int

  /// What becomes of one line.
  struct Answer: Sendable {
    /// The line to write, without its end.
    var line: [UInt8]
    /// Whether it says that the input line failed.
    var failed: Bool
  }

  /// Answers every line of standard input; returns how many failed. The output does not depend on `jobs`.
  func run(_ answer: @escaping @Sendable (_ line: [UInt8], _ number: Int) -> Answer) async -> Int {
    var input = StandardInputLines()
    var output = StandardOutput()
    var failed = 0
    if jobs == 1 {
      var number = 0
      while let line = input.next() {
        number += 1
        let result = LineStream.answered(line, number, answer)
        failed += result.failed ? 1 : 0
        output.write(line: result.line)
        if !input.hasLineAtHand() { output.flush() }
      }
      output.flush()
      return failed + faults(of: input)
    }
    await withTaskGroup(of: (Int, Answer).self) { group in
      var done: [Int: Answer] = [:]
      var started = 0
      var written = 0
      func write() {
        while let result = done.removeValue(forKey: written + 1) {
          written += 1
          failed += result.failed ? 1 : 0
          output.write(line: result.line)
        }
      }
      while let line = input.next() {
        started += 1
        let number = started
        group.addTask { (number, LineStream.answered(line, number, answer)) }
        // Bounded, and nothing is held back while the input is waited for.
        while started - written >= (input.hasLineAtHand() ? jobs * 4 : 1), let (number, result) = await group.next() {
          done[number] = result
          write()
        }
        if !input.hasLineAtHand() { output.flush() }
      }
      for await (number, result) in group {
        done[number] = result
        write()
      }
    }
    output.flush()
    return failed + faults(of: input)
  }

  private static func answered(
    _ line: StandardInputLines.Line, _ number: Int, _ answer: (_ line: [UInt8], _ number: Int) -> Answer
  ) -> Answer {
    switch line {
    case .whole(let bytes): answer(bytes, number)
    case .tooLong(let limit):
      Answer(
        LineError(
          id: nil, code: "tooLarge",
          message: "Input line \(number) goes on behind \(limit) bytes. Hand it in in parts, or as a file."))
    }
  }

  /// Says why the input could not be read to its end; counts as one line that failed.
  private func faults(of input: StandardInputLines) -> Int {
    guard let fault = input.fault else { return 0 }
    complain("standard input cannot be read: \(fault). Hand the lines in by a pipe or with <.")
    return 1
  }
}
