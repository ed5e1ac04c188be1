import Diagnostics
import Files
import Markdown
import SiteModel
import Text

/// `emra-site markdown`: the HTML of one file. Links stay as written; a front matter is left out.
func runMarkdown(_ arguments: MarkdownArguments, _ console: Console) -> ExitCode {
  let bytes: [UInt8]
  do {
    bytes = try readInput(arguments.file)
  } catch {
    console.show([error.diagnostic])
    return .missingInput
  }
  if arguments.plain { return console.print(renderPlainMarkdown(bytes)) }
  let file = SourceFile(path: arguments.file ?? "-", bytes: bytes)
  let options = MarkdownOptions(language: console.language)
  let (page, diagnostics) = renderMarkdown(
    file, body: FrontMatter(file).body, options: options
  ) { use in
    if use.isImage { return .image(url: use.destination, width: nil, height: nil) }
    return use.kind == .external ? .external(use.destination) : .url(use.destination)
  }
  console.show(diagnostics.sortedForDisplay())
  let printed = console.print(page.html)
  return diagnostics.hasErrors ? .contentErrors : printed
}
