import Captures
import Pages
import RecordTypes

/// What repeats across the captures that are read together: on pages of one site it is furniture.
enum Repetition {
  /// The walk for each of `captures`, in their order, with what repeats on its site. Marked-up pages are looked at only where
  /// another capture of the same host is at hand.
  static func extractions(for captures: [Capture], jobs: Int) -> [Extraction] {
    let hosts = captures.map { host(of: $0.retrieval.url) }
    let counts = hosts.reduce(into: [String: Int]()) { if let host = $1 { $0[host, default: 0] += 1 } }
    let chosen = captures.indices.filter { index in
      hosts[index].map { counts[$0] ?? 0 > 1 } ?? !captures[index].mediaType.isMarkup
    }
    guard chosen.count > 1 else { return captures.map { _ in Extraction() } }
    let lines = Parallel.map(chosen.map { captures[$0] }, jobs: jobs) { capture in
      PageLines(CaptureDecoder.decode(capture).text, of: capture)
    }
    let repeated = SiteRepetition.find(zip(chosen, lines).map { (lines: $1, host: hosts[$0]) })
    var extractions = captures.map { _ in Extraction() }
    for (index, lines) in zip(chosen, repeated) { extractions[index].repeated = lines }
    return extractions
  }

  /// The host of an address, without `www.`.
  private static func host(of url: String?) -> String? {
    guard let url, let start = url.firstRange(of: "://") else { return nil }
    let host = url[start.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    return host.isEmpty ? nil : host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
