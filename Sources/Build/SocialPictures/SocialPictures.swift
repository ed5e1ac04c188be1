import Files
import SiteModel
import Synchronization
import Template

/// The picture that social networks show of a page.
struct SocialImage: Sendable, Equatable {
  /// Path below the site's base, not escaped.
  let path: String
  /// In pixels.
  let width: Int
  let height: Int
  /// What it shows, for who does not see it.
  let alt: String

  /// The size of those the program makes, as the networks advise.
  static let madeWidth = 1200
  static let madeHeight = 630
}

/// The social pictures of a site: the pages' own images, and those made for pages without.
struct SocialPictures: Sendable {
  /// By position of the page; only content pages that are no lists have one, and the home page.
  var images: [Int: SocialImage] = [:]
  /// What the drawing of each read.
  var reads: [Int: Set<Read>] = [:]

  /// The position of the page whose picture a subject shows: lists, terms and taxonomies show that
  /// of the home page, and so do pages that have none.
  func owner(_ subject: Subject, _ site: Site) -> Int? {
    if case .page(let index) = subject, images[index] != nil { return index }
    return site.home(subject.language(site)).flatMap { images[$0] == nil ? nil : $0 }
  }
}

/// A value that is set once, when a stage has made it.
final class Later<Value: Sendable>: Sendable {
  private let stored = Mutex<Value?>(nil)

  var value: Value? { stored.withLock { $0 } }

  func set(_ value: Value) { stored.withLock { $0 = value } }
}

extension SiteView {
  /// The picture social networks show of a subject; nil where there is none. For templates, feeds
  /// and structured data alike; known from the stage of pictures on. Notes what it was made of.
  func socialImage(_ subject: Subject, log: ReadLog) -> SocialImage? {
    guard let pictures = socialPictures.value, let owner = pictures.owner(subject, site) else {
      return nil
    }
    log.note(pictures.reads[owner] ?? [])
    return pictures.images[owner]
  }

  /// The picture as templates see it; none where there is none.
  func socialImageValue(_ subject: Subject, log: ReadLog) -> Value {
    guard let image = socialImage(subject, log: log) else { return Value.none }
    let address = encodedPath(image.path)
    return .map(
      ValueMap([
        ("url", .string(site.settings.base.href(address))),
        ("permalink", .string(site.settings.base.absolute(address))),
        ("width", .int(image.width)), ("height", .int(image.height)), ("alt", .string(image.alt)),
      ]))
  }
}
