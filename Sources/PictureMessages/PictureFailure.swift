/// Why no picture was made of an SVG document.
public enum PictureFailure: Error, Sendable, Equatable {
  /// There is nothing in it.
  case empty
  /// It has more bytes than the limit given.
  case tooLarge(limit: Int)
  /// The picture asked for has no area, or a side longer than the limit given, in pixels.
  case badSize(limit: Int)
  /// No font file at this path, or none that can be used.
  case noFont(String)
  /// It is no SVG, or breaks a bound of the library; in the library's own words.
  case notDrawable(String)
  /// Drawing took longer, or more memory, than is granted.
  case exhausted
  /// The program that draws could not be started or spoken to: the reason.
  case noMaker(String)
}

extension PictureFailure {
  /// The number and the text that stand for it between the programs.
  var message: (code: UInt8, text: String) {
    switch self {
    case .empty: (1, "")
    case .tooLarge(let limit): (2, String(limit))
    case .badSize(let limit): (3, String(limit))
    case .noFont(let path): (4, path)
    case .notDrawable(let words): (5, words)
    case .exhausted: (6, "")
    case .noMaker(let reason): (7, reason)
    }
  }

  /// The failure of a message; nil for a number that stands for none.
  init?(code: UInt8, text: String) {
    switch code {
    case 1: self = .empty
    case 2: self = .tooLarge(limit: Int(text) ?? 0)
    case 3: self = .badSize(limit: Int(text) ?? 0)
    case 4: self = .noFont(text)
    case 5: self = .notDrawable(text)
    case 6: self = .exhausted
    case 7: self = .noMaker(text)
    default: return nil
    }
  }
}
