import Diagnostics
import Digest
import Files
import PictureMessages
import SiteModel
import Template

/// Makes the social pictures of a build: draws the theme's `social.svg` for each public page that
/// has no image of its own, takes from the cache what was drawn before, and writes the files.
struct PictureStage: Sendable {
  /// The template that draws.
  static let templateName = "social.svg"
  /// Where the files stand in the output.
  static let folder = "assets/social"

  let renderer: PageRenderer
  let staging: StagingTree
  /// The project's folder and the cache in it.
  let project: String
  let cache: PictureCache?
  /// The program that draws; nil: beside this one.
  let program: String?
  let jobs: Int

  /// What the stage gives beside the files.
  struct Result: Sendable {
    var pictures = SocialPictures()
    var diagnostics: [Diagnostic] = []
    var records: [OutputRecord] = []
    var failedToWrite = false
  }

  /// A page's part before anything is rasterised.
  private struct Drawing: Sendable {
    var own: SocialImage?
    /// Digest of the document: all documents at once would be much to hold.
    var digest: String?
    var reads: Set<Read> = []
    var diagnostics: [Diagnostic] = []
  }

  /// One file: made once for all pages with the same drawing.
  private struct Made: Sendable {
    var path: String?
    var failure: PictureFailure?
    var error: Diagnostic?
  }

  private var view: SiteView { renderer.view }

  /// Makes all. Cost: two passes in `jobs` tasks, of which the second draws what is not kept.
  func run() async -> Result {
    var result = Result()
    let site = view.site
    let pages = site.pages.indices.filter { site.pages[$0].kind != .section }
    let sizes = await imageSizes(of: pages)
    let drawings = await mapInParallel(count: pages.count, jobs: jobs) {
      drawing(of: pages[$0], sizes)
    }

    // Pages with equal drawings share a file, which bears the name of the first.
    var order: [Int] = []
    var place: [String: Int] = [:]
    for (number, drawing) in drawings.enumerated() {
      result.diagnostics += drawing.diagnostics
      guard let digest = drawing.digest, place[digest] == nil else { continue }
      place[digest] = order.count
      order.append(number)
    }
    let made = await make(order.map { (pages[$0], drawings[$0].digest ?? "") })

    var failures: [(failure: PictureFailure, page: Int)] = []
    for (number, drawing) in drawings.enumerated() {
      let page = pages[number]
      if drawing.own != nil || drawing.digest != nil { result.pictures.reads[page] = drawing.reads }
      if let own = drawing.own { result.pictures.images[page] = own }
      guard let digest = drawing.digest, let slot = place[digest] else { continue }
      if let path = made[slot].path {
        result.pictures.images[page] = SocialImage(
          path: path, width: SocialImage.madeWidth, height: SocialImage.madeHeight,
          alt: alt(of: page))
        if order[slot] == number {
          result.records.append(OutputRecord(path: path, reads: drawing.reads))
        }
      } else if let failure = made[slot].failure {
        failures.append((failure, page))
      }
    }
    result.diagnostics += made.compactMap(\.error) + issues(failures)
    result.failedToWrite = made.contains { $0.error != nil }
    return result
  }

  // MARK: Drawing

  /// A page's own image where networks can show it, or the drawing of the theme.
  private func drawing(of page: Int, _ sizes: [String: ImageSize]) -> Drawing {
    var drawing = Drawing()
    if let own = ownImage(of: page, sizes, &drawing.reads) {
      drawing.own = own
      return drawing
    }
    let log = ReadLog()
    if let svg = renderer.svg(of: page, log: log, &drawing.diagnostics) {
      drawing.digest = sha256Hex(svg)
    }
    drawing.reads.formUnion(log.reads)
    return drawing
  }

  /// The sizes of the pages' own images by path, where networks can show them; each read once.
  private func imageSizes(of pages: [Int]) async -> [String: ImageSize] {
    let paths = Set(pages.compactMap { ownPath(of: $0) }).sorted()
    let sizes = await mapInParallel(count: paths.count, jobs: jobs) { index in
      (try? view.files.read(paths[index])).flatMap { $0 }.flatMap(imageSize)
    }
    var known: [String: ImageSize] = [:]
    for (path, size) in zip(paths, sizes) { known[path] = size }
    return known
  }

  private func ownPath(of index: Int) -> String? {
    let page = view.site.pages[index]
    return page.text("image").flatMap { view.storedFile($0, from: page.path) }
  }

  private func ownImage(
    of index: Int, _ sizes: [String: ImageSize], _ reads: inout Set<Read>
  ) -> SocialImage? {
    let page = view.site.pages[index]
    guard let path = ownPath(of: index), let entry = view.files[path] else { return nil }
    // Also where it is no picture that networks take: it may become one.
    reads.formUnion([.file(page.file.path), .file(entry.path)])
    guard let size = sizes[path] else { return nil }
    return SocialImage(
      path: path, width: size.width, height: size.height, alt: page.text("image_alt") ?? "")
  }

  /// What a made picture says: the page's title and the site's name.
  private func alt(of index: Int) -> String {
    let page = view.site.pages[index]
    let language = view.site.settings.languages[page.place.language]
    if page.kind != .home { return "\(page.title) · \(language.title)" }
    return language.longTitle == language.title
      ? language.title : "\(language.title) · \(language.longTitle)"
  }

  // MARK: Making

