import CivilTime
import Schedule

/// The content of places, by id: what names them in `slot`, the first by path where two do; then, for
/// places that are left, content with a date of its own and no `slot`: a place of its format on its
/// day. Of all such pairs the nearest in time is taken first, so that the same minute comes before
/// all; equals by the place's id, then by path. Cost: a sort, and the pairs of each day.
func contentOfPlaces(
  _ items: [PlanItem], _ records: [ContentRecord]
) -> [String: ContentRecord] {
  var content: [String: ContentRecord] = [:]
  for record in records.sorted(by: { $0.path < $1.path }) {
    if let slot = record.slot, content[slot] == nil { content[slot] = record }
  }
  let dated = Dictionary(
    grouping: records.filter { $0.slot == nil && $0.date != nil && $0.format != nil },
    by: \.date?.local.date)
  var pairs: [(distance: Int, place: PlanItem, record: ContentRecord)] = []
  for item in items where content[item.id] == nil {
    for record in dated[item.start.local.date] ?? [] where record.format == item.format {
      guard let date = record.date else { continue }
      let seconds = date.instant.secondsSince1970 - item.start.instant.secondsSince1970
      pairs.append((abs(seconds), item, record))
    }
  }
  pairs.sort { a, b in
    if a.distance != b.distance { return a.distance < b.distance }
    if a.place.id != b.place.id, let first = ItemID(a.place.id), let second = ItemID(b.place.id) {
      return first < second
    }
    return a.record.path < b.record.path
  }
  var used = Set<String>()
  for pair in pairs where content[pair.place.id] == nil && !used.contains(pair.record.path) {
    content[pair.place.id] = pair.record
    used.insert(pair.record.path)
  }
  return content
}

extension ContentRecord {
  /// When it is to go out at a place that starts at `start`.
  func moment(at start: OffsetDateTime) -> OffsetDateTime { date ?? start }
}
