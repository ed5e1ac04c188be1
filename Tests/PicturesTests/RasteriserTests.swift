import PictureMessages
import Pictures
import Testing

/// The whole process draws with one set of fonts.
private let rasteriser = Result { () throws(PictureFailure) in
  try Rasteriser(fonts: ["/usr/share/fonts/truetype/lato/Lato-Regular.ttf"])
}

private func png(_ svg: String, _ width: Int = 60, _ height: Int = 40) throws -> [UInt8] {
  try rasteriser.get().png(of: Array(svg.utf8), width: width, height: height).get()
}

private func failure(_ svg: String, _ width: Int = 60, _ height: Int = 40) throws -> PictureFailure?
{
  switch try rasteriser.get().png(of: Array(svg.utf8), width: width, height: height) {
  case .success: nil
  case .failure(let failure): failure
  }
}

private func document(_ inside: String, before: String = "") -> String {
  """
  \(before)<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
  xmlns:xi="http://www.w3.org/2001/XInclude" viewBox="0 0 60 40">\(inside)</svg>
  """
}

/// A drawing that is there.
private let logo =
  #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  + "/themes/emra/assets/img/logo.svg"

@Suite struct RasteriserTests {
  private let plain = document("<rect width='60' height='40' fill='#123456'/>")

  @Test func drawsAPNGOfTheSizeAskedFor() throws {
    let bytes = try png(plain, 120, 80)
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(Array(bytes[16..<24]) == [0, 0, 0, 120, 0, 0, 0, 80])
  }

  @Test func drawsEqualBytesForEqualDocuments() throws {
    let text = document("<text y='20' font-family='Lato' font-size='9'>Ñandú, áéíóú ü ¿?</text>")
    #expect(try png(text) == png(text))
    #expect(try png(text) != png(plain))
  }

  /// The picture is the same whatever fonts the machine has: only those given are seen.
  @Test func drawsTextOfOtherFamiliesWithTheFontGiven() throws {
    func text(_ family: String) -> String {
      document("<text y='20' font-family='\(family)' font-size='9' fill='#fff'>Minería</text>")
    }
    #expect(try png(text("DejaVu Serif")) == png(text("Lato")))
    #expect(try png(text("Liberation Sans")) == png(text("Lato")))
  }

  @Test func saysWhyThereIsNoPicture() throws {
    #expect(try failure("") == .empty)
    #expect(try failure(plain, 0, 40) == .badSize(limit: 4096))
    #expect(try failure(plain, 60, 4097) == .badSize(limit: 4096))
    let large = document("<!--" + String(repeating: "x", count: 1 << 20) + "-->")
    #expect(try failure(large) == .tooLarge(limit: 1 << 20))
    for text in ["hola", "<svg", "<html/>", document("<g>"), "\u{0}"] {
      guard case .notDrawable? = try failure(text) else {
        Issue.record("drawn: \(text)")
        continue
      }
    }
    #expect(throws: PictureFailure.noFont("/no/hay.ttf")) {
      _ = try Rasteriser(fonts: ["/no/hay.ttf"])
    }
  }

  /// References to the outside draw nothing: the picture equals that without them, or there is none.
  @Test(arguments: [
    "<image href='file://\(logo)' width='60' height='40'/>",
    "<image href='\(logo)' width='60' height='40'/>",
    "<use href='file://\(logo)#k'/>", "<use xlink:href='\(logo)#k'/>",
    "<image xlink:href='http://127.0.0.1:9/x.png' width='60' height='40'/>",
    "<image href='https://example.org/x.svg' width='60' height='40'/>",
    "<use href='file:///etc/passwd#x'/>", "<use xlink:href='otro.svg#x'/>",
    "<xi:include href='file:///etc/passwd' parse='text'/>",
    "<text y='20'><xi:include href='/etc/hostname' parse='text'/></text>",
    "<style>@import url('file:///etc/passwd'); @import url('http://127.0.0.1:9/x.css');</style>",
    "<rect width='60' height='40' fill='url(file:///etc/passwd#x) none'/>",
  ])
  func reachesNothingOutside(_ reference: String) throws {
    #expect(try png(document(reference)) == png(document("")))
  }

  @Test func readsNoFileThroughEntities() throws {
    let kind = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    let text = document("<text y='20' fill='#fff'>&x;</text>", before: kind)
    switch try rasteriser.get().png(of: Array(text.utf8), width: 60, height: 40) {
    case .success(let bytes): #expect(try bytes == png(document("")))
    case .failure(.notDrawable): break
    case .failure(let failure): Issue.record("\(failure)")
    }
  }

  /// Documents that grow without end when they are read or drawn are given up, soon.
  @Test func givesUpDocumentsThatGrow() throws {
    var entities = "<!ENTITY a0 'aaaaaaaaaa'>"
    var uses = "<g id='u0'><rect width='1' height='1'/></g>"
    for level in 1...30 {
      let entity = String(repeating: "&a\(level - 1);", count: 10)
      let use = String(repeating: "<use href='#u\(level - 1)'/>", count: 10)
      entities += "<!ENTITY a\(level) '\(entity)'>"
      uses += "<g id='u\(level)'>\(use)</g>"
    }
    let laughs = document("<text>&a30;</text>", before: "<!DOCTYPE svg [\(entities)]>")
    let circle = document("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")
    let deep = document(
      String(repeating: "<g>", count: 60_000) + String(repeating: "</g>", count: 60_000))
    for text in [laughs, document(uses), deep] {
      guard case .notDrawable? = try failure(text) else {
        Issue.record("drawn: \(text.prefix(300))")
        continue
      }
    }
    _ = try failure(circle)  // drawn without the circle or not at all, but ended
    #expect(try png(plain) == png(plain))
  }

  @Test func tellsItsVersion() {
    let parts = Rasteriser.version.split(separator: ", ").map { $0.split(separator: " ")[0] }
    #expect(parts == ["librsvg", "cairo", "fontconfig"])
  }
}
