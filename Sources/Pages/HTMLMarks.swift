import Texts

/// What the words in an element's `class`, `id` and similar attributes say that it is.
struct HTMLMarks: OptionSet, Sendable {
  let rawValue: UInt32

  /// The body of an article: `article-body`, `entry-content`, `itemprop="articleBody"`.
  static let body = HTMLMarks(rawValue: 1 << 0)
  /// Readers' comments.
  static let comments = HTMLMarks(rawValue: 1 << 1)
  /// Buttons to share, like, print.
  static let share = HTMLMarks(rawValue: 1 << 2)
  /// Other articles on the matter.
  static let related = HTMLMarks(rawValue: 1 << 3)
  /// Most read.
  static let popular = HTMLMarks(rawValue: 1 << 4)
  /// Newest.
  static let latest = HTMLMarks(rawValue: 1 << 5)
  /// Menus, breadcrumbs, paging.
  static let navigation = HTMLMarks(rawValue: 1 << 6)
  /// The foot of the page.
  static let footer = HTMLMarks(rawValue: 1 << 7)
  /// A column beside the text.
  static let sidebar = HTMLMarks(rawValue: 1 << 8)
  /// Advertising, offers, appeals.
  static let promotion = HTMLMarks(rawValue: 1 << 9)
  /// Newsletters and subscriptions.
  static let newsletter = HTMLMarks(rawValue: 1 << 10)
  /// The byline, or a box about the author.
  static let author = HTMLMarks(rawValue: 1 << 11)
  /// The date line.
  static let date = HTMLMarks(rawValue: 1 << 12)
  /// Keywords.
  static let tags = HTMLMarks(rawValue: 1 << 13)
  /// Words under a picture.
  static let caption = HTMLMarks(rawValue: 1 << 14)
  /// Who made a picture.
  static let credit = HTMLMarks(rawValue: 1 << 15)
  /// Cookies, terms, copyright.
  static let policy = HTMLMarks(rawValue: 1 << 16)
  /// Not shown.
  static let hidden = HTMLMarks(rawValue: 1 << 17)
  /// A window above the page.
  static let dialog = HTMLMarks(rawValue: 1 << 18)
  /// A short pointer to another article.
  static let teaser = HTMLMarks(rawValue: 1 << 19)
  /// Signing in.
  static let account = HTMLMarks(rawValue: 1 << 20)
  /// The head of the page.
  static let header = HTMLMarks(rawValue: 1 << 21)
  /// The headline.
  static let title = HTMLMarks(rawValue: 1 << 22)
  /// A widget, whatever it shows.
  static let widget = HTMLMarks(rawValue: 1 << 23)
  /// Addresses and telephone numbers.
  static let contact = HTMLMarks(rawValue: 1 << 24)
  /// A gallery or a player.
  static let media = HTMLMarks(rawValue: 1 << 25)
  /// The first words, set apart.
  static let lead = HTMLMarks(rawValue: 1 << 26)
  /// What is read only aloud.
  static let unseen = HTMLMarks(rawValue: 1 << 27)
  /// A section name above the headline, categories below it.
  static let meta = HTMLMarks(rawValue: 1 << 28)
  /// A post of a social network, quoted.
  static let embed = HTMLMarks(rawValue: 1 << 29)
}
