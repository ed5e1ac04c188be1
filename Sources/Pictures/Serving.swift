import Glibc
import PictureMessages

/// Answers requests on standard input, a socket, until it is closed there: the whole of
/// `emra-site-pictures`. Arguments are the paths of font files. Returns the exit code.
public func servePictures(fonts: [String]) -> CInt {
  Bounds.set()
  let rasteriser: Result<Rasteriser, PictureFailure>
  do throws(PictureFailure) {
    rasteriser = .success(try Rasteriser(fonts: fonts))
  } catch {
    rasteriser = .failure(error)
  }
  while true {
    guard let header = receive(PictureRequest.headerSize) else { return 0 }
    guard let count = PictureRequest.textLength(ofHeader: header), let text = receive(count) else {
      return 1
    }
    let answer: PictureAnswer
    switch PictureRequest(header: header, text: text) {
    case .version: answer = .made(Array(Rasteriser.version.utf8))
    case .picture(let svg, let width, let height):
      Bounds.grantTime()
      switch rasteriser.flatMap({ $0.png(of: svg, width: width, height: height) }) {
      case .success(let png): answer = .made(png)
      case .failure(let failure): answer = .failed(failure)
      }
    }
    guard send(answer.bytes) else { return 1 }
  }
}

/// The next `count` bytes; nil where fewer come.
private func receive(_ count: Int) -> [UInt8]? {
  var filled = 0
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
    while filled < count, let base = buffer.baseAddress {
      let got = unsafe read(STDIN_FILENO, base + filled, count - filled)
      if got > 0 {
        filled += got
      } else if got == 0 || errno != EINTR {
        break
      }
    }
    initialized = filled
  }
  return filled == count ? bytes : nil
}

/// Whether all was taken.
private func send(_ bytes: [UInt8]) -> Bool {
  unsafe bytes.withUnsafeBytes { buffer in
    var sent = 0
    while sent < buffer.count, let base = buffer.baseAddress {
      let count = unsafe write(STDIN_FILENO, base + sent, buffer.count - sent)
      if count >= 0 {
        sent += count
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
