/// Values of the wrong type, and keys that are missing or unknown.
let valueGoldens: [Golden] = [
  Golden(
    "a list where a text is wanted", "title: [Hola]\n",
    es: #"""
      a.yml:1:8: error: «title»: se esperaba un texto; hay una lista [EMRA-Y060]
        1 | title: [Hola]
          |        ^^^^^^
        ayuda: Escriba un solo texto; si comienza con «[», póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: «title»: expected a text; there is a list [EMRA-Y060]
        1 | title: [Hola]
          |        ^^^^^^
        help: Write a single text; if it starts with «[», put it in quotes
      """#),
  Golden(
    "a mapping where a text is wanted", "title: {Hola: 1}\n",
    es: #"""
      a.yml:1:8: error: «title»: se esperaba un texto; hay un grupo de claves [EMRA-Y060]
        1 | title: {Hola: 1}
          |        ^^^^^^^^^
        ayuda: Escriba un solo texto; si lleva «:» o «{», póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: «title»: expected a text; there is a group of keys [EMRA-Y060]
        1 | title: {Hola: 1}
          |        ^^^^^^^^^
        help: Write a single text; if it has «:» or «{» in it, put it in quotes
      """#),
  Golden(
    "a yes or no where a text is wanted", "title: true\n",
    es: #"""
      a.yml:1:8: error: «title»: se esperaba un texto; hay un sí o no (true o false) [EMRA-Y060]
        1 | title: true
          |        ^^^^
        ayuda: Póngalo entre comillas: "true"
      """#,
    en: #"""
      a.yml:1:8: error: «title»: expected a text; there is a yes or no (true or false) [EMRA-Y060]
        1 | title: true
          |        ^^^^
        help: Put it in quotes: "true"
      """#),
  Golden(
    "a text where a list is wanted", "title: Hola\ntags: agua\n",
    es: #"""
      a.yml:2:7: error: «tags»: se esperaba una lista; hay un texto [EMRA-Y060]
        2 | tags: agua
          |       ^^^^
        ayuda: Póngalo entre corchetes: [agua]
      """#,
    en: #"""
      a.yml:2:7: error: «tags»: expected a list; there is a text [EMRA-Y060]
        2 | tags: agua
          |       ^^^^
        help: Put it in brackets: [agua]
      """#),
  Golden(
    "a mapping where a list is wanted", "title: Hola\ntags: {agua: 1}\n",
    es: #"""
      a.yml:2:7: error: «tags»: se esperaba una lista; hay un grupo de claves [EMRA-Y060]
        2 | tags: {agua: 1}
          |       ^^^^^^^^^
        ayuda: Escriba [uno, dos], o cada elemento en su línea con «- » adelante
      """#,
    en: #"""
      a.yml:2:7: error: «tags»: expected a list; there is a group of keys [EMRA-Y060]
        2 | tags: {agua: 1}
          |       ^^^^^^^^^
        help: Write [one, two], or each item on its own line with «- » before it
      """#),
  Golden(
    "an empty item in a list of texts", "title: Hola\ntags:\n  - agua\n  -\n",
    es: #"""
      a.yml:4:4: error: Un elemento de «tags»: se esperaba un texto; hay un valor vacío [EMRA-Y061]
        4 |   -
          |    ^
        ayuda: Escriba el elemento o quite el guion
      """#,
    en: #"""
      a.yml:4:4: error: An item of «tags»: expected a text; there is an empty value [EMRA-Y061]
        4 |   -
          |    ^
        help: Write the item or remove the dash
      """#),
  Golden(
    "a list in a list of texts", "title: Hola\ntags: [[a], b]\n",
    es: #"""
      a.yml:2:8: error: Un elemento de «tags»: se esperaba un texto; hay una lista [EMRA-Y061]
        2 | tags: [[a], b]
          |        ^^^
        ayuda: Escriba un solo texto; si comienza con «[», póngalo entre comillas
      """#,
    en: #"""
      a.yml:2:8: error: An item of «tags»: expected a text; there is a list [EMRA-Y061]
        2 | tags: [[a], b]
          |        ^^^
        help: Write a single text; if it starts with «[», put it in quotes
      """#),
  Golden(
    "a yes or no in a list of texts", "title: Hola\ntags: [a, false]\n",
    es: #"""
      a.yml:2:11: error: Un elemento de «tags»: se esperaba un texto; hay un sí o no (true o false) [EMRA-Y061]
        2 | tags: [a, false]
          |           ^^^^^
        ayuda: Póngalo entre comillas: "false"
      """#,
    en: #"""
      a.yml:2:11: error: An item of «tags»: expected a text; there is a yes or no (true or false) [EMRA-Y061]
        2 | tags: [a, false]
          |           ^^^^^
        help: Put it in quotes: "false"
      """#),
  Golden(
    "a word where yes or no is wanted", "title: Hola\ndraft: sí\n",
    es: #"""
      a.yml:2:8: error: «draft»: se esperaba un sí o no (true o false); hay un texto [EMRA-Y060]
        2 | draft: sí
          |        ^^
        ayuda: Escriba true (sí) o false (no), sin comillas
      """#,
    en: #"""
      a.yml:2:8: error: «draft»: expected a yes or no (true or false); there is a text [EMRA-Y060]
        2 | draft: sí
          |        ^^
        help: Write true (yes) or false (no), without quotes
      """#),
  Golden(
    "a quoted word where yes or no is wanted", "title: Hola\ndraft: \"true\"\n",
    es: #"""
      a.yml:2:8: error: «draft»: se esperaba un sí o no (true o false); hay un texto [EMRA-Y060]
        2 | draft: "true"
          |        ^^^^^^
        ayuda: Escriba true (sí) o false (no), sin comillas
      """#,
    en: #"""
      a.yml:2:8: error: «draft»: expected a yes or no (true or false); there is a text [EMRA-Y060]
        2 | draft: "true"
          |        ^^^^^^
        help: Write true (yes) or false (no), without quotes
      """#),
  Golden(
    "a text where a whole number is wanted", "title: Hola\nweight: doce\n",
    es: #"""
      a.yml:2:9: error: «weight»: se esperaba un número entero; hay un texto [EMRA-Y060]
        2 | weight: doce
          |         ^^^^
        ayuda: Escriba solo cifras, sin comillas, como 12
      """#,
    en: #"""
      a.yml:2:9: error: «weight»: expected a whole number; there is a text [EMRA-Y060]
        2 | weight: doce
          |         ^^^^
        help: Write digits only, without quotes, such as 12
      """#),
  Golden(
    "a quoted number where a whole number is wanted", "title: Hola\nweight: \"12\"\n",
    es: #"""
      a.yml:2:9: error: «weight»: se esperaba un número entero; hay un texto [EMRA-Y060]
        2 | weight: "12"
          |         ^^^^
        ayuda: Escriba solo cifras, sin comillas, como 12
      """#,
    en: #"""
      a.yml:2:9: error: «weight»: expected a whole number; there is a text [EMRA-Y060]
        2 | weight: "12"
          |         ^^^^
        help: Write digits only, without quotes, such as 12
      """#),
  Golden(
    "a fraction where a whole number is wanted", "title: Hola\nweight: 1.5\n",
    es: #"""
      a.yml:2:9: error: «weight»: se esperaba un número entero; hay un número con decimales [EMRA-Y060]
        2 | weight: 1.5
          |         ^^^
        ayuda: Escríbalo sin decimales, como 12
      """#,
    en: #"""
      a.yml:2:9: error: «weight»: expected a whole number; there is a number with decimals [EMRA-Y060]
        2 | weight: 1.5
          |         ^^^
        help: Write it without decimals, such as 12
      """#),
  Golden(
    "a leading zero where a whole number is wanted", "title: Hola\nweight: 007\n",
    es: #"""
      a.yml:2:9: error: «weight»: «007» no sirve como número entero [EMRA-Y066]
        2 | weight: 007
          |         ^^^
        ayuda: Escriba solo cifras, sin ceros ni «+» al comienzo, como «12»
      """#,
    en: #"""
      a.yml:2:9: error: «weight»: «007» cannot be used as a whole number [EMRA-Y066]
        2 | weight: 007
          |         ^^^
        help: Write digits only, without zeros or «+» at the start, such as «12»
      """#),
  Golden(
    "too many digits where a whole number is wanted", "title: Hola\nweight: 12345678901234567890\n",
    es: #"""
      a.yml:2:9: error: «weight»: «12345678901234567890» no sirve como número entero [EMRA-Y066]
        2 | weight: 12345678901234567890
          |         ^^^^^^^^^^^^^^^^^^^^
        ayuda: Escriba solo cifras, sin ceros ni «+» al comienzo, como «12»
      """#,
    en: #"""
      a.yml:2:9: error: «weight»: «12345678901234567890» cannot be used as a whole number [EMRA-Y066]
        2 | weight: 12345678901234567890
          |         ^^^^^^^^^^^^^^^^^^^^
        help: Write digits only, without zeros or «+» at the start, such as «12»
      """#),
  Golden(
    "a comma where a number is wanted", "title: Hola\nratio: 1,5\n",
    es: #"""
      a.yml:2:8: error: «ratio»: se esperaba un número; hay un texto [EMRA-Y060]
        2 | ratio: 1,5
          |        ^^^
        ayuda: Escriba el decimal con punto: 1.5
      """#,
    en: #"""
      a.yml:2:8: error: «ratio»: expected a number; there is a text [EMRA-Y060]
        2 | ratio: 1,5
          |        ^^^
        help: Write the decimal with a point: 1.5
      """#),
  Golden(
    "a text where a mapping is wanted", "title: Hola\nimage: mapa.svg\n",
    es: #"""
      a.yml:2:8: error: «image»: se esperaba un grupo de claves; hay un texto [EMRA-Y060]
        2 | image: mapa.svg
          |        ^^^^^^^^
        ayuda: Escriba debajo una línea «clave: valor» por dato, con dos espacios adelante
      """#,
    en: #"""
      a.yml:2:8: error: «image»: expected a group of keys; there is a text [EMRA-Y060]
        2 | image: mapa.svg
          |        ^^^^^^^^
        help: Write one line «key: value» below for each fact, with two spaces before it
      """#),
  Golden(
    "a text where a free mapping is wanted", "title: Hola\nextra: [1]\n",
    es: #"""
      a.yml:2:8: error: «extra»: se esperaba un grupo de claves; hay una lista [EMRA-Y060]
        2 | extra: [1]
          |        ^^^
        ayuda: Escriba debajo una línea «clave: valor» por dato, con dos espacios adelante
      """#,
    en: #"""
      a.yml:2:8: error: «extra»: expected a group of keys; there is a list [EMRA-Y060]
        2 | extra: [1]
          |        ^^^
        help: Write one line «key: value» below for each fact, with two spaces before it
      """#),
  Golden(
    "a text in a list of mappings", "title: Hola\nlinks: [{url: a}, b]\n",
    es: #"""
      a.yml:2:19: error: Un elemento de «links»: se esperaba un grupo de claves; hay un texto [EMRA-Y061]
        2 | links: [{url: a}, b]
          |                   ^
        ayuda: Escriba cada elemento así: {clave: valor, otra: valor}
      """#,
    en: #"""
      a.yml:2:19: error: An item of «links»: expected a group of keys; there is a text [EMRA-Y061]
        2 | links: [{url: a}, b]
          |                   ^
        help: Write each item like this: {key: value, other: value}
      """#),
  Golden(
    "a missing key", "draft: true\n",
    es: #"""
      a.yml:1:1: error: Falta la clave «title» [EMRA-Y062]
        1 | draft: true
          | ^
        ayuda: Agregue una línea «title: …»
      """#,
    en: #"""
      a.yml:1:1: error: The key «title» is missing [EMRA-Y062]
        1 | draft: true
          | ^
        help: Add a line «title: …»
      """#),
  Golden(
    "a missing key in a nested mapping", "title: Hola\nimage:\n  alt: Mapa\n",
    es: #"""
      a.yml:3:3: error: Falta la clave «url» [EMRA-Y062]
        3 |   alt: Mapa
          |   ^
        ayuda: Agregue una línea «url: …»
      """#,
    en: #"""
      a.yml:3:3: error: The key «url» is missing [EMRA-Y062]
        3 |   alt: Mapa
          |   ^
        help: Add a line «url: …»
      """#),
  Golden(
    "a missing key in an item of a list", "title: Hola\nlinks:\n  - url: a\n  - {}\n",
    es: #"""
      a.yml:4:5: error: Falta la clave «url» [EMRA-Y062]
        4 |   - {}
          |     ^
        ayuda: Agregue una línea «url: …»
      """#,
    en: #"""
      a.yml:4:5: error: The key «url» is missing [EMRA-Y062]
        4 |   - {}
          |     ^
        help: Add a line «url: …»
      """#),
  Golden(
    "a missing key in an empty file", "# nada\n",
    es: #"""
      a.yml:1:1: error: Falta la clave «title» [EMRA-Y062]
        1 | # nada
          | ^
        ayuda: Agregue una línea «title: …»
      """#,
    en: #"""
      a.yml:1:1: error: The key «title» is missing [EMRA-Y062]
        1 | # nada
          | ^
        help: Add a line «title: …»
      """#),
  Golden(
    "a key without a value", "title:\ndraft: true\n",
    es: #"""
      a.yml:1:1: error: «title» está sin valor [EMRA-Y063]
        1 | title:
          | ^^^^^
        ayuda: Escriba el valor después de «title:»
      """#,
    en: #"""
      a.yml:1:1: error: «title» has no value [EMRA-Y063]
        1 | title:
          | ^^^^^
        help: Write the value after «title:»
      """#),
  Golden(
    "a misspelt key", "title: Hola\ndescripcion: Un texto\n",
    es: #"""
      a.yml:2:1: error: Clave desconocida: «descripcion» [EMRA-Y064]
        2 | descripcion: Un texto
          | ^^^^^^^^^^^
        ayuda: ¿Quiso decir «description»?
      """#,
    en: #"""
      a.yml:2:1: error: Unknown key: «descripcion» [EMRA-Y064]
        2 | descripcion: Un texto
          | ^^^^^^^^^^^
        help: Did you mean «description»?
      """#),
  Golden(
    "a misspelt key beside the right one", "title: Hola\ntitel: Hola\n",
    es: #"""
      a.yml:2:1: error: Clave desconocida: «titel» [EMRA-Y064]
        2 | titel: Hola
          | ^^^^^
        ayuda: Claves que se admiten aquí: «title», «description», «weight», «ratio», «draft», «tags», «image», «links», «extra»
      """#,
    en: #"""
      a.yml:2:1: error: Unknown key: «titel» [EMRA-Y064]
        2 | titel: Hola
          | ^^^^^
        help: Keys that are allowed here: «title», «description», «weight», «ratio», «draft», «tags», «image», «links», «extra»
      """#),
  Golden(
    "an unknown key", "title: Hola\nzzz: 1\n",
    es: #"""
      a.yml:2:1: error: Clave desconocida: «zzz» [EMRA-Y064]
        2 | zzz: 1
          | ^^^
        ayuda: Claves que se admiten aquí: «title», «description», «weight», «ratio», «draft», «tags», «image», «links», «extra»
      """#,
    en: #"""
      a.yml:2:1: error: Unknown key: «zzz» [EMRA-Y064]
        2 | zzz: 1
          | ^^^
        help: Keys that are allowed here: «title», «description», «weight», «ratio», «draft», «tags», «image», «links», «extra»
      """#),
  Golden(
    "an unknown key in a nested mapping", "title: Hola\nimage: {url: a, ALT: b}\n",
    es: #"""
      a.yml:2:17: error: Clave desconocida: «ALT» [EMRA-Y064]
        2 | image: {url: a, ALT: b}
          |                 ^^^
        ayuda: ¿Quiso decir «alt»?
      """#,
    en: #"""
      a.yml:2:17: error: Unknown key: «ALT» [EMRA-Y064]
        2 | image: {url: a, ALT: b}
          |                 ^^^
        help: Did you mean «alt»?
      """#),
  Golden(
    "an item's unknown key without known ones near",
    "title: Hola\nlinks:\n  - url: a\n    qqqqqq: b\n",
    es: #"""
      a.yml:4:5: error: Clave desconocida: «qqqqqq» [EMRA-Y064]
        4 |     qqqqqq: b
          |     ^^^^^^
        ayuda: Claves que se admiten aquí: «url»
      """#,
    en: #"""
      a.yml:4:5: error: Unknown key: «qqqqqq» [EMRA-Y064]
        4 |     qqqqqq: b
          |     ^^^^^^
        help: Keys that are allowed here: «url»
      """#),
  Golden(
    "a text instead of keys", "Nuestra historia\n",
    es: #"""
      a.yml:1:1: error: Se esperaban claves con valores; hay un texto [EMRA-Y065]
        1 | Nuestra historia
          | ^^^^^^^^^^^^^^^^
        ayuda: Escriba una clave por línea, como «title: Nuestra historia»
      """#,
    en: #"""
      a.yml:1:1: error: Expected keys with values; there is a text [EMRA-Y065]
        1 | Nuestra historia
          | ^^^^^^^^^^^^^^^^
        help: Write one key a line, such as «title: Nuestra historia»
      """#),
  Golden(
    "a list instead of keys", "- title: Hola\n",
    es: #"""
      a.yml:1:1: error: Se esperaban claves con valores; hay una lista [EMRA-Y065]
        1 | - title: Hola
          | ^^^^^^^^^^^^^
        ayuda: Escriba una clave por línea, como «title: Nuestra historia»
      """#,
    en: #"""
      a.yml:1:1: error: Expected keys with values; there is a list [EMRA-Y065]
        1 | - title: Hola
          | ^^^^^^^^^^^^^
        help: Write one key a line, such as «title: Nuestra historia»
      """#),
  Golden(
    "a key and no space instead of keys", "título:Hola\n",
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
    "a very long key",
    "title: Hola\nclave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-: 1\n",
    es: #"""
      a.yml:2:1: error: Clave desconocida: «clave-clave-clave-clave-clave-clave-clav…» [EMRA-Y064]
        2 | clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-cla…
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ayuda: Claves que se admiten aquí: «title», «description», «weight», «ratio», «draft», «tags», «image», «links», «extra»
      """#,
    en: #"""
      a.yml:2:1: error: Unknown key: «clave-clave-clave-clave-clave-clave-clav…» [EMRA-Y064]
        2 | clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-clave-cla…
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        help: Keys that are allowed here: «title», «description», «weight», «ratio», «draft», «tags», «image», «links», «extra»
      """#),
  Golden(
    "a decimal comma", "title: a\nratio: 1.234,5\n",
    es: #"""
      a.yml:2:8: error: «ratio»: se esperaba un número; hay un texto [EMRA-Y060]
        2 | ratio: 1.234,5
          |        ^^^^^^^
        ayuda: Escriba el decimal con punto: 1234.5
      """#,
    en: #"""
      a.yml:2:8: error: «ratio»: expected a number; there is a text [EMRA-Y060]
        2 | ratio: 1.234,5
          |        ^^^^^^^
        help: Write the decimal with a point: 1234.5
      """#),
  Golden(
    "a number with decimals where a whole one is wanted", "title: a\nweight: 2.5\n",
    es: #"""
      a.yml:2:9: error: «weight»: se esperaba un número entero; hay un número con decimales [EMRA-Y060]
        2 | weight: 2.5
          |         ^^^
        ayuda: Escríbalo sin decimales, como 12
      """#,
    en: #"""
      a.yml:2:9: error: «weight»: expected a whole number; there is a number with decimals [EMRA-Y060]
        2 | weight: 2.5
          |         ^^^
        help: Write it without decimals, such as 12
      """#),
]
