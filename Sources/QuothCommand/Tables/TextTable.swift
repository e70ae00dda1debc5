/// A table for people: columns that fit the terminal, cells that wrap at words.
struct TextTable {
  /// One column.
  struct Column {
    /// Its heading.
    var heading: String
    /// The least width that is still readable.
    var least: Int
    /// How eagerly the column takes what room is left; 0 keeps it at its content's width.
    var appetite: Int
    /// Whether its cells stand at the right, as figures do.
    var figures: Bool

    /// A column; `appetite` 0 for short values, more for running text.
    init(_ heading: String, least: Int = 6, appetite: Int = 0, figures: Bool = false) {
      self.heading = heading
      self.least = least
      self.appetite = appetite
      self.figures = figures
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  /// An empty table.
  init(_ columns: [Column]) { self.columns = columns }

  /// Appends a row; cells beyond the columns are dropped, missing ones are empty.
  mutating func append(_ cells: [String]) {
    let filled = cells.prefix(columns.count).map(Terminal.harmless)
    rows.append(filled + Array(repeating: "", count: columns.count - filled.count))
  }

  /// The table in lines of at most `width` columns. Rows are parted by a blank line where any cell of the table wraps.
  func lines(width: Int) -> [String] {
    let widths = fittedWidths(to: width)
    let wrapped = rows.map { row in zip(row, widths).map { TextTable.wrap($0, width: $1) } }
    let parted = wrapped.contains { $0.contains { $0.count > 1 } }
    var lines = [
      joined(columns.map(\.heading), widths), joined(widths.map { String(repeating: "─", count: $0) }, widths),
    ]
    for (index, cells) in wrapped.enumerated() {
      if parted, index > 0 { lines.append("") }
      for line in 0..<(cells.map(\.count).max() ?? 0) {
        lines.append(joined(cells.map { line < $0.count ? $0[line] : "" }, widths))
      }
    }
    return lines
  }

  private func joined(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for index in cells.indices {
      let cell = TextTable.cut(cells[index], to: widths[index])
      let padding = String(repeating: " ", count: widths[index] - Terminal.columns(of: cell))
      line += columns[index].figures ? padding + cell : cell + padding
      if index < cells.count - 1 { line += "  " }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Short columns get what they need; running text shares the rest by appetite.
  private func fittedWidths(to width: Int) -> [Int] {
    let natural = columns.indices.map { column in
      max(
        Terminal.columns(of: columns[column].heading), rows.map { Terminal.columns(of: $0[column]) }.max() ?? 0,
        1)
    }
    let room = width - 2 * (columns.count - 1)
    var widths = columns.indices.map { min(natural[$0], max(columns[$0].least, columns[$0].heading.count)) }
    var left = room - widths.reduce(0, +)
    // A narrow terminal takes from the widest until the row fits, down to what a word needs.
    while left < 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
      widths[widest] -= 1
      left += 1
    }
    // First whole short columns, then the running text in proportion, then whatever still wants more.
    for column in columns.indices where columns[column].appetite == 0 && left > 0 {
      let more = min(natural[column] - widths[column], left)
      widths[column] += more
      left -= more
    }
    while left > 0 {
      let hungry = columns.indices.filter { columns[$0].appetite > 0 && widths[$0] < natural[$0] }
      let appetite = hungry.reduce(0) { $0 + columns[$1].appetite }
      guard appetite > 0 else { break }
      let share = left
      for column in hungry where left > 0 {
        let more = min(natural[column] - widths[column], max(1, share * columns[column].appetite / appetite), left)
        widths[column] += more
        left -= more
      }
    }
    return widths
  }

  /// `text` in lines of at most `width` columns, broken at spaces, and inside a word only where it is longer than a line.
  static func wrap(_ text: String, width: Int) -> [String] {
    guard Terminal.columns(of: text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if !line.isEmpty, Terminal.columns(of: line) + 1 + Terminal.columns(of: word) > width {
        lines.append(line)
        line = ""
      }
      while Terminal.columns(of: word) > width {
        let head = cut(word, to: width)
        guard !head.isEmpty else { break }
        lines.append(head)
        word = String(word.dropFirst(head.count))
      }
      line += line.isEmpty ? word : " " + word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func cut(_ text: String, to width: Int) -> String {
    var used = 0
    var result = ""
    for character in text {
      let columns = Terminal.columns(of: String(character))
      guard used + columns <= width else { break }
      used += columns
      result.append(character)
    }
    return result
  }
}
