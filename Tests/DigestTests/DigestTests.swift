import Digest
import Testing

/// Expected values from coreutils' sha256sum and `openssl dgst -sha384 -binary | base64`.
struct DigestTests {
  @Test func hashesTextAsSHA256() {
    #expect(
      sha256Hex(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      sha256Hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func writesIntegrityValues() {
    #expect(
      integrity(Array("abc".utf8))
        == "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn")
  }
}
