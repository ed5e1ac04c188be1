import Build
import CivilTime
import Diagnostics
import Editorial
import Files
import Foundation
import Testing

/// Texts of single networks are for the team: no public byte holds them.
@Suite struct NetworkTextTests {
  private func site(_ content: [String: String]) throws -> TestSite {
    try TestSite(
      content.merging([
        "_index.md": TestSite.page("Portada"),
        "publicaciones/_index.md": TestSite.page("Publicaciones"),
      ]) { own, _ in own })
  }

  private let front = """
    state: aprobado
    date: 2026-11-01
    format: post
    channels: [instagram, x]
    texts: {instagram: "zqsecretouno con #etiqueta", threads: zqsecretocinco}

    """
  private let body = """
    Texto zqpublico con [enlace](b.md).

    ## X
    zqsecretodos [enlace](b.md), **fuerte**.

    - uno
    - dos

    ### zqsecretotres

    LinkedIn
    --------
    zqsecretocuatro ![imagen](no.png) {{ x }}

    ## Después

    zqtambienpublico
    """

  @Test func keepsTextsOfNetworksFromThePublicSite() async throws {
    let site = try site([
      "publicaciones/a.md": TestSite.page("Uno", front, body: body),
      "publicaciones/b.md": TestSite.page("Otro", "state: aprobado\ndate: 2026-11-01\n"),
    ])
    let report = await site.build { $0.showsDrafts = true }
    #expect(report.text() == "")
    let output = try site.output()
    for (path, bytes) in output {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("zqsecreto"), "\(path)")
    }
    let page = String(decoding: output["publicaciones/a/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("zqpublico"))
    #expect(page.contains("zqtambienpublico"))
    #expect(!page.contains("<h2 id=\"x\">"))
  }

  @Test func leavesHeadingsOfOtherPagesAlone() async throws {
    let site = try site([
      "_index.md": TestSite.page("Portada", body: "Texto.\n\n## X\n\nzqequis\n")
    ])
    let report = await site.build()
    #expect(report.text() == "")
    let home = String(decoding: try site.output()["index.html"] ?? [], as: UTF8.self)
    #expect(home.contains("zqequis"))
  }

  @Test func placesFindingsWhereTheyStand() async throws {
    let site = try site([
      "publicaciones/a.md": TestSite.page(
        "Uno", front, body: body + "\n[roto](no-hay.md)\n\n## Threads\nOtra vez\n")
    ])
    let report = await site.build()
    let text = report.text()
    #expect(text.contains("La página tiene dos textos para threads") == false)
    #expect(text.contains("La página tiene dos textos para Threads [EMRA-S095]"))
    #expect(text.contains("content/publicaciones/a.md:28:1: error"))
    #expect(text.contains("content/publicaciones/a.md:26:8: error"))
  }

  @Test func handsTextsToTheTeam() async throws {
    let site = try site([
      "publicaciones/a.md": TestSite.page("Uno", front, body: body),
      "publicaciones/b.md": TestSite.page("Otro", "state: aprobado\ndate: 2026-11-01\n"),
    ])
    let tree = try DiskTree(root: site.folder.path)
    let content = try #require(await PlanContent(of: tree, now: Instant.now()))
    let record = try #require(content.records.first { $0.path.hasSuffix("/a.md") })
    #expect(record.networkTexts["instagram"] == .plain("zqsecretouno con #etiqueta"))
    #expect(record.networkTexts.keys.sorted() == ["instagram", "linkedin", "threads", "x"])
    #expect(!record.body.contains("zqsecreto"))
    #expect(record.links == ["b.md": "https://prueba.example/publicaciones/b/"])
  }
}