  private func make(_ drawings: [(page: Int, digest: String)]) async -> [Made] {
    guard !drawings.isEmpty else {
      cache?.prune()
      return []
    }
    let fonts = pictureFonts()
    let makers = PictureMakers(fonts: fonts, program: program)
    defer { makers.end() }
    let states = fonts.map { fileState($0) }
    if let missing = states.firstIndex(of: nil) {
      return drawings.map { _ in Made(failure: .noFont(fonts[missing])) }
    }
    let version: String
    switch self.version(makers) {
    case .success(let known): version = known
    case .failure(let failure): return drawings.map { _ in Made(failure: failure) }
    }
    let size = "\(SocialImage.madeWidth)x\(SocialImage.madeHeight)"
    let prefix = ([version, size] + zip(fonts, states).map { "\($0) \($1 ?? "")" })
      .joined(separator: "\n")
    func make(_ range: Range<Int>, canDraw: Bool) async -> [Made] {
      await mapInParallel(count: range.count, jobs: jobs) { index in
        let (page, digest) = drawings[range.lowerBound + index]
        let key = sha256Hex(Array("\(prefix)\n\(digest)".utf8))
        return self.make(page, key: key, canDraw ? makers : nil)
      }
    }
    // A template that asks for too much does so on every page: the first few tell.
    let trial = 0..<min(Self.trialCount, drawings.count)
    let first = await make(trial, canDraw: true)
    let isHopeless =
      trial.count == Self.trialCount && first.allSatisfy { $0.failure == .exhausted }
    let made = first + (await make(trial.upperBound..<drawings.count, canDraw: !isHopeless))
    cache?.prune()
    return made
  }

  /// How many pictures are drawn before the others are given up.
  private static let trialCount = 4

  /// A picture from the cache, else drawn; without makers it is given up.
  private func make(_ page: Int, key: String, _ makers: PictureMakers?) -> Made {
    let bytes: [UInt8]
    let digest: String
    if let kept = cache?.picture(key) {
      (bytes, digest) = kept
    } else {
      guard let makers else { return Made(failure: .exhausted) }
      var findings: [Diagnostic] = []
      guard let svg = renderer.svg(of: page, log: ReadLog(), &findings) else { return Made() }
      switch makers.png(of: svg, width: SocialImage.madeWidth, height: SocialImage.madeHeight) {
      case .success(let png) where isSocialPicture(png): bytes = png
      case .success: return Made(failure: .noMaker("PNG"))
      case .failure(let failure): return Made(failure: failure)
      }
      digest = sha256Hex(bytes)
      cache?.keep(bytes, digest: digest, key: key)
    }
    let path = "\(Self.folder)/\(name(of: page)).\(digest.prefix(10)).png"
    do throws(FileError) {
      try staging.write(path, bytes)
    } catch {
      // Different drawings may give one picture.
      if error.reason != .exists { return Made(error: error.diagnostic) }
    }
    return Made(path: path)
  }

  /// The last part of the page's address; the home page has none.
  private func name(of page: Int) -> String {
    view.site.pages[page].address.split(separator: "/").last.map(String.init) ?? "inicio"
  }

  /// The libraries' version, asked for only where the system's libraries or the program changed.
  private func version(_ makers: PictureMakers) -> Swift.Result<String, PictureFailure> {
    let states = [fileState(makers.program), fileState("/etc/ld.so.cache")].compactMap { $0 }
    guard states.count == 2 else { return makers.version() }
    let stamp = states.joined(separator: " ")
    if let known = cache?.version(stamp: stamp) { return .success(known) }
    let version = makers.version()
    if case .success(let version) = version { cache?.note(version: version, stamp: stamp) }
    return version
  }

  /// The fonts of the theme; where it has none, those of the Debian package fonts-lato.
  private func pictureFonts() -> [String] {
    let own = view.theme.fonts.map { "\(project)/\($0)" }
    if !own.isEmpty { return own }
    return ["Regular", "Bold", "Black"].map { "/usr/share/fonts/truetype/lato/Lato-\($0).ttf" }
  }

  // MARK: Findings

  /// One finding for what concerns all pictures, and one for each other failure.
  private func issues(_ failures: [(failure: PictureFailure, page: Int)]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: [PictureFailure] = []
    let template = "themes/\(view.site.settings.theme)/templates/\(Self.templateName)"
    for (failure, page) in failures where !seen.contains(failure) {
      seen.append(failure)
      let count = failures.count { $0.failure == failure }
      let path = view.site.pages[page].file.path
      let issue: PictureIssue =
        failure.concernsAll
        ? .noPictures(failure, pages: count) : .notDrawn(failure, page: path, others: count - 1)
      found.append(issue.at(path: template))
    }
    return found
  }
}

extension PageRenderer {
  /// Whether the theme has a template for pictures and the settings allow it.
  var drawsPictures: Bool {
    view.site.settings.drawsSocialImages
      && view.theme.templateNames.contains(PictureStage.templateName)
  }

  /// A page's drawing for social networks; nil where the theme has none, or with findings.
  func svg(of page: Int, log: ReadLog, _ findings: inout [Diagnostic]) -> [UInt8]? {
    guard drawsPictures else { return nil }
    log.note(.file(view.site.pages[page].file.path))
    let object = PageObject(view, .page(page), log: log)
    let globals = TemplateGlobals.values(
      view, page: object, subject: .page(page), address: view.site.pages[page].address, log: log)
    let language = Subject.page(page).interfaceLanguage(view.site)
    guard
      let bytes = render(
        PictureStage.templateName, globals, language: language, log: log, &findings)
    else { return nil }
    // XML knows no control characters but these, not even as references.
    let allowed: Set<UInt8> = [0x09, 0x0A, 0x0D]
    var text = bytes.map { byte in byte < 0x20 && !allowed.contains(byte) ? 0x20 : byte }
    // Nor U+FFFE and U+FFFF (EF BF BE, EF BF BF), for which U+FFFD stands.
    for index in text.indices.dropLast(2)
    where text[index] == 0xEF && text[index + 1] == 0xBF && text[index + 2] >= 0xBE {
      text[index + 2] = 0xBD
    }
    return text
  }
}
