/// The content in English; `title` is a text of YAML.
func englishContent(_ title: String) -> [(path: String, text: String)] {
  [
    (
      "content/site.yml",
      """
      # Settings of the site. What follows a «#» is a comment: the program does not read it.
      title: \(title)
      description: One sentence that says what the site is about, for search engines and networks.

      # The address at which it will be published. Change it before you publish.
      base_url: https://example.org/

      language: en
      timezone: America/Santiago
      theme: simple   # the folder of themes/ that gives the site its form

      # The menu. Each entry is a page of content/, or «title» and «url».
      menus:
        main:
          - page: notes/_index.md
          - page: about.md

      # The tags of notes. «open: true» allows new tags that are not declared here.
      taxonomies:
        tags:
          title: Tags
          field: tags
          path: tags
          open: true

      # Which keys pages have in their front matter, beside those that all pages have.
      types:
        page:
          optional: [tags]
        note:
          required: [description, date]
          optional: [tags]

      # Each folder of content/ is a section.
      sections:
        notes: {type: note, sort: date}

      # What each file of content/data must hold. What is missing or too much is an error at its line.
      data:
        parts:
          type: list
          of: {type: record, required: [part, place], fields: {part: text, place: text}}

      """
    ),
    (
      "content/_index.md",
      """
      ---
      title: \(title)
      description: The home page of the site.
      ---

      This site has just been made. Its home page is the file `content/_index.md`: open it with a
      text editor, change these lines and build the site again.

      - The settings are in `content/site.yml`.
      - The pages are in `content/`, one a file.
      - The form of the site is in `themes/simple/`.

      """
    ),
    (
      "content/about.md",
      """
      ---
      title: About this site
      description: Who makes it and what for.
      ---

      Write here who makes the site, for whom, and how to write to you.

      ## A table

      A block like this is a component: here, a table of the data in `content/data/parts.csv`, which
      a spreadsheet can open.

      ```table
      title: What the folder of the site has
      data: parts
      columns: {part: Part, place: Where it is}
      note: This is how a new site comes.
      ```

      """
    ),
    (
      "content/data/parts.csv",
      """
      part,place
      Pages,content/
      Settings,content/site.yml
      Templates and styles,themes/simple/

      """
    ),
    (
      "content/notes/_index.md",
      """
      ---
      title: Notes
      description: All notes, the newest first.
      ---

      """
    ),
    (
      "content/notes/first-note.md",
      """
      ---
      title: The first note
      description: How a note is written.
      date: 2026-01-05
      tags: [writing]
      ---

      A note is a file in `content/notes/`. It begins with front matter between two lines of
      hyphens; the text follows in [Markdown](https://commonmark.org/).

      ## Links

      A link to another page of the site has the name of its file: the
      [second note](second-note.md).

      """
    ),
    (
      "content/notes/second-note.md",
      """
      ---
      title: The second note
      description: What dates and drafts do.
      date: 2026-01-12
      tags: [writing, publishing]
      ---

      A note that is dated ahead is not published before that day. With `draft: true` it is never
      published: it is a draft.

      > [!NOTE]
      > To see the site with its drafts and with what is to come, add `--drafts --future` to the
      > command.

      """
    ),
  ]
}
