import Testing

@testable import Feeds

/// Tests/Judges/nginx.py asks nginx itself.
@Suite struct NginxRedirectsTests {
  private func rules(_ redirects: [Redirect], taken: Set<String> = []) -> [String] {
    text(nginxRedirects(redirects, taken: taken)).split(separator: "\n").dropFirst(2)
      .map(String.init)
  }

  private let new = "https://a.example/nuevo/"

  @Test func answersWithAndWithoutTheFinalSlash() throws {
    #expect(
      text(
        nginxRedirects([Redirect(from: "/viejo/", to: new), Redirect(from: "/v.html", to: "/n/")]))
          == """
          # Redirects of the site, made by emra-site. In the server block:
          #   include /path/to/nginx-redirects.conf;
          location = "/viejo/" { return 301 "https://a.example/nuevo/"; }
          location = "/viejo" { return 301 "https://a.example/nuevo/"; }
          location = "/v.html" { return 301 "/n/"; }
          location = "/v.html/" { return 301 "/n/"; }

          """)
    #expect(rules([Redirect(from: "/", to: new)]).count == 1)
    #expect(rules([]).isEmpty)
  }

  @Test func namesNoPathTwice() {
    #expect(
      rules(
        [
          Redirect(from: "/a/", to: "/1/"), Redirect(from: "/a", to: "/2/"),
          Redirect(from: "/a/", to: "/3/"), Redirect(from: "/b/", to: "/4/"),
        ], taken: ["/b"]) == [
          "location = \"/a/\" { return 301 \"/1/\"; }",
          "location = \"/a\" { return 301 \"/2/\"; }",
          "location = \"/b/\" { return 301 \"/4/\"; }",
        ])
  }

  @Test func quotesWhatNginxWouldReadOtherwise() {
    #expect(
      rules([Redirect(from: "/a\"\\; } {$x'\n\r\tñ%41/", to: "/b\"\\; {}$y'\n\u{7F}ñ%41?c#d")])
        == [
          #"location = "/a\"\\; } {$x'\n\r\tñ%41/" { return 301 "/b%22%5C%3B%20%7B%7D%24y%27%0A%7F%C3%B1%41?c#d"; }"#,
          #"location = "/a\"\\; } {$x'\n\r\tñ%41" { return 301 "/b%22%5C%3B%20%7B%7D%24y%27%0A%7F%C3%B1%41?c#d"; }"#,
        ])
  }

  @Test func leavesOutWhatNginxCannotRead() {
    let long = "/" + String(repeating: "\"", count: 2_001) + "/"
    let target = "/" + String(repeating: "ñ", count: 700) + "/"
    #expect(
      rules([Redirect(from: long, to: "/"), Redirect(from: "/b", to: target)]) == [
        "# too long for nginx: a path of 2003 bytes", "# too long for nginx: a path of 2002 bytes",
        "# too long for nginx: a path of 2 bytes", "# too long for nginx: a path of 3 bytes",
      ])
  }
}
