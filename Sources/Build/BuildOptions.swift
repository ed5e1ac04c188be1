/// What a build is asked to do.
public struct BuildOptions: Sendable {
  /// The project folder, with `content/` and `themes/`.
  public var source: String
  /// The folder to make; nil: `public` in the project folder.
  public var output: String?
  /// The folder for what can be made again; nil: `.emra-cache` in the project folder. Where it cannot
  /// be written, nothing is kept.
  public var cache: String?
  /// The program that draws pictures; nil: `emra-site-pictures` beside the running program.
  public var pictureProgram: String?
  /// Replaces `base_url` of `site.yml`.
  public var baseURL: String?
  /// The moment the site is made for, as written by a person; nil: the clock.
  public var now: String?
  /// Whether drafts and unapproved items are shown.
  public var showsDrafts = false
  /// Whether items with a date ahead are shown.
  public var showsFuture = false
  /// How many tasks work at once; at least 1.
  public var jobs: Int
  /// Whether warnings count as errors.
  public var isStrict = false
  /// Whether a folder that this program did not make may be replaced.
  public var force = false

  /// A build of the project in `source`.
  public init(source: String = ".", jobs: Int = 2) {
    self.source = source
    self.jobs = jobs
  }
}
