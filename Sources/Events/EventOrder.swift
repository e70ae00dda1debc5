/// The order in which many documents are best grouped where that goes part by part.
package enum EventOrder {
  /// The places 0 to `count` - 1 in an order in which those that share keys follow each other: a part of a long list then
  /// brings few documents of other parts with it. `sharing` are the places that share a key, for each key.
  ///
  /// Breadth first through what is shared, from the first place on, keys that few share before those that many do. Each
  /// key is followed once: O(all places in `sharing`).
  package static func neighboursTogether(count: Int, sharing: [[Int]]) -> [Int] {
    let keys = keysOfPlaces(count, sharing)
    var isFollowed = [Bool](repeating: false, count: sharing.count)
    var isIn = [Bool](repeating: false, count: count)
    var order: [Int] = []
    order.reserveCapacity(count)
    var next = 0
    for start in 0..<count where !isIn[start] {
      isIn[start] = true
      order.append(start)
      while next < order.count {
        for key in keys[order[next]] where !isFollowed[key] {
          isFollowed[key] = true
          for place in sharing[key] where isIn.indices.contains(place) && !isIn[place] {
            isIn[place] = true
            order.append(place)
          }
        }
        next += 1
      }
    }
    return order
  }

  /// For each place its keys, those that few share first. Places out of range are passed over.
  private static func keysOfPlaces(_ count: Int, _ sharing: [[Int]]) -> [[Int]] {
    var keys = [[Int]](repeating: [], count: count)
    for key in sharing.indices.sorted(by: { (sharing[$0].count, $0) < (sharing[$1].count, $1) }) {
      for place in sharing[key] where keys.indices.contains(place) { keys[place].append(key) }
    }
    return keys
  }
}
