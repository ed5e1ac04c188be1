import SiteModel
import Template

/// The place of a page in a list of several pages.
struct Paginator: Sendable {
  /// Address of the first page, below the base.
  let listAddress: String
  /// This page, from 1.
  let number: Int
  /// How many pages there are.
  let total: Int
  /// How many items all pages list.
  let items: Int

  /// Further pages stand below this part of the list's address.
  static let folder = "pagina"

  /// Address of a page of a list, below the base.
  static func address(_ list: String, number: Int) -> String {
    number == 1 ? list : "\(list)\(folder)/\(number)/"
  }

  /// As templates see it. `pages` holds the first, the last and those near this one; `gap` says
  /// that numbers are left out before an entry.
  func value(_ base: BaseAddress) -> Value {
    func url(_ number: Int) -> Value {
      (1...total).contains(number)
        ? .string(base.href(Self.address(listAddress, number: number))) : Value.none
    }
    var entries: [Value] = []
    var last = 0
    let near = max(1, number - 2)...min(max(total, 1), number + 2)
    for page in Set(near).union([1, max(total, 1)]).sorted() {
      entries.append(
        .map(
          ValueMap([
            ("number", .int(page)), ("url", url(page)), ("current", .bool(page == number)),
            ("gap", .bool(page > last + 1)),
          ])))
      last = page
    }
    return .map(
      ValueMap([
        ("number", .int(number)), ("total", .int(total)), ("items", .int(items)),
        ("prev_url", url(number - 1)), ("next_url", url(number + 1)), ("pages", .list(entries)),
      ]))
  }
}
