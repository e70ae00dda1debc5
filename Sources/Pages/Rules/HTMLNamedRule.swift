import RecordTypes

/// An element whose `class` or `id` names it as furniture is so, unless it is also named as the body.
enum HTMLNamedRule {
  static func kind(_ node: Int, _ page: HTMLPage) -> Furniture.Kind? {
    let marks = page.marks[node]
    if marks.isEmpty || marks.contains(.body) { return nil }
    for (mark, kind) in sorts where marks.contains(mark) { return kind }
    return nil
  }

  private static let sorts: [(HTMLMarks, Furniture.Kind)] = [
    (.comments, .other), (.related, .related), (.popular, .popular), (.latest, .feed), (.newsletter, .promotion),
    (.share, .share), (.navigation, .navigation), (.footer, .other), (.sidebar, .other), (.promotion, .promotion),
    (.policy, .policy), (.dialog, .notice), (.account, .accounts), (.tags, .other), (.author, .other),
    (.date, .header), (.credit, .credit), (.contact, .contacts), (.header, .header), (.meta, .header),
  ]
}
