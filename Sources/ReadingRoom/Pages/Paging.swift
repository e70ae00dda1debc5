/// Which part of a long list a page shows.
struct Paging {
  /// How long the list is.
  let total: Int
  /// How many entries a page shows.
  let size: Int
  /// The page, from 1.
  let number: Int
  /// The address of a page but for its number.
  let path: String

  /// Page `number`, or the last where there are fewer.
  init(total: Int, size: Int, number: Int, path: String) {
    self.total = total
    self.size = size
    self.number = max(1, min(number, (total + size - 1) / size))
    self.path = path
  }

  /// Writes the links to the pages before and after, where there are such.
  func write(to page: inout HTMLWriter) {
    guard total > size else { return }
    page.element("nav", ["class": "pages", "aria-label": "Pages"]) { page in
      if number > 1 { page.element("a", ["href": path + "\(number - 1)", "rel": "prev"], text: "← Before") }
      page.element("span", ["class": "small"], text: "Page \(number) of \((total + size - 1) / size)")
      if number * size < total {
        page.element("a", ["href": path + "\(number + 1)", "rel": "next"], text: "Further →")
      }
    }
  }
}
