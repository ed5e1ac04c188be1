public import Schedule

/// The texts that content gives to the networks among an item's channels, in their order: a
/// network's own text where it has one, else the body's. Without rules nothing is found wrong and
/// characters are counted. Cost: linear in the texts, times the networks.
public func networkTexts(
  of record: ContentRecord, for item: PlanItem, networks rules: NetworkRules?,
  calendar: EditorialCalendar?
) -> [NetworkText] {
  var bodies: [Bool: String] = [:]
  return item.channels.compactMap { id in
    let channel = calendar?.channels.first { $0.id == id }
    let rule = rules?.network(id)
    guard rule != nil || channel.map({ $0.group != $0.id }) ?? false else { return nil }
    let showsLinks = rule?.showsLinks ?? true
    let own = record.networkTexts[id]
    let text: String
    switch own {
    case .plain(let written): text = trimmed(written)
    case .markdown(let written):
      text = postText(written, links: record.links, showsLinks: showsLinks)
    case nil:
      text =
        bodies[showsLinks] ?? postText(record.body, links: record.links, showsLinks: showsLinks)
      bodies[showsLinks] = text
    }
    let limits = rule?.limits(for: item.format)
    let length = rule?.counting.length(of: text) ?? text.unicodeScalars.count
    var faults: [NetworkFault] = []
    if let rule {
      if text.isEmpty { faults.append(.empty) }
      let limits = rule.limits(for: item.format)
      if let most = limits.text, length > most {
        faults.append(.tooLong(length: length, limit: most))
      }
      let count = hashtags(in: text)
      if let most = limits.hashtags, count > most {
        faults.append(.tooManyHashtags(count, limit: most))
      }
    }
    return NetworkText(
      network: id, title: rule?.title ?? channel?.title ?? id, text: text, isOwn: own != nil,
      length: length, limit: limits?.text, faults: faults, media: limits?.media)
  }
}

private func trimmed(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(String.UnicodeScalarView(scalars)).replacing("\r\n", with: "\n")
}
