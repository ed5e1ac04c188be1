/// Texts that are no YAML, and YAML that is likely a mistake.
let syntaxGoldens: [Golden] = [
  Golden(
    "bytes that are no UTF-8",
    bytes: [116, 105, 116, 108, 101, 58, 32, 77, 105, 110, 101, 114, 237, 97, 10],
    es: #"""
      a.yml:1:13: error: El archivo no es texto UTF-8 válido [EMRA-Y001]
        1 | title: Miner�a
          |             ^
        ayuda: Guarde el archivo con codificación UTF-8 en su editor
      """#,
    en: #"""
      a.yml:1:13: error: The file is not valid UTF-8 text [EMRA-Y001]
        1 | title: Miner�a
          |             ^
        help: Save the file with the encoding UTF-8 in your editor
      """#),
  Golden(
    "a NUL character", "title: Hola\u{0}\n",
    es: #"""
      a.yml:1:12: error: Carácter invisible no permitido: U+0000 [EMRA-Y002]
        1 | title: Hola�
          |            ^
        ayuda: Bórrelo; suele llegar al copiar desde otro programa
      """#,
    en: #"""
      a.yml:1:12: error: An invisible character that is not allowed: U+0000 [EMRA-Y002]
        1 | title: Hola�
          |            ^
        help: Delete it; it often comes along when copying from another program
      """#),
  Golden(
    "a control character", "title: Ho\u{1B}la\n",
    es: #"""
      a.yml:1:10: error: Carácter invisible no permitido: U+001B [EMRA-Y002]
        1 | title: Ho�la
          |          ^
        ayuda: Bórrelo; suele llegar al copiar desde otro programa
      """#,
    en: #"""
      a.yml:1:10: error: An invisible character that is not allowed: U+001B [EMRA-Y002]
        1 | title: Ho�la
          |          ^
        help: Delete it; it often comes along when copying from another program
      """#),
  Golden(
    "a line separator", "title: Añil\u{2028}azul\n",
    es: #"""
      a.yml:1:12: error: Carácter invisible no permitido: U+2028 [EMRA-Y002]
        1 | title: Añil azul
          |            ^
        ayuda: Bórrelo; suele llegar al copiar desde otro programa
      """#,
    en: #"""
      a.yml:1:12: error: An invisible character that is not allowed: U+2028 [EMRA-Y002]
        1 | title: Añil azul
          |            ^
        help: Delete it; it often comes along when copying from another program
      """#),
  Golden(
    "a byte order mark inside the text", "title: a\n\u{FEFF}tags: b\n",
    es: #"""
      a.yml:2:1: error: Carácter invisible no permitido: U+FEFF [EMRA-Y002]
        2 | ﻿tags: b
          | ^
        ayuda: Bórrelo; suele llegar al copiar desde otro programa
      """#,
    en: #"""
      a.yml:2:1: error: An invisible character that is not allowed: U+FEFF [EMRA-Y002]
        2 | ﻿tags: b
          | ^
        help: Delete it; it often comes along when copying from another program
      """#),
  Golden(
    "a tab before a key", "image:\n\turl: x.svg\n",
    es: #"""
      a.yml:2:1: error: Hay un tabulador al comienzo de la línea [EMRA-Y003]
        2 |   url: x.svg
          | ^^
        ayuda: Use espacios en vez del tabulador
      """#,
    en: #"""
      a.yml:2:1: error: There is a tab at the start of the line [EMRA-Y003]
        2 |   url: x.svg
          | ^^
        help: Use spaces instead of the tab
      """#),
  Golden(
    "a tab before a list item", "tags:\n  - agua\n\t- cobre\n",
    es: #"""
      a.yml:3:1: error: Hay un tabulador al comienzo de la línea [EMRA-Y003]
        3 |   - cobre
          | ^^
        ayuda: Use espacios en vez del tabulador
      """#,
    en: #"""
      a.yml:3:1: error: There is a tab at the start of the line [EMRA-Y003]
        3 |   - cobre
          | ^^
        help: Use spaces instead of the tab
      """#),
  Golden(
    "a tab inside a block of text", "description: >\n\tUna línea\n",
    es: #"""
      a.yml:2:1: error: Hay un tabulador al comienzo de la línea [EMRA-Y003]
        2 |   Una línea
          | ^^
        ayuda: Use espacios en vez del tabulador
      """#,
    en: #"""
      a.yml:2:1: error: There is a tab at the start of the line [EMRA-Y003]
        2 |   Una línea
          | ^^
        help: Use spaces instead of the tab
      """#),
  Golden(
    "a colon in a title", "title: EMRA: qué es y qué hace\n",
    es: #"""
      a.yml:1:12: error: Hay un «:» dentro de un texto sin comillas [EMRA-Y004]
        1 | title: EMRA: qué es y qué hace
          |            ^
        ayuda: Ponga el texto entre comillas: title: "EMRA: qué es y qué hace"
      """#,
    en: #"""
      a.yml:1:12: error: There is a «:» inside text without quotes [EMRA-Y004]
        1 | title: EMRA: qué es y qué hace
          |            ^
        help: Put the text in quotes: title: "EMRA: qué es y qué hace"
      """#),
  Golden(
    "a colon in a list item", "tags:\n  - minería: cobre: litio\n",
    es: #"""
      a.yml:2:19: error: Hay un «:» dentro de un texto sin comillas [EMRA-Y004]
        2 |   - minería: cobre: litio
          |                   ^
        ayuda: Ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:2:19: error: There is a «:» inside text without quotes [EMRA-Y004]
        2 |   - minería: cobre: litio
          |                   ^
        help: Put the text in quotes
      """#),
  Golden(
    "a colon in a text with quotes inside", "title: La EMRA: \"2050\"\n",
    es: #"""
      a.yml:1:15: error: Hay un «:» dentro de un texto sin comillas [EMRA-Y004]
        1 | title: La EMRA: "2050"
          |               ^
        ayuda: Ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:15: error: There is a «:» inside text without quotes [EMRA-Y004]
        1 | title: La EMRA: "2050"
          |               ^
        help: Put the text in quotes
      """#),
  Golden(
    "a colon in a flow list", "tags: [agua: y: sal]\n",
    es: #"""
      a.yml:1:15: error: Hay un «:» dentro de un texto sin comillas [EMRA-Y004]
        1 | tags: [agua: y: sal]
          |               ^
        ayuda: Ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:15: error: There is a «:» inside text without quotes [EMRA-Y004]
        1 | tags: [agua: y: sal]
          |               ^
        help: Put the text in quotes
      """#),
  Golden(
    "a key farther right than the keys above", "title: Hola\n  draft: true\n",
    es: #"""
      a.yml:2:3: error: «draft» está más adentro que «title», que ya tiene un valor: «Hola» [EMRA-Y037]
        2 |   draft: true
          |   ^^^^^^^^^^^
        ayuda: Si «draft» es parte de «title», quite «Hola» de la línea de arriba; si no, comience esta con tantos espacios como esa
      """#,
    en: #"""
      a.yml:2:3: error: «draft» is further in than «title», which has a value already: «Hola» [EMRA-Y037]
        2 |   draft: true
          |   ^^^^^^^^^^^
        help: If «draft» is part of «title», remove «Hola» from the line above; if not, start this one with as many spaces as that
      """#),
  Golden(
    "keys below a key that has a text", "image: Mapa\n  # x\n  url: a\n  alt: b\n",
    es: #"""
      a.yml:3:3: error: «url» está más adentro que «image», que ya tiene un valor: «Mapa» [EMRA-Y037]
        3 |   url: a
          |   ^^^^^^
        ayuda: Si «url» es parte de «image», quite «Mapa» de la línea de arriba; si no, comience esta con tantos espacios como esa
      """#,
    en: #"""
      a.yml:3:3: error: «url» is further in than «image», which has a value already: «Mapa» [EMRA-Y037]
        3 |   url: a
          |   ^^^^^^
        help: If «url» is part of «image», remove «Mapa» from the line above; if not, start this one with as many spaces as that
      """#),
  Golden(
    "keys below a key that has a text in quotes", "image: \"Mapa\"\n  url: a\n",
    es: #"""
      a.yml:2:3: error: «url» está más adentro que «image», que ya tiene un valor: «"Mapa"» [EMRA-Y037]
        2 |   url: a
          |   ^^^^^^
        ayuda: Si «url» es parte de «image», quite «"Mapa"» de la línea de arriba; si no, comience esta con tantos espacios como esa
      """#,
    en: #"""
      a.yml:2:3: error: «url» is further in than «image», which has a value already: «"Mapa"» [EMRA-Y037]
        2 |   url: a
          |   ^^^^^^
        help: If «url» is part of «image», remove «"Mapa"» from the line above; if not, start this one with as many spaces as that
      """#),
  Golden(
    "a key between two levels", "image:\n    url: x.svg\n  alt: Mapa\n",
    es: #"""
      a.yml:3:3: error: Los espacios al comienzo de esta línea no calzan con las líneas anteriores [EMRA-Y005]
        3 |   alt: Mapa
          |   ^^^^^^^^^
        ayuda: Comience la línea con tantos espacios como las otras de su grupo
      """#,
    en: #"""
      a.yml:3:3: error: The spaces at the start of this line do not match the lines above [EMRA-Y005]
        3 |   alt: Mapa
          |   ^^^^^^^^^
        help: Start the line with as many spaces as the others of its group
      """#),
  Golden(
    "a first key farther right than the next", "  title: Hola\ndraft: true\n",
    es: #"""
      a.yml:2:1: error: Los espacios al comienzo de esta línea no calzan con las líneas anteriores [EMRA-Y005]
        2 | draft: true
          | ^^^^^^^^^^^
        ayuda: Comience la línea con tantos espacios como las otras de su grupo
      """#,
    en: #"""
      a.yml:2:1: error: The spaces at the start of this line do not match the lines above [EMRA-Y005]
        2 | draft: true
          | ^^^^^^^^^^^
        help: Start the line with as many spaces as the others of its group
      """#),
  Golden(
    "a list item between two levels", "tags:\n  - agua\n - cobre\n",
    es: #"""
      a.yml:3:2: error: Los espacios al comienzo de esta línea no calzan con las líneas anteriores [EMRA-Y005]
        3 |  - cobre
          |  ^^^^^^^
        ayuda: Comience la línea con tantos espacios como las otras de su grupo
      """#,
    en: #"""
      a.yml:3:2: error: The spaces at the start of this line do not match the lines above [EMRA-Y005]
        3 |  - cobre
          |  ^^^^^^^
        help: Start the line with as many spaces as the others of its group
      """#),
  Golden(
    "no space after a colon", "title: Hola\ndraft:true\nweight: 1\n",
    es: #"""
      a.yml:2:6: error: Falta un espacio después de «draft:» [EMRA-Y006]
        2 | draft:true
          |      ^
        ayuda: Escriba «draft: » y después el valor
      """#,
    en: #"""
      a.yml:2:6: error: A space is missing after «draft:» [EMRA-Y006]
        2 | draft:true
          |      ^
        help: Write «draft: » and then the value
      """#),
  Golden(
    "no space after the first colon", "título:Hola\nweight: 1\n",
    es: #"""
      a.yml:1:7: error: Falta un espacio después de «título:» [EMRA-Y006]
        1 | título:Hola
          |       ^
        ayuda: Escriba «título: » y después el valor
      """#,
    en: #"""
      a.yml:1:7: error: A space is missing after «título:» [EMRA-Y006]
        1 | título:Hola
          |       ^
        help: Write «título: » and then the value
      """#),
  Golden(
    "no space after a quoted key", "\"title\":Hola\n",
    es: #"""
      a.yml:1:8: error: Falta un espacio después de «"title":» [EMRA-Y006]
        1 | "title":Hola
          |        ^
        ayuda: Escriba «"title": » y después el valor
      """#,
    en: #"""
      a.yml:1:8: error: A space is missing after «"title":» [EMRA-Y006]
        1 | "title":Hola
          |        ^
        help: Write «"title": » and then the value
      """#),
  Golden(
    "a line without a key", "title: Hola\nUna línea suelta\ndraft: true\n",
    es: #"""
      a.yml:2:1: error: «Una línea suelta» no es una clave con su valor [EMRA-Y007]
        2 | Una línea suelta
          | ^^^^^^^^^^^^^^^^
        ayuda: Escriba «clave: valor»; si la línea continúa el texto anterior, comiéncela con dos espacios
      """#,
    en: #"""
      a.yml:2:1: error: «Una línea suelta» is not a key with its value [EMRA-Y007]
        2 | Una línea suelta
          | ^^^^^^^^^^^^^^^^
        help: Write «key: value»; if the line continues the text above, start it with two spaces
      """#),
  Golden(
    "an address on a line of its own", "title: Hola\nhttps://example.org\n",
    es: #"""
      a.yml:2:1: error: «https://example.org» no es una clave con su valor [EMRA-Y007]
        2 | https://example.org
          | ^^^^^^^^^^^^^^^^^^^
        ayuda: Escriba «clave: valor»; si la línea continúa el texto anterior, comiéncela con dos espacios
      """#,
    en: #"""
      a.yml:2:1: error: «https://example.org» is not a key with its value [EMRA-Y007]
        2 | https://example.org
          | ^^^^^^^^^^^^^^^^^^^
        help: Write «key: value»; if the line continues the text above, start it with two spaces
      """#),
  Golden(
    "a first line without a key", "Nuestra historia\ntitle: Hola\n",
    es: #"""
      a.yml:1:1: error: «Nuestra historia» no es una clave con su valor [EMRA-Y007]
        1 | Nuestra historia
          | ^^^^^^^^^^^^^^^^
        ayuda: Escriba «clave: valor»; si la línea continúa el texto anterior, comiéncela con dos espacios
      """#,
    en: #"""
      a.yml:1:1: error: «Nuestra historia» is not a key with its value [EMRA-Y007]
        1 | Nuestra historia
          | ^^^^^^^^^^^^^^^^
        help: Write «key: value»; if the line continues the text above, start it with two spaces
      """#),
  Golden(
    "a double quote that is not closed", "title: \"Hola\ndraft: true\n",
    es: #"""
      a.yml:1:8: error: Falta la comilla «"» que cierra este texto [EMRA-Y008]
        1 | title: "Hola
          |        ^^^^^
        ayuda: Agregue «"» al final del texto
      """#,
    en: #"""
      a.yml:1:8: error: The quote «"» that closes this text is missing [EMRA-Y008]
        1 | title: "Hola
          |        ^^^^^
        help: Add «"» at the end of the text
      """#),
  Golden(
    "a single quote that is not closed", "title: 'Hola\ndraft: true\n",
    es: #"""
      a.yml:1:8: error: Falta la comilla «'» que cierra este texto [EMRA-Y008]
        1 | title: 'Hola
          |        ^^^^^
        ayuda: Agregue «'» al final del texto
      """#,
    en: #"""
      a.yml:1:8: error: The quote «'» that closes this text is missing [EMRA-Y008]
        1 | title: 'Hola
          |        ^^^^^
        help: Add «'» at the end of the text
      """#),
  Golden(
    "a quote that swallows the next line", "title: \"Hola\ndescription: \"Un texto\"\n",
    es: #"""
      a.yml:1:8: error: Falta la comilla «"» que cierra este texto [EMRA-Y008]
        1 | title: "Hola
          |        ^^^^^
        ayuda: Agregue «"» al final del texto
      """#,
    en: #"""
      a.yml:1:8: error: The quote «"» that closes this text is missing [EMRA-Y008]
        1 | title: "Hola
          |        ^^^^^
        help: Add «"» at the end of the text
      """#),
  Golden(
    "a quote that reaches the end of the document", "title: \"Hola\n---\n",
    es: #"""
      a.yml:1:8: error: Falta la comilla «"» que cierra este texto [EMRA-Y008]
        1 | title: "Hola
          |        ^^^^^
        ayuda: Agregue «"» al final del texto
      """#,
    en: #"""
      a.yml:1:8: error: The quote «"» that closes this text is missing [EMRA-Y008]
        1 | title: "Hola
          |        ^^^^^
        help: Add «"» at the end of the text
      """#),
  Golden(
    "a bracket that is not closed before a key", "tags: [agua, cobre\ndraft: true\n",
    es: #"""
      a.yml:1:7: error: Falta «]» para cerrar lo que «[» abre [EMRA-Y009]
        1 | tags: [agua, cobre
          |       ^
        ayuda: Agregue «]» después del último elemento
      """#,
    en: #"""
      a.yml:1:7: error: «]» is missing to close what «[» opens [EMRA-Y009]
        1 | tags: [agua, cobre
          |       ^
        help: Add «]» after the last item
      """#),
  Golden(
    "a bracket that is not closed before the end", "tags: [agua, cobre\n",
    es: #"""
      a.yml:1:7: error: Falta «]» para cerrar lo que «[» abre [EMRA-Y009]
        1 | tags: [agua, cobre
          |       ^
        ayuda: Agregue «]» después del último elemento
      """#,
    en: #"""
      a.yml:1:7: error: «]» is missing to close what «[» opens [EMRA-Y009]
        1 | tags: [agua, cobre
          |       ^
        help: Add «]» after the last item
      """#),
  Golden(
    "a brace closed by a bracket", "links: [{url: a]\n",
    es: #"""
      a.yml:1:9: error: Falta «}» para cerrar lo que «{» abre [EMRA-Y009]
        1 | links: [{url: a]
          |         ^
        ayuda: Agregue «}» después del último elemento
      """#,
    en: #"""
      a.yml:1:9: error: «}» is missing to close what «{» opens [EMRA-Y009]
        1 | links: [{url: a]
          |         ^
        help: Add «}» after the last item
      """#),
  Golden(
    "a brace that is not closed before the end", "image: {url: 😀.svg\n",
    es: #"""
      a.yml:1:8: error: Falta «}» para cerrar lo que «{» abre [EMRA-Y009]
        1 | image: {url: 😀.svg
          |        ^
        ayuda: Agregue «}» después del último elemento
      """#,
    en: #"""
      a.yml:1:8: error: «}» is missing to close what «{» opens [EMRA-Y009]
        1 | image: {url: 😀.svg
          |        ^
        help: Add «}» after the last item
      """#),
  Golden(
    "text after a closing quote", "title: \"EMRA\" y minería\n",
    es: #"""
      a.yml:1:15: error: Hay algo más después del fin del valor [EMRA-Y010]
        1 | title: "EMRA" y minería
          |               ^^^^^^^^^
        ayuda: Ponga todo el texto dentro de unas mismas comillas; si lleva comillas dobles, enciérrelo entre comillas simples: 'La "EMRA" hoy'
      """#,
    en: #"""
      a.yml:1:15: error: There is something more after the end of the value [EMRA-Y010]
        1 | title: "EMRA" y minería
          |               ^^^^^^^^^
        help: Put the whole text inside one pair of quotes; if it has double quotes in it, enclose it in single ones: 'La "EMRA" hoy'
      """#),
  Golden(
    "an apostrophe inside single quotes", "title: 'L'Oréal'\n",
    es: #"""
      a.yml:1:11: error: Hay algo más después del fin del valor [EMRA-Y010]
        1 | title: 'L'Oréal'
          |           ^^^^^^
        ayuda: Ponga todo el texto dentro de unas mismas comillas; si lleva un apóstrofo, enciérrelo entre comillas dobles: "L'Oréal"
      """#,
    en: #"""
      a.yml:1:11: error: There is something more after the end of the value [EMRA-Y010]
        1 | title: 'L'Oréal'
          |           ^^^^^^
        help: Put the whole text inside one pair of quotes; if it has an apostrophe in it, enclose it in double ones: "L'Oréal"
      """#),
  Golden(
    "text after a closing bracket", "tags: [agua] y sal\n",
    es: #"""
      a.yml:1:14: error: Hay algo más después del fin del valor [EMRA-Y010]
        1 | tags: [agua] y sal
          |              ^^^^^
        ayuda: Escríbalo dentro de los corchetes; si todo es un texto, póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:14: error: There is something more after the end of the value [EMRA-Y010]
        1 | tags: [agua] y sal
          |              ^^^^^
        help: Write it inside the brackets; if all of it is a text, put that in quotes
      """#),
  Golden(
    "text after a reference", "a: &x 1\nb: *x\nc: &y *x\n",
    es: #"""
      a.yml:3:7: error: Hay algo más después del fin del valor [EMRA-Y010]
        3 | c: &y *x
          |       ^^
        ayuda: Deje un solo valor por clave; si todo es un texto, póngalo entre comillas
      """#,
    en: #"""
      a.yml:3:7: error: There is something more after the end of the value [EMRA-Y010]
        3 | c: &y *x
          |       ^^
        help: Leave one value for a key; if all of it is a text, put that in quotes
      """#),
  Golden(
    "a text that starts with an at sign", "channels: [@emra]\n",
    es: #"""
      a.yml:1:12: error: Un texto sin comillas no puede comenzar con «@» [EMRA-Y011]
        1 | channels: [@emra]
          |            ^
        ayuda: Ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:12: error: Text without quotes cannot start with «@» [EMRA-Y011]
        1 | channels: [@emra]
          |            ^
        help: Put the text in quotes
      """#),
  Golden(
    "a text that starts with a percent sign", "title: %20 más\n",
    es: #"""
      a.yml:1:8: error: Un texto sin comillas no puede comenzar con «%» [EMRA-Y011]
        1 | title: %20 más
          |        ^
        ayuda: Ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: Text without quotes cannot start with «%» [EMRA-Y011]
        1 | title: %20 más
          |        ^
        help: Put the text in quotes
      """#),
  Golden(
    "a text that starts with bold Markdown", "title: **Hola**\n",
    es: #"""
      a.yml:1:8: error: Un texto sin comillas no puede comenzar con «*» [EMRA-Y011]
        1 | title: **Hola**
          |        ^^^^^^^^
        ayuda: Ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: Text without quotes cannot start with «*» [EMRA-Y011]
        1 | title: **Hola**
          |        ^^^^^^^^
        help: Put the text in quotes
      """#),
  Golden(
    "a text that starts with an ampersand", "title: & más\n",
    es: #"""
      a.yml:1:8: error: Un texto sin comillas no puede comenzar con «&» [EMRA-Y011]
        1 | title: & más
          |        ^
        ayuda: Ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: Text without quotes cannot start with «&» [EMRA-Y011]
        1 | title: & más
          |        ^
        help: Put the text in quotes
      """#),
  Golden(
    "a text that starts with a comma", "title: , y entonces\n",
    es: #"""
      a.yml:1:8: error: Un texto sin comillas no puede comenzar con «,» [EMRA-Y011]
        1 | title: , y entonces
          |        ^
        ayuda: Ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: Text without quotes cannot start with «,» [EMRA-Y011]
        1 | title: , y entonces
          |        ^
        help: Put the text in quotes
      """#),
  Golden(
    "a dash inside brackets", "tags: [- agua]\n",
    es: #"""
      a.yml:1:8: error: Un texto sin comillas no puede comenzar con «- » [EMRA-Y011]
        1 | tags: [- agua]
          |        ^
        ayuda: Ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: Text without quotes cannot start with «- » [EMRA-Y011]
        1 | tags: [- agua]
          |        ^
        help: Put the text in quotes
      """#),
  Golden(
    "a list with dashes after an opening bracket", "tags: [\n- agua\n",
    es: #"""
      a.yml:1:7: error: Falta «]» para cerrar lo que «[» abre [EMRA-Y009]
        1 | tags: [
          |       ^
        ayuda: Agregue «]» después del último elemento
      """#,
    en: #"""
      a.yml:1:7: error: «]» is missing to close what «[» opens [EMRA-Y009]
        1 | tags: [
          |       ^
        help: Add «]» after the last item
      """#),
  Golden(
    "a text that starts with a question mark", "title: ? qué\n",
    es: #"""
      a.yml:1:8: error: Un texto sin comillas no puede comenzar con «?» [EMRA-Y011]
        1 | title: ? qué
          |        ^
        ayuda: Ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: Text without quotes cannot start with «?» [EMRA-Y011]
        1 | title: ? qué
          |        ^
        help: Put the text in quotes
      """#),
  Golden(
    "a Windows path in double quotes", "title: \"C:\\datos\"\n",
    es: #"""
      a.yml:1:11: error: «\d» no significa nada entre comillas dobles [EMRA-Y012]
        1 | title: "C:\datos"
          |           ^^
        ayuda: Escriba «\\» por cada barra, o use comillas simples
      """#,
    en: #"""
      a.yml:1:11: error: «\d» means nothing inside double quotes [EMRA-Y012]
        1 | title: "C:\datos"
          |           ^^
        help: Write «\\» for each backslash, or use single quotes
      """#),
  Golden(
    "a broken hexadecimal escape", "title: \"\\xñ\"\n",
    es: #"""
      a.yml:1:9: error: «\x» no significa nada entre comillas dobles [EMRA-Y012]
        1 | title: "\xñ"
          |         ^^
        ayuda: Escriba «\\» por cada barra, o use comillas simples
      """#,
    en: #"""
      a.yml:1:9: error: «\x» means nothing inside double quotes [EMRA-Y012]
        1 | title: "\xñ"
          |         ^^
        help: Write «\\» for each backslash, or use single quotes
      """#),
  Golden(
    "half a character as an escape", "title: \"\\uD800\"\n",
    es: #"""
      a.yml:1:9: error: «\uD800» no significa nada entre comillas dobles [EMRA-Y012]
        1 | title: "\uD800"
          |         ^^^^^^
        ayuda: Escriba «\\» por cada barra, o use comillas simples
      """#,
    en: #"""
      a.yml:1:9: error: «\uD800» means nothing inside double quotes [EMRA-Y012]
        1 | title: "\uD800"
          |         ^^^^^^
        help: Write «\\» for each backslash, or use single quotes
      """#),
  Golden(
    "a Markdown quotation", "description: > Una cita\n",
    es: #"""
      a.yml:1:14: error: Después de «>» no puede seguir texto en la misma línea [EMRA-Y013]
        1 | description: > Una cita
          |              ^^^^^^^^^^
        ayuda: Escriba el texto desde la línea siguiente, con dos espacios adelante, o póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:14: error: No text can follow «>» on the same line [EMRA-Y013]
        1 | description: > Una cita
          |              ^^^^^^^^^^
        help: Write the text from the next line on, with two spaces before it, or put it in quotes
      """#),
  Golden(
    "text after a bar", "description: |texto\n",
    es: #"""
      a.yml:1:14: error: Después de «|» no puede seguir texto en la misma línea [EMRA-Y013]
        1 | description: |texto
          |              ^^^^^^
        ayuda: Escriba el texto desde la línea siguiente, con dos espacios adelante, o póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:14: error: No text can follow «|» on the same line [EMRA-Y013]
        1 | description: |texto
          |              ^^^^^^
        help: Write the text from the next line on, with two spaces before it, or put it in quotes
      """#),
  Golden(
    "a list on the line of its key", "tags: - agua\n",
    es: #"""
      a.yml:1:7: error: Una lista con guiones no puede comenzar en la línea de su clave [EMRA-Y014]
        1 | tags: - agua
          |       ^
        ayuda: Comience la lista en la línea siguiente; si es un texto, póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:7: error: A list with dashes cannot start on the line of its key [EMRA-Y014]
        1 | tags: - agua
          |       ^
        help: Start the list on the next line; if it is a text, put it in quotes
      """#),
  Golden(
    "a text that starts with a dash", "title: - Hola\n",
    es: #"""
      a.yml:1:8: error: Una lista con guiones no puede comenzar en la línea de su clave [EMRA-Y014]
        1 | title: - Hola
          |        ^
        ayuda: Comience la lista en la línea siguiente; si es un texto, póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: A list with dashes cannot start on the line of its key [EMRA-Y014]
        1 | title: - Hola
          |        ^
        help: Start the list on the next line; if it is a text, put it in quotes
      """#),
  Golden(
    "no space after a dash", "- agua\n-sal\n",
    es: #"""
      a.yml:2:1: error: Falta un espacio después del guion [EMRA-Y033]
        2 | -sal
          | ^
        ayuda: Escriba «- » antes del elemento
      """#,
    en: #"""
      a.yml:2:1: error: A space is missing after the dash [EMRA-Y033]
        2 | -sal
          | ^
        help: Write «- » before the item
      """#),
  Golden(
    "a list item among keys", "title: Hola\n- agua\n",
    es: #"""
      a.yml:2:1: error: Claves y elementos con guion están mezclados en un mismo nivel [EMRA-Y027]
        2 | - agua
          | ^^^^^^
        ayuda: Revise los espacios al comienzo de la línea: los elementos de una clave van debajo de ella, con dos espacios más
      """#,
    en: #"""
      a.yml:2:1: error: Keys and items with a dash are mixed at one level [EMRA-Y027]
        2 | - agua
          | ^^^^^^
        help: Check the spaces at the start of the line: the items of a key go below it, with two more spaces
      """#),
  Golden(
    "a key among list items", "- agua\ntitle: Hola\n",
    es: #"""
      a.yml:2:1: error: Claves y elementos con guion están mezclados en un mismo nivel [EMRA-Y027]
        2 | title: Hola
          | ^^^^^^^^^^^
        a.yml:1:1: nota: la lista comienza aquí
        1 | - agua
          | ^
        ayuda: Revise los espacios al comienzo de la línea: los elementos de una clave van debajo de ella, con dos espacios más
      """#,
    en: #"""
      a.yml:2:1: error: Keys and items with a dash are mixed at one level [EMRA-Y027]
        2 | title: Hola
          | ^^^^^^^^^^^
        a.yml:1:1: note: the list starts here
        1 | - agua
          | ^
        help: Check the spaces at the start of the line: the items of a key go below it, with two more spaces
      """#),
  Golden(
    "a key after an empty list item", "-\ntitle: Hola\n",
    es: #"""
      a.yml:2:1: error: Claves y elementos con guion están mezclados en un mismo nivel [EMRA-Y027]
        2 | title: Hola
          | ^^^^^^^^^^^
        ayuda: Revise los espacios al comienzo de la línea: los elementos de una clave van debajo de ella, con dos espacios más
      """#,
    en: #"""
      a.yml:2:1: error: Keys and items with a dash are mixed at one level [EMRA-Y027]
        2 | title: Hola
          | ^^^^^^^^^^^
        help: Check the spaces at the start of the line: the items of a key go below it, with two more spaces
      """#),
  Golden(
    "two items without a comma", "tags: [\"agua\" \"sal\"]\n",
    es: #"""
      a.yml:1:15: error: Falta una coma entre los elementos [EMRA-Y028]
        1 | tags: ["agua" "sal"]
          |               ^
        ayuda: Escriba la coma; un texto con «,», «:», «[» o «{» va entre comillas
      """#,
    en: #"""
      a.yml:1:15: error: A comma is missing between the items [EMRA-Y028]
        1 | tags: ["agua" "sal"]
          |               ^
        help: Write the comma; a text with «,», «:», «[» or «{» in it goes in quotes
      """#),
  Golden(
    "two commas", "tags: [agua,, sal]\n",
    es: #"""
      a.yml:1:13: error: Hay una coma sin nada antes [EMRA-Y029]
        1 | tags: [agua,, sal]
          |             ^
        ayuda: Quite la coma; si es parte de un texto, póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:13: error: There is a comma with nothing before it [EMRA-Y029]
        1 | tags: [agua,, sal]
          |             ^
        help: Remove the comma; if it is part of a text, put that in quotes
      """#),
  Golden(
    "a closing bracket too many", "tags: [agua]]\n",
    es: #"""
      a.yml:1:13: error: «]» no cierra nada [EMRA-Y030]
        1 | tags: [agua]]
          |             ^
        ayuda: Quítelo; si es parte de un texto, póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:13: error: «]» closes nothing [EMRA-Y030]
        1 | tags: [agua]]
          |             ^
        help: Remove it; if it is part of a text, put that in quotes
      """#),
  Golden(
    "a closing bracket alone", "tags: ]\n",
    es: #"""
      a.yml:1:7: error: «]» no cierra nada [EMRA-Y030]
        1 | tags: ]
          |       ^
        ayuda: Quítelo; si es parte de un texto, póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:7: error: «]» closes nothing [EMRA-Y030]
        1 | tags: ]
          |       ^
        help: Remove it; if it is part of a text, put that in quotes
      """#),
  Golden(
    "a hashtag", "description: Conozca la #EMRA hoy\n",
    es: #"""
      a.yml:1:25: aviso: Desde «#» hasta el fin de la línea es un comentario y no se publica [EMRA-Y031]
        1 | description: Conozca la #EMRA hoy
          |                         ^^^^^^^^^
        ayuda: Si es parte del texto, ponga todo el texto entre comillas; si es un comentario, deje un espacio después de «#»
      """#,
    en: #"""
      a.yml:1:25: warning: From «#» to the end of the line is a comment and is not published [EMRA-Y031]
        1 | description: Conozca la #EMRA hoy
          |                         ^^^^^^^^^
        help: If it is part of the text, put the whole text in quotes; if it is a comment, leave a space after «#»
      """#),
  Golden(
    "a hashtag as the whole value", "title: #EMRA\n",
    es: #"""
      a.yml:1:8: aviso: Desde «#» hasta el fin de la línea es un comentario y no se publica [EMRA-Y031]
        1 | title: #EMRA
          |        ^^^^^
        ayuda: Si es parte del texto, ponga todo el texto entre comillas; si es un comentario, deje un espacio después de «#»
      """#,
    en: #"""
      a.yml:1:8: warning: From «#» to the end of the line is a comment and is not published [EMRA-Y031]
        1 | title: #EMRA
          |        ^^^^^
        help: If it is part of the text, put the whole text in quotes; if it is a comment, leave a space after «#»
      """#),
  Golden(
    "a list item indented too far", "tags:\n- agua\n - cobre\n",
    es: #"""
      a.yml:3:2: aviso: Este guion es parte del texto de la línea anterior, no un elemento nuevo [EMRA-Y034]
        3 |  - cobre
          |  ^
        ayuda: Si es un elemento, comience la línea con tantos espacios como el anterior; si es parte del texto, ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:3:2: warning: This dash is part of the text of the line above, not a new item [EMRA-Y034]
        3 |  - cobre
          |  ^
        help: If it is an item, start the line with as many spaces as the one above; if it is part of the text, put the text in quotes
      """#),
  Golden(
    "a directive", "%YAML 1.2\n---\ntitle: Hola\n",
    es: #"""
      a.yml:1:1: error: Las líneas que comienzan con «%» no se admiten [EMRA-Y026]
        1 | %YAML 1.2
          | ^^^^^^^^^
        ayuda: Quite la línea; si es parte de un texto, ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:1: error: Lines that start with «%» are not supported [EMRA-Y026]
        1 | %YAML 1.2
          | ^^^^^^^^^
        help: Remove the line; if it is part of a text, put the text in quotes
      """#),
  Golden(
    "a percent sign at the start of a later line", "title: Hola\n%de todo\n",
    es: #"""
      a.yml:2:1: error: Las líneas que comienzan con «%» no se admiten [EMRA-Y026]
        2 | %de todo
          | ^^^^^^^^
        ayuda: Quite la línea; si es parte de un texto, ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:2:1: error: Lines that start with «%» are not supported [EMRA-Y026]
        2 | %de todo
          | ^^^^^^^^
        help: Remove the line; if it is part of a text, put the text in quotes
      """#),
  Golden(
    "a second document", "title: Hola\n---\ntitle: Otra\n",
    es: #"""
      a.yml:2:1: error: Aquí comienza un segundo documento, y solo se admite uno [EMRA-Y025]
        2 | ---
          | ^^^
        ayuda: Quite la línea «---» o «...», o lleve lo que sigue a otro archivo
      """#,
    en: #"""
      a.yml:2:1: error: A second document starts here, and only one is allowed [EMRA-Y025]
        2 | ---
          | ^^^
        help: Remove the line «---» or «...», or move what follows to another file
      """#),
  Golden(
    "text after the end of the document", "title: Hola\n...\ntitle: Otra\n",
    es: #"""
      a.yml:3:1: error: Aquí comienza un segundo documento, y solo se admite uno [EMRA-Y025]
        3 | title: Otra
          | ^^^^^^^^^^^
        ayuda: Quite la línea «---» o «...», o lleve lo que sigue a otro archivo
      """#,
    en: #"""
      a.yml:3:1: error: A second document starts here, and only one is allowed [EMRA-Y025]
        3 | title: Otra
          | ^^^^^^^^^^^
        help: Remove the line «---» or «...», or move what follows to another file
      """#),
  Golden(
    "an end of document alone", "...\n",
    es: #"""
      a.yml:1:1: error: Esta línea no se entiende [EMRA-Y032]
        1 | ...
          | ^^^
        ayuda: Revise los espacios al comienzo, las comillas y los «:»; ante la duda, ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:1: error: This line cannot be understood [EMRA-Y032]
        1 | ...
          | ^^^
        help: Check the spaces at the start, the quotes and each «:»; when in doubt, put the text in quotes
      """#),
]
