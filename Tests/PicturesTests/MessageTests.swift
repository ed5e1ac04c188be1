import PictureMessages
import Testing

@Suite struct MessageTests {
  @Test func readsBackEveryRequest() throws {
    let requests: [PictureRequest] = [
      .version, .picture(svg: [], width: 0, height: -1),
      .picture(svg: Array("<svg/>".utf8), width: 1200, height: 630),
    ]
    for request in requests {
      let header = Array(request.bytes.prefix(PictureRequest.headerSize))
      let text = Array(request.bytes.dropFirst(PictureRequest.headerSize))
      #expect(PictureRequest.textLength(ofHeader: header) == text.count)
      let read = PictureRequest(header: header, text: text)
      #expect(read.bytes == request.bytes)
    }
  }

  @Test func readsBackEveryAnswer() throws {
    let answers: [PictureAnswer] = [
      .made([]), .made([1, 2, 3]), .failed(.empty), .failed(.tooLarge(limit: 7)),
      .failed(.badSize(limit: 9)), .failed(.noFont("/a")), .failed(.notDrawable("¡no!")),
      .failed(.exhausted), .failed(.noMaker("x")),
    ]
    for answer in answers {
      let header = Array(answer.bytes.prefix(PictureAnswer.headerSize))
      let text = Array(answer.bytes.dropFirst(PictureAnswer.headerSize))
      #expect(PictureAnswer.textLength(ofHeader: header) == text.count)
      #expect(PictureAnswer(header: header, text: text) == answer)
    }
  }

  @Test func believesNoNonsense() {
    #expect(PictureRequest.textLength(ofHeader: []) == nil)
    #expect(PictureRequest.textLength(ofHeader: [UInt8](repeating: 0xFF, count: 13)) == nil)
    #expect(PictureRequest.textLength(ofHeader: [1] + [UInt8](repeating: 0xFF, count: 12)) == nil)
    #expect(PictureAnswer.textLength(ofHeader: [0, 0xFF, 0xFF, 0xFF, 0xFF]) == nil)
    #expect(PictureAnswer(header: [99, 0, 0, 0, 0], text: []) == nil)
    #expect(PictureAnswer(header: [], text: []) == nil)
  }
}
