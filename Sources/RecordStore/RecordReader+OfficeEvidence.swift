internal import RecordTypes
internal import Texts

extension RecordReader {
  /// Where the record prints a person's office: the labels of turns, then the sources of quotations, of up to three
  /// documents, in order of import.
  func evidence(ofOffice title: String, ofPerson number: Int) throws(RecordError) -> [Address] {
    let mentions = """
      FROM person_mentions JOIN voices ON voices.number = person_mentions.voice AND voices.office = ?
      JOIN %TABLE ON %TABLE.document = person_mentions.document AND %TABLE.voice = person_mentions.voice
      JOIN documents ON documents.number = %TABLE.document JOIN captures ON captures.number = documents.capture
      WHERE person_mentions.person = ? GROUP BY %TABLE.document ORDER BY %TABLE.document LIMIT 3
      """
    var places = try connection.all(
      "SELECT turns.document, sha256, coalesce(label_start, start_byte), coalesce(label_end, end_byte) "
        + mentions.replacing("%TABLE", with: "turns"), [.text(title), .int(number)]
    ) { fields in (document: fields.int() ?? 0, hash: fields.hash(), range: fields.range()) }
    if places.isEmpty {
      places = try connection.all(
        "SELECT quotations.document, sha256, source " + mentions.replacing("%TABLE", with: "quotations"),
        [.text(title), .int(number)]
      ) { fields in (document: fields.int() ?? 0, hash: fields.hash(), range: fields.ranges().first) }
    }
    var evidence: [Address] = []
    for place in places {
      guard let hash = place.hash, let range = place.range,
        let origin = try text(ofDocument: place.document).origin(of: range)
      else { continue }
      evidence.append(Address(capture: hash, range: origin))
    }
    return evidence
  }
}
