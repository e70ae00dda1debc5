import Texts

/// The elements that the rules tell apart; every other name is `unknown`.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  case unknown, text, root
  case a, abbr, address, applet, area, article, aside, audio, b, base, big, blockquote, body, br, button, canvas
  case caption, center, cite, code, col, colgroup, data, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed
  case fieldset, figcaption, figure, font, footer, form, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr
  case html, i, iframe, img, input, ins, kbd, label, legend, li, link, listing, main, map, mark, marquee, math, menu
  case meta, meter, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture
  case plaintext, pre, progress, q, rp, rt, ruby, s, samp, script, search, section, select, small, source, span
  case strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time
  case title, tr, track, tt, u, ul, `var`, video, wbr, xmp

  /// The tags of lower-cased names by their hashes.
  static let byName = HashTable(allCases.dropFirst(3).map { (HTMLName.key("\($0)"), $0) })
  private static let names = allCases.map { Array("\($0)".utf8) }

  /// The element's name, lower-cased.
  var name: [UInt8] { HTMLTag.names[Int(rawValue)] }

  /// Whether the element has neither content nor an end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr: true
    default: false
    }
  }

  /// Whether the tokenizer reads the element's content as text up to its end tag.
  var isRawText: Bool {
    switch self {
    case .script, .style, .textarea, .title, .xmp, .iframe, .noembed, .noframes: true
    default: false
    }
  }

  /// Whether the element parts lines of text.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
      .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header,
      .hgroup, .hr, .html, .legend, .li, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre,
      .root, .search, .section, .select, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .xmp:
      true
    default: false
    }
  }

  /// Whether a start tag of this element closes an open paragraph.
  var closesParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt, .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .listing, .main,
      .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .ul, .xmp:
      true
    default: false
    }
  }

  /// Whether the element is part of a line of text and may be closed by another's end.
  var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u, .span, .unknown, .mark,
      .cite, .q, .sub, .sup, .abbr, .ins, .del, .label, .time, .data, .dfn, .kbd, .samp, .var:
      true
    default: false
    }
  }

  /// The level of a heading; nil for anything else.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
