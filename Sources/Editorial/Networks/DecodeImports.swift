import Diagnostics
import YAML

/// The tables of `imports`.
func importTables(_ root: inout MappingDecoder) -> [ImportTable] {
  var tables: [ImportTable] = []
  for entry in root.entries("imports", isRequired: false) {
    root.group(entry) { parts in
      let title = parts.requiredText("title")
      let header = parts.requiredBool("header")
      let rows = parts.int("rows", in: 1...NetworkLimits.number)
      let single = parts.bool("one_channel")
      let step = parts.int("step", in: 1...60)
      let ahead = parts.int("ahead", in: 0...NetworkLimits.number)
      var columns: [ImportColumn] = []
      parts.requiredGroups("columns", limit: NetworkLimits.columns) { column in
        if let made = importColumn(&column, hasHeader: header ?? false) { columns.append(made) }
      }
      guard let title, let header, !columns.isEmpty else { return }
      tables.append(
        ImportTable(
          id: entry.key, title: title.value, hasHeader: header, rows: rows?.value,
          isOfOneChannel: single?.value ?? false, step: step?.value, ahead: ahead?.value,
          columns: columns))
    }
  }
  return tables
}

private func importColumn(
  _ parts: inout MappingDecoder, hasHeader: Bool
) -> ImportColumn? {
  let name = hasHeader ? parts.requiredText("name") : parts.string("name")
  let kind = parts.requiredChoice(
    "is",
    [
      "text", "moment", "end", "link", "tags", "draft", "network", "heading", "facts", "fixed",
      "empty",
    ])
  let content: ImportColumn.Content?
  switch kind {
  case "text": content = .text
  case "moment": content = parts.dateForm().map { .moment(form: $0) }
  case "end": content = parts.dateForm().map { .end(form: $0) }
  case "link": content = .link
  case "tags": content = .tags
  case "draft": content = .draft
  case "network": content = parts.requiredText("of").map { .network($0.value) }
  case "heading": content = .heading
  case "facts": content = .facts
  case "fixed": content = parts.requiredString("value").map { .fixed($0.value) }
  case "empty": content = .empty
  default: content = nil
  }
  guard let content, !hasHeader || name != nil else { return nil }
  return ImportColumn(name: name?.value ?? "", content: content)
}

extension MappingDecoder {
  fileprivate mutating func dateForm() -> String? {
    guard let form = requiredText("form") else { return nil }
    guard DateForm.isReadable(form.value) else {
      report(NetworksIssue.badForm(form.value), at: form.span)
      return nil
    }
    return form.value
  }
}
