/// What each page of `IssueInputs` must say, whole, in both languages.
enum IssueGoldens {
  static let all: [String: (es: String, en: String)] = [
    "001": (
      es: #"""
      p.md:1:1: error: El texto de la página pasa de 1 KB [EMRA-M001]
        1 | Un texto que sobra. Un texto que sobra. Un texto que sobra. Un texto que sobra. Un texto que sobra.…
          | ^
        ayuda: Divídalo en varias páginas enlazadas entre sí

      """#,
      en: #"""
      p.md:1:1: error: The text of the page is over 1 KB [EMRA-M001]
        1 | Un texto que sobra. Un texto que sobra. Un texto que sobra. Un texto que sobra. Un texto que sobra.…
          | ^
        help: Split it into several pages that link to each other

      """#
    ),
    "002": (
      es: #"""
      p.md:2:1: error: La tabla tiene más de 2 columnas [EMRA-M002]
        2 | |---|---|---|
          | ^^^^^^^^^^^^^
        ayuda: Divídala en tablas menores o publique los datos como archivo descargable

      """#,
      en: #"""
      p.md:2:1: error: The table has more than 2 columns [EMRA-M002]
        2 | |---|---|---|
          | ^^^^^^^^^^^^^
        help: Split it into smaller tables or publish the data as a file to download

      """#
    ),
    "003": (
      es: #"""
      p.md:1000:1: error: Las tablas de la página suman más de 1.999 celdas [EMRA-M003]
        1000 | | 3 | 4 |
             | ^^^^^^^^^
        ayuda: Divídala en tablas menores o publique los datos como archivo descargable

      """#,
      en: #"""
      p.md:1000:1: error: The tables of the page have more than 1,999 cells in all [EMRA-M003]
        1000 | | 3 | 4 |
             | ^^^^^^^^^
        help: Split it into smaller tables or publish the data as a file to download

      """#
    ),
    "004": (
      es: #"""
      p.md:4:1: error: Antes de esta línea de guiones hay demasiado texto sin una línea en blanco [EMRA-M004]
        4 | --- | ---
          | ^^^^^^^^^
        ayuda: Si es una tabla, deje una línea en blanco antes de su encabezado; si no, deje una antes de los guiones

      """#,
      en: #"""
      p.md:4:1: error: There is too much text without a blank line before this row of hyphens [EMRA-M004]
        4 | --- | ---
          | ^^^^^^^^^
        help: If this is a table, leave a blank line before its header; if not, leave one before the hyphens

      """#
    ),
    "005": (
      es: #"""
      p.md:1:1: error: Esta línea tiene más de 1 direcciones web o de correo [EMRA-M005]
        1 | www.a.cl www.b.cl
          | ^^^^^^^^^^^^^^^^^
        ayuda: Repártalas en una lista, una por línea

      """#,
      en: #"""
      p.md:1:1: error: This line has more than 1 web or mail addresses [EMRA-M005]
        1 | www.a.cl www.b.cl
          | ^^^^^^^^^^^^^^^^^
        help: Spread them over a list, one to a line

      """#
    ),
    "006": (
      es: #"""
      p.md:1:21: error: Esta dirección tiene más de 2 paréntesis de cierre [EMRA-M006]
        1 | Vea https://a.cl/x)))
          |                     ^
        ayuda: Revise si sobran; si no, escriba «%29» en vez de cada uno

      """#,
      en: #"""
      p.md:1:21: error: This address has more than 2 closing parentheses [EMRA-M006]
        1 | Vea https://a.cl/x)))
          |                     ^
        help: See whether they are needed; if so, write «%29» for each

      """#
    ),
    "007": (
      es: #"""
      p.md:1:1: error: Hay más de 3 citas, listas o notas, una dentro de otra [EMRA-M007]
        1 | > > > > demasiado
          | ^^^^^^^^^^^^^^^^^
        ayuda: Escríbalo con menos niveles: dos o tres se leen bien

      """#,
      en: #"""
      p.md:1:1: error: There are more than 3 quotations, lists or notes, one within another [EMRA-M007]
        1 | > > > > demasiado
          | ^^^^^^^^^^^^^^^^^
        help: Write it with fewer levels: two or three read well

      """#
    ),
    "008": (
      es: #"""
      p.md:1:1: error: Hay más de 2 corchetes «[», uno dentro de otro [EMRA-M008]
        1 | Año [[[a]]]
          | ^^^^^^^^^^^
        ayuda: Borre los signos que sobran, o divida el párrafo con líneas en blanco

      """#,
      en: #"""
      p.md:1:1: error: There are more than 2 brackets «[», one within another [EMRA-M008]
        1 | Año [[[a]]]
          | ^^^^^^^^^^^
        help: Delete the signs that are not needed, or split the paragraph with blank lines

      """#
    ),
    "009": (
      es: #"""
      p.md:1:1: error: Este párrafo tiene más de 4 corchetes «[» [EMRA-M009]
        1 | [a] [b] [c] [d] [e]
          | ^^^^^^^^^^^^^^^^^^^
        ayuda: Borre los signos que sobran, o divida el párrafo con líneas en blanco

      """#,
      en: #"""
      p.md:1:1: error: This paragraph has more than 4 brackets «[» [EMRA-M009]
        1 | [a] [b] [c] [d] [e]
          | ^^^^^^^^^^^^^^^^^^^
        help: Delete the signs that are not needed, or split the paragraph with blank lines

      """#
    ),
    "010": (
      es: #"""
      p.md:1:1: error: Este párrafo tiene más de 7 marcas «*», «_», «~» o acentos graves [EMRA-M010]
        1 | *a* *b* *c* *d*
          | ^^^^^^^^^^^^^^^
        ayuda: Borre los signos que sobran, o divida el párrafo con líneas en blanco

      """#,
      en: #"""
      p.md:1:1: error: This paragraph has more than 7 marks «*», «_», «~» or backticks [EMRA-M010]
        1 | *a* *b* *c* *d*
          | ^^^^^^^^^^^^^^^
        help: Delete the signs that are not needed, or split the paragraph with blank lines

      """#
    ),
    "011": (
      es: #"""
      p.md:1:1: error: Este párrafo tiene más de 1 signos «<!» o «<?» [EMRA-M011]
        1 | a <!b> <!c>
          | ^^^^^^^^^^^
        ayuda: Bórrelos, porque el HTML no se publica, o divida el párrafo con líneas en blanco

      """#,
      en: #"""
      p.md:1:1: error: This paragraph has more than 1 signs «<!» or «<?» [EMRA-M011]
        1 | a <!b> <!c>
          | ^^^^^^^^^^^
        help: Delete them, as HTML is not published, or split the paragraph with blank lines

      """#
    ),
    "012": (
      es: #"""
      p.md:3:3: error: La página define más de 2 enlaces o notas con «[…]:» [EMRA-M012]
        3 | [c]: /c
          |   ^^
        ayuda: Escriba la dirección en cada enlace, [texto](dirección), o divida la página

      """#,
      en: #"""
      p.md:3:3: error: The page defines more than 2 links or notes with «[…]:» [EMRA-M012]
        3 | [c]: /c
          |   ^^
        help: Write the address in each link, [text](address), or split the page

      """#
    ),
    "013": (
      es: #"""
      p.md:1:3: error: La dirección y el título definidos aquí pasan de 20 caracteres [EMRA-M013]
        1 | [a]: https://example.org/una/direccion/muy/larga
          |   ^^
        ayuda: Use una dirección más corta, o cierre las comillas del título

      """#,
      en: #"""
      p.md:1:3: error: The address and title defined here are over 20 characters [EMRA-M013]
        1 | [a]: https://example.org/una/direccion/muy/larga
          |   ^^
        help: Use a shorter address, or close the quotation marks of the title

      """#
    ),
    "014": (
      es: #"""
      p.md:1:1: error: La página usa demasiadas veces enlaces definidos con una dirección muy larga [EMRA-M014]
        1 | [a]: /doce/bytes
          | ^
        ayuda: Use direcciones más cortas en las líneas «[…]:»

      """#,
      en: #"""
      p.md:1:1: error: The page uses links that are defined with a very long address too often [EMRA-M014]
        1 | [a]: /doce/bytes
          | ^
        help: Use shorter addresses in the lines «[…]:»

      """#
    ),
    "015": (
      es: #"""
      p.md:1:1: error: Este párrafo tiene demasiados enlaces y marcas de énfasis a la vez [EMRA-M015]
        1 | *a* [b](c.md) [d](e.md)
          | ^
        ayuda: Divídalo con líneas en blanco

      """#,
      en: #"""
      p.md:1:1: error: This paragraph has too many links and emphasis marks at once [EMRA-M015]
        1 | *a* [b](c.md) [d](e.md)
          | ^
        help: Split it with blank lines

      """#
    ),
    "016": (
      es: #"""
      p.md:1:1: error: Hay más de 2 negritas, cursivas o tachados, uno dentro de otro [EMRA-M016]
        1 | *a **b ***c***** d*
          | ^^^^^^^^^^^^^^^^^^^
        ayuda: Deje un solo énfasis por texto: **negrita** o *cursiva*

      """#,
      en: #"""
      p.md:1:1: error: There are more than 2 bold, italic or struck texts, one within another [EMRA-M016]
        1 | *a **b ***c***** d*
          | ^^^^^^^^^^^^^^^^^^^
        help: Leave one emphasis to a text: **bold** or *italic*

      """#
    ),
    "020": (
      es: #"""
      p.md:1:7: error: El archivo no está en UTF-8: este carácter no se puede leer [EMRA-M020]
        1 | ñandú �
          |       ^
        ayuda: Guarde el archivo con codificación UTF-8 en su editor

      """#,
      en: #"""
      p.md:1:7: error: The file is not in UTF-8: this character cannot be read [EMRA-M020]
        1 | ñandú �
          |       ^
        help: Save the file with UTF-8 encoding in your editor

      """#
    ),
    "021": (
      es: #"""
      p.md:1:3: aviso: Hay un carácter de control invisible, U+0007 [EMRA-M021]
        1 | Ví�nculo
          |   ^
        ayuda: Bórrelo y vuelva a escribir la palabra; suele venir de copiar y pegar

      """#,
      en: #"""
      p.md:1:3: warning: There is an invisible control character, U+0007 [EMRA-M021]
        1 | Ví�nculo
          |   ^
        help: Delete it and type the word again; it often comes from copy and paste

      """#
    ),
    "022": (
      es: #"""
      p.md:1:7: aviso: La etiqueta HTML «<b class="x">» no se publica [EMRA-M022]
        1 | Texto <b class="x">fuerte</b>
          |       ^^^^^^^^^^^^^
        ayuda: Escríbalo en Markdown: **negrita**, *cursiva*, [texto](pagina.md); para mostrar la etiqueta, póngala entre acentos graves
      p.md:1:26: aviso: La etiqueta HTML «</b>» no se publica [EMRA-M022]
        1 | Texto <b class="x">fuerte</b>
          |                          ^^^^
        ayuda: Escríbalo en Markdown: **negrita**, *cursiva*, [texto](pagina.md); para mostrar la etiqueta, póngala entre acentos graves

      """#,
      en: #"""
      p.md:1:7: warning: The HTML tag «<b class="x">» is not published [EMRA-M022]
        1 | Texto <b class="x">fuerte</b>
          |       ^^^^^^^^^^^^^
        help: Write it in Markdown: **bold**, *italic*, [text](page.md); to show the tag, put it between backticks
      p.md:1:26: warning: The HTML tag «</b>» is not published [EMRA-M022]
        1 | Texto <b class="x">fuerte</b>
          |                          ^^^^
        help: Write it in Markdown: **bold**, *italic*, [text](page.md); to show the tag, put it between backticks

      """#
    ),
    "023": (
      es: #"""
      p.md:3:1: aviso: El comentario HTML no se publica [EMRA-M023]
        3 | <!-- para después -->
          | ^^^^^^^^^^^^^^^^^^^^^
        ayuda: Bórrelo; las notas del equipo van en el encabezado de la página, en líneas que empiezan con «#»

      """#,
      en: #"""
      p.md:3:1: warning: The HTML comment is not published [EMRA-M023]
        3 | <!-- para después -->
          | ^^^^^^^^^^^^^^^^^^^^^
        help: Delete it; notes of the team go into the page's front matter, on lines that begin with «#»

      """#
    ),
    "024": (
      es: #"""
      p.md:1:16: error: «javascript:» no está permitido en una dirección [EMRA-M024]
        1 | Señal: [pulse](javascript&colon;alert(1))
          |                ^^^^^^^^^^^^^^^^^^^^^^^^^
        ayuda: Use una dirección https://, mailto: o tel:, o la ruta de un archivo del sitio

      """#,
      en: #"""
      p.md:1:16: error: «javascript:» is not allowed in an address [EMRA-M024]
        1 | Señal: [pulse](javascript&colon;alert(1))
          |                ^^^^^^^^^^^^^^^^^^^^^^^^^
        help: Use an https://, mailto: or tel: address, or the path of a file of the site

      """#
    ),
    "025": (
      es: #"""
      p.md:1:9: error: La dirección de la imagen es de correo o de teléfono [EMRA-M025]
        1 | ![Foto](mailto:a@example.org)
          |         ^^^^^^^^^^^^^^^^^^^^
        ayuda: Ponga la ruta del archivo: ![Vista del puerto](puerto.jpg)

      """#,
      en: #"""
      p.md:1:9: error: The address of the image is one of mail or telephone [EMRA-M025]
        1 | ![Foto](mailto:a@example.org)
          |         ^^^^^^^^^^^^^^^^^^^^
        help: Give the path of the file: ![View of the port](port.jpg)

      """#
    ),
    "026": (
      es: #"""
      p.md:1:10: error: La imagen no tiene texto alternativo [EMRA-M026]
        1 | Mire ![](puerto.jpg)
          |          ^^^^^^^^^^
        ayuda: Descríbala entre los corchetes: ![Vista del puerto](puerto.jpg); si solo adorna, dígalo así: ![](linea.svg "decorativa")

      """#,
      en: #"""
      p.md:1:10: error: The image has no alternative text [EMRA-M026]
        1 | Mire ![](puerto.jpg)
          |          ^^^^^^^^^^
        help: Describe it between the brackets: ![View of the port](port.jpg); if it only decorates, say so: ![](line.svg "decorativa")

      """#
    ),
    "027": (
      es: #"""
      p.md:1:10: error: El enlace no tiene texto [EMRA-M027]
        1 | - Ver [](plan.md)
          |          ^^^^^^^
        ayuda: Escriba entre los corchetes adónde lleva: [Plan de acción](plan.md)

      """#,
      en: #"""
      p.md:1:10: error: The link has no text [EMRA-M027]
        1 | - Ver [](plan.md)
          |          ^^^^^^^
        help: Write between the brackets where it leads: [Action plan](plan.md)

      """#
    ),
    "028": (
      es: #"""
      p.md:1:1: aviso: El título «#» se publica como «##» [EMRA-M028]
        1 | # Año minero
          | ^^^^^^^^^^^^
        ayuda: El título de la página va en la clave «title»; en el texto empiece con «##»

      """#,
      en: #"""
      p.md:1:1: warning: The heading «#» is published as «##» [EMRA-M028]
        1 | # Año minero
          | ^^^^^^^^^^^^
        help: The title of the page goes into the key «title»; in the text begin with «##»

      """#
    ),
    "029": (
      es: #"""
      p.md:3:1: aviso: El título salta de «##» a «####» [EMRA-M029]
        3 | #### Dos
          | ^^^^^^^^
        ayuda: Use «###», o agregue antes el título que falta

      """#,
      en: #"""
      p.md:3:1: warning: The heading skips from «##» to «####» [EMRA-M029]
        3 | #### Dos
          | ^^^^^^^^
        help: Use «###», or add the missing heading before it

      """#
    ),
    "030": (
      es: #"""
      p.md:1:1: aviso: El título está vacío [EMRA-M030]
        1 | ##
          | ^^
        ayuda: Escriba el título después de «#», o borre la línea

      """#,
      en: #"""
      p.md:1:1: warning: The heading is empty [EMRA-M030]
        1 | ##
          | ^^
        help: Write the heading after «#», or delete the line

      """#
    ),
    "031": (
      es: #"""
      p.md:1:3: aviso: «[!NOTA]» no es un recuadro; se publica como cita [EMRA-M031]
        1 | > [!NOTA]
          |   ^^^^^^^
        ayuda: ¿Quiso decir «[!NOTE]»?

      """#,
      en: #"""
      p.md:1:3: warning: «[!NOTA]» is no alert; it is published as a quotation [EMRA-M031]
        1 | > [!NOTA]
          |   ^^^^^^^
        help: Did you mean «[!NOTE]»?

      """#
    ),
    "032": (
      es: #"""
      p.md:1:3: aviso: «[!TIP]» no está solo en su línea; se publica como cita [EMRA-M032]
        1 | > [!TIP] Hola
          |   ^^^^^^
        ayuda: Deje «> [!TIP]» en su línea y siga en la próxima, también con «> »

      """#,
      en: #"""
      p.md:1:3: warning: «[!TIP]» is not alone on its line; it is published as a quotation [EMRA-M032]
        1 | > [!TIP] Hola
          |   ^^^^^^
        help: Leave «> [!TIP]» on its line and go on with the next, also with «> »

      """#
    ),
    "033": (
      es: #"""
      p.md:1:7: error: La dirección «https://example.org[^1]» no está bien escrita [EMRA-M033]
        1 | Según https://example.org[^1]
          |       ^^^^^^^^^^^^^^^^^^^^^^^
        ayuda: Cópiela del navegador; si detrás viene una nota [^1] u otro signo, deje un espacio entre medio

      """#,
      en: #"""
      p.md:1:7: error: The address «https://example.org[^1]» is not well written [EMRA-M033]
        1 | Según https://example.org[^1]
          |       ^^^^^^^^^^^^^^^^^^^^^^^
        help: Copy it from the browser; if a note [^1] or another sign comes after it, leave a space between

      """#
    ),
    "034": (
      es: #"""
      p.md:1:14: aviso: La nota «[^2]» no existe [EMRA-M034]
        1 | Según el plan[^2]
          |              ^^^^
        ayuda: Agregue al final una línea «[^2]: texto de la nota», o borre la mención

      """#,
      en: #"""
      p.md:1:14: warning: The note «[^2]» does not exist [EMRA-M034]
        1 | Según el plan[^2]
          |              ^^^^
        help: Add a line «[^2]: text of the note» at the end, or delete the mention

      """#
    ),
    "035": (
      es: #"""
      p.md:1:1: aviso: La nota «[^1]:» no se publica: el texto no la menciona [EMRA-M035]
        1 | [^1]: nadie
          | ^^^^
        ayuda: Ponga «[^1]» donde corresponde en el texto, o borre la nota

      """#,
      en: #"""
      p.md:1:1: warning: The note «[^1]:» is not published: the text does not mention it [EMRA-M035]
        1 | [^1]: nadie
          | ^^^^
        help: Put «[^1]» where it belongs in the text, or delete the note

      """#
    ),
    "036": (
      es: #"""
      p.md:4:1: aviso: La nota «[^1]:» no se publica: ya hay una con ese nombre [EMRA-M036]
        4 | [^1]: dos
          | ^^^^
        ayuda: Póngale otro nombre, también donde se menciona

      """#,
      en: #"""
      p.md:4:1: warning: The note «[^1]:» is not published: there is one of that name already [EMRA-M036]
        4 | [^1]: dos
          | ^^^^
        help: Give it another name, where it is mentioned too

      """#
    ),
    "037": (
      es: #"""
      p.md:3:6: error: El componente «chart» está dentro de una lista, una cita o una nota, o con espacios delante [EMRA-M037]
        3 |   ```chart
          |      ^^^^^
        ayuda: Sáquelo de ahí: una línea vacía, y después todas sus líneas desde el margen

      """#,
      en: #"""
      p.md:3:6: error: The component «chart» stands in a list, quotation or footnote, or is indented [EMRA-M037]
        3 |   ```chart
          |      ^^^^^
        help: Move it out: an empty line, then all its lines from the margin

      """#
    ),
    "038": (
      es: #"""
      p.md:3:1: error: El componente «chart» no se cierra [EMRA-M038]
        3 | ~~~ chart
          | ^^^^^^^^^
        ayuda: Agregue una línea «~~~» después de su última clave

      """#,
      en: #"""
      p.md:3:1: error: The component «chart» is not closed [EMRA-M038]
        3 | ~~~ chart
          | ^^^^^^^^^
        help: Add a line «~~~» after its last key

      """#
    ),
    "039": (
      es: #"""
      p.md:1:10: error: Después de «chart» no puede haber nada en esta línea [EMRA-M039]
        1 | ```chart {#a}
          |          ^^^^
        ayuda: Escríbalo en las líneas siguientes, como «clave: valor»

      """#,
      en: #"""
      p.md:1:10: error: Nothing may follow «chart» on this line [EMRA-M039]
        1 | ```chart {#a}
          |          ^^^^
        help: Write it in the lines that follow, as «key: value»

      """#
    ),
    "040": (
      es: #"""
      p.md:1:5: aviso: «chartt» no es un componente; se publica como código [EMRA-M040]
        1 | ``` chartt
          |     ^^^^^^
        ayuda: ¿Quiso decir «chart»?

      """#,
      en: #"""
      p.md:1:5: warning: «chartt» is no component; it is published as code [EMRA-M040]
        1 | ``` chartt
          |     ^^^^^^
        help: Did you mean «chart»?

      """#
    ),
    "041": (
      es: #"""
      p.md:1:4: aviso: «imagenes» no es un componente; se publica como código [EMRA-M041]
        1 | ```imagenes
          |    ^^^^^^^^
        ayuda: Los componentes son: chart; si es código, escriba «```text»

      """#,
      en: #"""
      p.md:1:4: warning: «imagenes» is no component; it is published as code [EMRA-M041]
        1 | ```imagenes
          |    ^^^^^^^^
        help: The components are: chart; for code write «```text»

      """#
    ),
    "042": (
      es: #"""
      p.md:1:1: aviso: «´´´chart» no comienza un componente; se publica como texto [EMRA-M042]
        1 | ´´´chart
          | ^^^^^^^^
        ayuda: Escriba tres acentos graves en su primera y en su última línea: «```chart» y «```»

      """#,
      en: #"""
      p.md:1:1: warning: «´´´chart» begins no component; it is published as text [EMRA-M042]
        1 | ´´´chart
          | ^^^^^^^^
        help: Write three backticks in its first and in its last line: «```chart» and «```»

      """#
    ),
    "043": (
      es: #"""
      p.md:1:14: aviso: No es una imagen: la dirección «Puerto Ñuñoa.jpg» tiene espacios; se publica como texto [EMRA-M043]
        1 | ![Un puerto](Puerto Ñuñoa.jpg)
          |              ^^^^^^^^^^^^^^^^
        ayuda: Quite los espacios del nombre del archivo, o escriba «(<Puerto Ñuñoa.jpg>)»

      """#,
      en: #"""
      p.md:1:14: warning: This is no image: the address «Puerto Ñuñoa.jpg» has spaces; it is published as text [EMRA-M043]
        1 | ![Un puerto](Puerto Ñuñoa.jpg)
          |              ^^^^^^^^^^^^^^^^
        help: Take the spaces out of the file's name, or write «(<Puerto Ñuñoa.jpg>)»

      """#
    ),
  ]
}
