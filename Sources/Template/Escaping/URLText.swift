/// `urlencode`, as Python's `urllib.parse.quote` and `urlencode` do it.
enum URLText {
  static func encoded(_ value: Value, _ limits: TemplateLimits) throws(Fault) -> String {
    switch value {
    case .map(let map):
      return try query(zip(map.keys, map.values).map { ($0, $1) }, limits)
    case .list(let items), .tuple(let items):
      var pairs: [(Value, Value)] = []
      for item in items {
        guard case .list(let pair)? = try item.asList(limits), pair.count == 2 else {
          throw Fault(.filterInput("urlencode", needs: Needs.map, found: item.described))
        }
        pairs.append((pair[0], pair[1]))
      }
      return try query(pairs, limits)
    default:
      return quoted(try Printing.text(of: value, limits), keeping: "/", plus: false)
    }
  }

  private static func query(
    _ pairs: [(Value, Value)], _ limits: TemplateLimits
  ) throws(Fault) -> String {
    var parts: [String] = []
    for (key, value) in pairs {
      let name = quoted(try Printing.text(of: key, limits), keeping: "", plus: true)
      parts.append(
        name + "=" + quoted(try Printing.text(of: value, limits), keeping: "", plus: true))
    }
    return parts.joined(separator: "&")
  }

  private static func quoted(_ text: String, keeping: String, plus: Bool) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      case UInt8(ascii: " ") where plus: bytes.append(UInt8(ascii: "+"))
      default:
        if keeping.utf8.contains(byte) { bytes.append(byte) } else { bytes.appendPercent(byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
