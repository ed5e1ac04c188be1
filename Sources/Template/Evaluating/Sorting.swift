/// `"date.year"` as parts, with what counts where one is missing.
struct AttributePath {
  enum Part {
    case name(String)
    case index(Int)
  }
  var parts: [Part]
  var fallback: Value?

  /// The path an argument names; nil where there is none.
  static func one(_ value: Value?) throws(Fault) -> AttributePath? {
    switch value {
    case nil, .some(.none): return nil
    case .some(.int(let index)): return AttributePath(parts: [.index(index)])
    case .some(let other):
      guard let text = other.plainText else {
        throw Fault(
          .argumentValue("attribute", of: "", needs: Needs.name, found: other.described))
      }
      return AttributePath(text[...])
    }
  }

  /// Paths parted by commas.
  static func several(_ value: Value?) throws(Fault) -> [AttributePath] {
    guard let text = value?.plainText else { return try one(value).map { [$0] } ?? [] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map { AttributePath($0) }
  }

  private init(_ text: Substring) {
    parts = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      if !part.isEmpty, part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let index = Int(part) {
        return .index(index)
      }
      return .name(String(part))
    }
  }

  init(parts: [Part]) {
    self.parts = parts
  }
}

enum Sorting {
  /// The indices of `keys` in order; equal keys keep theirs, also in reverse. Merge sort, since the
  /// comparison may fail.
  static func order(of keys: [Value], reverse: Bool) throws(Fault) -> [Int] {
    var order = Array(keys.indices)
    var buffer = order
    var width = 1
    while width < order.count {
      var start = 0
      while start < order.count {
        let middle = min(start + width, order.count)
        let end = min(start + 2 * width, order.count)
        var left = start
        var right = middle
        for place in start..<end {
          let takeLeft: Bool
          if left >= middle {
            takeLeft = false
          } else if right >= end {
            takeLeft = true
          } else {
            let result = try Operators.ordered(keys[order[left]], keys[order[right]])
            takeLeft = reverse ? result >= 0 : result <= 0
          }
          if takeLeft {
            buffer[place] = order[left]
            left += 1
          } else {
            buffer[place] = order[right]
            right += 1
          }
        }
        start = end
      }
      swap(&order, &buffer)
      width *= 2
    }
    return order
  }
}

extension Value {
  /// Text in lower case, anything else as it is.
  var withoutCase: Value {
    switch self {
    case .string(let text): .string(text.lowercased())
    case .safe(let text): .string(text.text.lowercased())
    default: self
    }
  }
}
