import Diagnostics
import Files
import PictureMessages
import Synchronization

/// The programs that draw: one for each task that draws at the same time, started when it is first
/// needed and kept for the next picture. They stand beside this program.
final class PictureMakers: Sendable {
  /// The name of the program.
  static let programName = "emra-site-pictures"
  /// The longest wait for one picture in seconds, beyond the program's own bound of processor time.
  private static let patience = 60

  /// Where the program is.
  let program: String
  private let fonts: [String]
  private let idle = Mutex<[HelperProcess]>([])

  /// Makers with these font files; `program` stands beside this one unless it is given.
  init(fonts: [String], program: String? = nil) {
    self.fonts = fonts
    self.program = program ?? (programFolder() ?? ".") + "/" + Self.programName
  }

  /// The libraries that draw, with their versions.
  func version() -> Result<String, PictureFailure> {
    ask(.version).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The picture of an SVG document. Safe to use from many tasks.
  func png(of svg: [UInt8], width: Int, height: Int) -> Result<[UInt8], PictureFailure> {
    if svg.count > PictureRequest.longestSVG {
      return .failure(.tooLarge(limit: PictureRequest.longestSVG))
    }
    let request = PictureRequest.picture(svg: svg, width: width, height: height)
    var answer = ask(request)
    // What a used maker could not do may be the fault of what it did before.
    if answer == .failure(.exhausted) { answer = ask(request, isFresh: true) }
    // A document that ends its maker is told from a maker that cannot run at all.
    if answer == .failure(.exhausted), case .failure(let failure) = version() {
      return .failure(failure)
    }
    return answer
  }

  /// Ends all that are idle.
  func end() {
    for maker in idle.withLock({ $0.takeAll() }) { maker.end() }
  }

  /// Asks a maker that is ready, or one that has drawn nothing yet.
  private func ask(
    _ request: PictureRequest, isFresh: Bool = false
  ) -> Result<[UInt8], PictureFailure> {
    let maker: HelperProcess
    if !isFresh, let ready = idle.withLock({ $0.popLast() }) {
      maker = ready
    } else {
      do throws(FileError) {
        maker = try HelperProcess(program: program, arguments: fonts, patience: Self.patience)
      } catch {
        return .failure(.noMaker(error.reason == .missing ? "" : error.summary.es))
      }
    }
    do throws(HelperProcess.Failure) {
      try maker.send(request.bytes)
      let header = try maker.receive(PictureAnswer.headerSize)
      if let count = PictureAnswer.textLength(ofHeader: header),
        let answer = PictureAnswer(header: header, text: try maker.receive(count))
      {
        idle.withLock { $0.append(maker) }
        switch answer {
        case .made(let bytes): return .success(bytes)
        case .failed(let failure): return .failure(failure)
        }
      }
      maker.end()
      return .failure(.noMaker("protocol"))
    } catch {
      maker.end()
      switch error {
      case .ended, .silent:
        return .failure(request == .version ? .noMaker("\(error)") : .exhausted)
      case .system(let code): return .failure(.noMaker("errno \(code)"))
      }
    }
  }
}

extension Array {
  /// All elements; none stay.
  fileprivate mutating func takeAll() -> [Element] {
    let all = self
    self = []
    return all
  }
}
