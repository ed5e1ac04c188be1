/// The content in Spanish; `title` is a text of YAML.
func spanishContent(_ title: String) -> [(path: String, text: String)] {
  [
    (
      "content/site.yml",
      """
      # Ajustes del sitio. Lo que sigue a «#» son comentarios: el programa no los lee.
      title: \(title)
      description: Una frase que diga de qué trata el sitio, para buscadores y redes.

      # La dirección en que se publicará. Cámbiela antes de publicar.
      base_url: https://example.org/

      language: es-CL
      timezone: America/Santiago
      theme: simple   # la carpeta de themes/ que da forma al sitio

      # El menú. Cada entrada es una página de content/, o «title» y «url».
      menus:
        main:
          - page: notas/_index.md
          - page: acerca.md

      # Las etiquetas de las notas. «open: true» admite etiquetas nuevas sin declararlas aquí.
      taxonomies:
        tags:
          title: Etiquetas
          field: tags
          path: etiquetas
          open: true

      # Qué claves llevan las páginas en su encabezado, además de las que tienen todas.
      types:
        page:
          optional: [tags]
        note:
          required: [description, date]
          optional: [tags]

      # Cada carpeta de content/ es una sección.
      sections:
        notas: {type: note, sort: date}

      # Qué debe tener cada archivo de content/data. Lo que falte o sobre es un error con su línea.
      data:
        partes:
          type: list
          of: {type: record, required: [parte, lugar], fields: {parte: text, lugar: text}}

      """
    ),
    (
      "content/_index.md",
      """
      ---
      title: \(title)
      description: La portada del sitio.
      ---

      Este sitio se acaba de crear. Su portada es el archivo `content/_index.md`: ábralo con un
      editor de texto, cambie estas líneas y vuelva a construir el sitio.

      - Los ajustes están en `content/site.yml`.
      - Las páginas están en `content/`, una por archivo.
      - La forma del sitio está en `themes/simple/`.

      """
    ),
    (
      "content/acerca.md",
      """
      ---
      title: Acerca de este sitio
      description: Quién lo hace y para qué.
      ---

      Escriba aquí quién hace el sitio, para quién y cómo se puede escribir.

      ## Una tabla

      Un bloque como este es un componente: aquí, una tabla con los datos de
      `content/data/partes.csv`, que se puede abrir con una planilla.

      ```tabla
      title: Qué hay en la carpeta del sitio
      data: partes
      columns: {parte: Parte, lugar: Dónde está}
      note: Así viene un sitio nuevo.
      ```

      """
    ),
    (
      "content/data/partes.csv",
      """
      parte,lugar
      Páginas,content/
      Ajustes,content/site.yml
      Plantillas y estilos,themes/simple/

      """
    ),
    (
      "content/notas/_index.md",
      """
      ---
      title: Notas
      description: Todas las notas, la más nueva primero.
      ---

      """
    ),
    (
      "content/notas/primera-nota.md",
      """
      ---
      title: La primera nota
      description: Cómo se escribe una nota.
      date: 2026-01-05
      tags: [escribir]
      ---

      Una nota es un archivo en `content/notas/`. Comienza con un encabezado entre dos líneas de
      guiones; debajo va el texto en [Markdown](https://commonmark.org/).

      ## Enlaces

      Un enlace a otra página del sitio lleva el nombre de su archivo: la
      [segunda nota](segunda-nota.md).

      """
    ),
    (
      "content/notas/segunda-nota.md",
      """
      ---
      title: La segunda nota
      description: Qué ocurre con las fechas y los borradores.
      date: 2026-01-12
      tags: [escribir, publicar]
      ---

      Una nota con fecha por venir no se publica hasta ese día. Con `draft: true` no se publica
      nunca: es un borrador.

      > [!NOTE]
      > Para ver el sitio con sus borradores y con lo que viene, agregue al comando
      > `--drafts --future`.

      """
    ),
  ]
}
