/// The addresses of the reading room that are kept for ever.
public enum Permalink: Sendable, Hashable {
  /// Words in a capture.
  case words(Address)
  /// A document.
  case document(DocumentID)
  /// A turn of a document.
  case turn(DocumentID, TurnID)
  /// A person.
  case person(PersonID)
  /// An event.
  case event(EventID)
  /// An outlet.
  case outlet(OutletID)

  /// The path, from the root of the reading room.
  public var path: String {
    switch self {
    case .words(let address): address.permalink
    case .document(let id): "/documents/\(id)"
    case .turn(let document, let turn): "/documents/\(document)/turns/\(turn)"
    case .person(let id): "/people/\(id)"
    case .event(let id): "/events/\(id)"
    case .outlet(let id): "/outlets/\(id)"
    }
  }
}
