import Text

/// `urlize`: addresses in a text become links, as Jinja finds them. What becomes a link begins with
/// `http://`, `https://`, `mailto:` or a scheme the template names, all of them safe.
enum Urlize {
  private struct Options {
    var limit: Int?
    /// ` rel="…" target="…"`
    var attributes = ""
    var schemes: [[Unicode.Scalar]] = []
  }

  static func filter(
    _ value: Value, _ arguments: FilterArguments, _ limits: TemplateLimits
  ) throws(Fault) -> Value {
    var options = Options()
    options.limit = try arguments.int(0, orNone: true)
    var relations: Set<String> = ["noopener"]
    relations.formUnion(TextSearch.split(try arguments.text(3) ?? "", nil, -1))
    if arguments.flag(1) { relations.insert("nofollow") }
    options.attributes = attribute("rel", relations.sorted().joined(separator: " "))
    if let target = try arguments.text(2), !target.isEmpty {
      options.attributes += attribute("target", target)
    }
    options.schemes = try schemes(arguments[4], limits)

    var source: [UInt8] = []
    if case .safe(let text) = value {
      source = text.bytes
    } else {
      source.appendHTMLEscaped(try Printing.text(of: value, limits))
    }
    var result: [UInt8] = []
    var word: [Unicode.Scalar] = []
    for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
      if TextSearch.isSpace(scalar) {
        append(word, options, to: &result)
        word.removeAll(keepingCapacity: true)
        result.append(scalar)
      } else {
        word.append(scalar)
      }
      if result.count > limits.textBytes { throw Fault(.valueTooLarge(limits.textBytes)) }
    }
    append(word, options, to: &result)
    return .safe(SafeText(result))
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(" \(name)=\"")
    bytes.appendHTMLEscaped(value)
    bytes.append("\"")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The schemes in `extra_schemes`; only those that no address of the site may do harm with.
  private static func schemes(
    _ value: Value?, _ limits: TemplateLimits
  ) throws(Fault) -> [[Unicode.Scalar]] {
    guard let value else { return [] }
    if case .none = value { return [] }
    func fault(_ found: Value) -> Fault {
      Fault(
        .argumentValue(
          "extra_schemes", of: "urlize", needs: Needs.schemes, found: found.described))
    }
    guard value.plainText == nil, case .list(let items)? = try value.asList(limits) else {
      throw fault(value)
    }
    var schemes: [[Unicode.Scalar]] = []
    for item in items {
      guard let text = item.plainText,
        ["tel:", "mailto:", "http:", "https:", "http://", "https://"].contains(text)
      else { throw fault(item) }
      schemes.append(Array(text.unicodeScalars))
    }
    return schemes
  }

  /// One word without white space, escaped already.
  private static func append(
    _ word: [Unicode.Scalar], _ options: Options, to result: inout [UInt8]
  ) {
    guard !word.isEmpty else { return }
    let (head, middle, tail) = parts(word)
    let text = String(scalars: middle)
    result.append(String(scalars: head))
    if WebAddress.isWeb(middle) {
      let hasScheme = text.hasPrefix("https://") || text.hasPrefix("http://")
      var shown = text
      if let limit = options.limit, middle.count > limit {
        shown = String(scalars: middle.sliced(nil, limit, 1)) + "..."
      }
      result.append("<a href=\"\(hasScheme ? "" : "https://")\(text)\"\(options.attributes)>")
      result.append(shown + "</a>")
    } else if text.hasPrefix("mailto:"), WebAddress.isMail(middle.dropFirst(7)) {
      result.append("<a href=\"\(text)\">\(String(scalars: middle.dropFirst(7)))</a>")
    } else if !text.hasPrefix("www."), !text.hasPrefix("@"), !middle.contains(":"),
      WebAddress.isMail(middle[...])
    {
      result.append("<a href=\"mailto:\(text)\">\(text)</a>")
    } else {
      var linked = text
      for scheme in options.schemes
      where linked == text && middle.starts(with: scheme) && middle.count > scheme.count {
        linked = "<a href=\"\(text)\"\(options.attributes)>\(text)</a>"
      }
      result.append(linked)
    }
    result.append(String(scalars: tail))
  }

  private typealias Scalars = [Unicode.Scalar]
  private static let less = Array("&lt;".unicodeScalars)
  private static let greater = Array("&gt;".unicodeScalars)

  /// Brackets before the word, the word, and brackets and points after it; brackets that are
  /// opened inside the word stay in it.
  private static func parts(_ word: Scalars) -> (head: Scalars, middle: Scalars, tail: Scalars) {
    var start = 0
    while start < word.count {
      if word[start] == "(" || word[start] == "<" {
        start += 1
      } else if word[start...].starts(with: less) {
        start += less.count
      } else {
        break
      }
    }
    var end = word.count
    while end > start {
      if ")>.,".unicodeScalars.contains(word[end - 1]) {
        end -= 1
      } else if end - start >= greater.count,
        word[(end - greater.count)..<end].elementsEqual(greater)
      {
        end -= greater.count
      } else {
        break
      }
    }
    var middle = Array(word[start..<end])
    var tail = Array(word[end...])
    for (open, close) in [(["("], [")"]), (["<"], [">"]), (less, greater)] as [(Scalars, Scalars)] {
      let opened = count(open, in: middle)
      guard opened > count(close, in: middle) else { continue }
      for _ in 0..<min(opened, count(close, in: tail)) {
        guard let place = find(close, in: tail) else { break }
        middle += tail[..<(place + close.count)]
        tail.removeFirst(place + close.count)
      }
    }
    return (Array(word[..<start]), middle, tail)
  }

  private static func find(_ part: Scalars, in scalars: Scalars) -> Int? {
    scalars.indices.first { scalars[$0...].starts(with: part) }
  }

  private static func count(_ part: Scalars, in scalars: Scalars) -> Int {
    var count = 0
    var index = 0
    while index < scalars.count {
      if scalars[index...].starts(with: part) {
        count += 1
        index += part.count
      } else {
        index += 1
      }
    }
    return count
  }
}
