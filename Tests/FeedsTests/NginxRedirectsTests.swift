import Testing
import Text

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

  /// The file that Tests/Judges/nginx.py gives to nginx, with the list it was made from.
  @Test func writesWhatNginxIsAskedAbout() throws {
    var redirects: [Redirect] = []
    for (number, path) in nastyPaths.enumerated() {
      redirects.append(
        Redirect(
          from: path,
          to: number % 2 == 0 ? "https://a.example/\(number)/ñ\(path)" : "/\(number)\(path)"))
    }
    try expectGolden(nginxRedirects(redirects), "../nginx/nginx-redirects.conf")
    var json: [UInt8] = Array("[\n".utf8)
    for (number, redirect) in redirects.enumerated() {
      json.append(number == 0 ? "  [" : ",\n  [")
      json.appendJSONString(redirect.from)
      json.append(", ")
      json.appendJSONString(redirect.to)
      json.append("]")
    }
    json.append("\n]\n")
    try expectGolden(json, "../nginx/redirects.json")
  }

  @Test func leavesOutWhatNginxCannotRead() {
    let long = "/" + String(repeating: "\"", count: 1_001) + "/"
    let target = "/" + String(repeating: "ñ", count: 700) + "/"
    #expect(
      rules([Redirect(from: long, to: "/"), Redirect(from: "/b", to: target)]) == [
        "# too long for nginx: a path of 1003 bytes", "# too long for nginx: a path of 1002 bytes",
        "# too long for nginx: a path of 2 bytes", "# too long for nginx: a path of 3 bytes",
      ])
  }
}

/// Each byte that means something to nginx, and texts that try to end a directive.
private let nastyPaths: [String] =
  ["/viejo/", "/viejo.html", "/año/ñandú/", "/日本/🙂/", "/e\u{301}/", "/a b/", "/a  b /"]
  + "$;{}\"'\\#%?*|<>[]()^~`!@&=+,.:-_".map { "/x\($0)y/" }
  + "$;{}\"'\\#%?*|<>[]()^~`!@&=+,:-_".map { "/\($0)/" }
  + [
    "/tab\there/", "/line\nfeed/", "/carriage\rreturn/", "/bell\u{7}/", "/delete\u{7F}/",
    "/\\n/", "/\\\"/", "/end\\", "/end\\\\", "/end\"", "/$uri", "/${uri}/", "/$1/", "/%41/",
    "/%c3%b1/", "/%2F/", "/a\"; } location / { return 200 \"taken\"; } #/",
    "/b'; } location / { return 200 'taken'; } #/", "/c\n}\nlocation / { return 200; }\n/",
    "/d\\\"; } location / { return 200; } #/", "/include /etc/passwd;/", "/MAYOR/", "/mayor/",
    "/" + String(repeating: "largo-", count: 600) + "/",
    "/" + String(repeating: "ñ$;.}*", count: 100) + "/",
    "/" + String(repeating: "a", count: 253) + "/", "/" + String(repeating: "b", count: 254) + "/",
  ]
