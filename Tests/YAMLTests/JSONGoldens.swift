/// Texts that RFC 8259 does not allow, and repeated keys.
let jsonGoldens: [Golden] = [
  Golden(
    "nothing", "  \n",
    es: #"""
      a.yml:1:1: error: No hay ningún valor JSON [EMRA-Y041]
        1 |   
          | ^
        ayuda: Escriba al menos {}
      """#,
    en: #"""
      a.yml:1:1: error: There is no JSON value [EMRA-Y041]
        1 |   
          | ^
        help: Write at least {}
      """#),
  Golden(
    "bytes that are no UTF-8", bytes: [34, 255, 34],
    es: #"""
      a.yml:1:2: error: El archivo no es texto UTF-8 válido [EMRA-Y001]
        1 | "�"
          |  ^
        ayuda: Guarde el archivo con codificación UTF-8 en su editor
      """#,
    en: #"""
      a.yml:1:2: error: The file is not valid UTF-8 text [EMRA-Y001]
        1 | "�"
          |  ^
        help: Save the file with the encoding UTF-8 in your editor
      """#),
  Golden(
    "a NUL character", "\"a\u{0}\"",
    es: #"""
      a.yml:1:3: error: Carácter invisible no permitido: U+0000 [EMRA-Y002]
        1 | "a�"
          |   ^
        ayuda: Bórrelo; suele llegar al copiar desde otro programa
      """#,
    en: #"""
      a.yml:1:3: error: An invisible character that is not allowed: U+0000 [EMRA-Y002]
        1 | "a�"
          |   ^
        help: Delete it; it often comes along when copying from another program
      """#),
  Golden(
    "a value missing", "{\"a\": }",
    es: #"""
      a.yml:1:7: error: Se esperaba un valor; hay «}» [EMRA-Y040]
        1 | {"a": }
          |       ^
        ayuda: Escriba un texto entre comillas dobles, un número, true, false, null, [ o {
      """#,
    en: #"""
      a.yml:1:7: error: Expected a value; there is «}» [EMRA-Y040]
        1 | {"a": }
          |       ^
        help: Write a text in double quotes, a number, true, false, null, [ or {
      """#),
  Golden(
    "the end instead of a value", "{\"a\": ",
    es: #"""
      a.yml:1:7: error: El archivo termina donde se esperaba un valor [EMRA-Y040]
        1 | {"a": 
          |       ^
        ayuda: Escriba un texto entre comillas dobles, un número, true, false, null, [ o {
      """#,
    en: #"""
      a.yml:1:7: error: The file ends where a value was expected [EMRA-Y040]
        1 | {"a": 
          |       ^
        help: Write a text in double quotes, a number, true, false, null, [ or {
      """#),
  Golden(
    "a key without quotes", "{title: 1}",
    es: #"""
      a.yml:1:2: error: Se esperaba una clave entre comillas; hay «title» [EMRA-Y040]
        1 | {title: 1}
          |  ^^^^^
        ayuda: Escriba la clave entre comillas dobles, como "title"
      """#,
    en: #"""
      a.yml:1:2: error: Expected a key in quotes; there is «title» [EMRA-Y040]
        1 | {title: 1}
          |  ^^^^^
        help: Write the key in double quotes, such as "title"
      """#),
  Golden(
    "no colon", "{\"a\" 1}",
    es: #"""
      a.yml:1:6: error: Se esperaba «:»; hay «1» [EMRA-Y040]
        1 | {"a" 1}
          |      ^
        ayuda: Escriba «:» entre la clave y su valor
      """#,
    en: #"""
      a.yml:1:6: error: Expected «:»; there is «1» [EMRA-Y040]
        1 | {"a" 1}
          |      ^
        help: Write «:» between the key and its value
      """#),
  Golden(
    "no comma in an object", "{\"a\": 1 \"b\": 2}",
    es: #"""
      a.yml:1:9: error: Se esperaba «,» o «}»; hay «"» [EMRA-Y040]
        1 | {"a": 1 "b": 2}
          |         ^
        ayuda: Separe las claves con «,» y cierre con «}»
      """#,
    en: #"""
      a.yml:1:9: error: Expected «,» or «}»; there is «"» [EMRA-Y040]
        1 | {"a": 1 "b": 2}
          |         ^
        help: Separate the keys with «,» and close with «}»
      """#),
  Golden(
    "no comma in an array", "[1 2]",
    es: #"""
      a.yml:1:4: error: Se esperaba «,» o «]»; hay «2» [EMRA-Y040]
        1 | [1 2]
          |    ^
        ayuda: Separe los elementos con «,» y cierre con «]»
      """#,
    en: #"""
      a.yml:1:4: error: Expected «,» or «]»; there is «2» [EMRA-Y040]
        1 | [1 2]
          |    ^
        help: Separate the items with «,» and close with «]»
      """#),
  Golden(
    "an array that is not closed", "[1, [2, 3]\n",
    es: #"""
      a.yml:1:1: error: Falta «]» para cerrar lo que «[» abre [EMRA-Y009]
        1 | [1, [2, 3]
          | ^
        ayuda: Agregue «]» después del último elemento
      """#,
    en: #"""
      a.yml:1:1: error: «]» is missing to close what «[» opens [EMRA-Y009]
        1 | [1, [2, 3]
          | ^
        help: Add «]» after the last item
      """#),
  Golden(
    "an object that is not closed", "{\"a\": {\"b\": 1}\n",
    es: #"""
      a.yml:1:1: error: Falta «}» para cerrar lo que «{» abre [EMRA-Y009]
        1 | {"a": {"b": 1}
          | ^
        ayuda: Agregue «}» después del último elemento
      """#,
    en: #"""
      a.yml:1:1: error: «}» is missing to close what «{» opens [EMRA-Y009]
        1 | {"a": {"b": 1}
          | ^
        help: Add «}» after the last item
      """#),
  Golden(
    "a text that is not closed", "[\"añil]",
    es: #"""
      a.yml:1:2: error: Falta la comilla «"» que cierra este texto [EMRA-Y008]
        1 | ["añil]
          |  ^^^^^^
        ayuda: Agregue «"» al final del texto
      """#,
    en: #"""
      a.yml:1:2: error: The quote «"» that closes this text is missing [EMRA-Y008]
        1 | ["añil]
          |  ^^^^^^
        help: Add «"» at the end of the text
      """#),
  Golden(
    "text after the end", "{} {}",
    es: #"""
      a.yml:1:4: error: Hay algo más después del fin del valor [EMRA-Y042]
        1 | {} {}
          |    ^
        ayuda: Deje un solo valor en el archivo
      """#,
    en: #"""
      a.yml:1:4: error: There is something more after the end of the value [EMRA-Y042]
        1 | {} {}
          |    ^
        help: Leave a single value in the file
      """#),
  Golden(
    "a comma before the end of an array", "[1, 2, ]",
    es: #"""
      a.yml:1:6: error: Hay una coma sin nada después [EMRA-Y043]
        1 | [1, 2, ]
          |      ^
        ayuda: Quite la coma
      """#,
    en: #"""
      a.yml:1:6: error: There is a comma with nothing after it [EMRA-Y043]
        1 | [1, 2, ]
          |      ^
        help: Remove the comma
      """#),
  Golden(
    "a comma before the end of an object", "{\"a\": 1,\n}",
    es: #"""
      a.yml:1:8: error: Hay una coma sin nada después [EMRA-Y043]
        1 | {"a": 1,
          |        ^
        ayuda: Quite la coma
      """#,
    en: #"""
      a.yml:1:8: error: There is a comma with nothing after it [EMRA-Y043]
        1 | {"a": 1,
          |        ^
        help: Remove the comma
      """#),
  Golden(
    "a comment", "// datos\n{}",
    es: #"""
      a.yml:1:1: error: JSON no admite comentarios [EMRA-Y044]
        1 | // datos
          | ^^^^^^^^
        ayuda: Quite el comentario
      """#,
    en: #"""
      a.yml:1:1: error: JSON has no comments [EMRA-Y044]
        1 | // datos
          | ^^^^^^^^
        help: Remove the comment
      """#),
  Golden(
    "a comment between values", "[1, /* dos */ 2]",
    es: #"""
      a.yml:1:5: error: JSON no admite comentarios [EMRA-Y044]
        1 | [1, /* dos */ 2]
          |     ^^^^^^^^^^^^
        ayuda: Quite el comentario
      """#,
    en: #"""
      a.yml:1:5: error: JSON has no comments [EMRA-Y044]
        1 | [1, /* dos */ 2]
          |     ^^^^^^^^^^^^
        help: Remove the comment
      """#),
  Golden(
    "single quotes", "{'a': 1}",
    es: #"""
      a.yml:1:2: error: JSON no admite comillas simples [EMRA-Y045]
        1 | {'a': 1}
          |  ^
        ayuda: Use comillas dobles (")
      """#,
    en: #"""
      a.yml:1:2: error: JSON has no single quotes [EMRA-Y045]
        1 | {'a': 1}
          |  ^
        help: Use double quotes (")
      """#),
  Golden(
    "a leading zero", "[007]",
    es: #"""
      a.yml:1:2: error: «007» no es un número de JSON [EMRA-Y046]
        1 | [007]
          |  ^^^
        ayuda: Escriba el número como 12, -3.5 o 1e6, sin ceros ni «+» al comienzo
      """#,
    en: #"""
      a.yml:1:2: error: «007» is not a JSON number [EMRA-Y046]
        1 | [007]
          |  ^^^
        help: Write the number like 12, -3.5 or 1e6, without zeros or «+» at the start
      """#),
  Golden(
    "a leading plus sign", "[+56]",
    es: #"""
      a.yml:1:2: error: «+56» no es un número de JSON [EMRA-Y046]
        1 | [+56]
          |  ^^^
        ayuda: Escriba el número como 12, -3.5 o 1e6, sin ceros ni «+» al comienzo
      """#,
    en: #"""
      a.yml:1:2: error: «+56» is not a JSON number [EMRA-Y046]
        1 | [+56]
          |  ^^^
        help: Write the number like 12, -3.5 or 1e6, without zeros or «+» at the start
      """#),
  Golden(
    "a number without digits after the point", "[1.]",
    es: #"""
      a.yml:1:2: error: «1.» no es un número de JSON [EMRA-Y046]
        1 | [1.]
          |  ^^
        ayuda: Escriba el número como 12, -3.5 o 1e6, sin ceros ni «+» al comienzo
      """#,
    en: #"""
      a.yml:1:2: error: «1.» is not a JSON number [EMRA-Y046]
        1 | [1.]
          |  ^^
        help: Write the number like 12, -3.5 or 1e6, without zeros or «+» at the start
      """#),
  Golden(
    "digits and letters", "[12px]",
    es: #"""
      a.yml:1:2: error: «12px» no es un número de JSON [EMRA-Y046]
        1 | [12px]
          |  ^^^^
        ayuda: Escriba el número como 12, -3.5 o 1e6, sin ceros ni «+» al comienzo
      """#,
    en: #"""
      a.yml:1:2: error: «12px» is not a JSON number [EMRA-Y046]
        1 | [12px]
          |  ^^^^
        help: Write the number like 12, -3.5 or 1e6, without zeros or «+» at the start
      """#),
  Golden(
    "a number too large", "[1e999]",
    es: #"""
      a.yml:1:2: error: El número «1e999» es demasiado grande [EMRA-Y047]
        1 | [1e999]
          |  ^^^^^
        ayuda: Escríbalo como texto, entre comillas
      """#,
    en: #"""
      a.yml:1:2: error: The number «1e999» is too large [EMRA-Y047]
        1 | [1e999]
          |  ^^^^^
        help: Write it as a text, in quotes
      """#),
  Golden(
    "a line break inside a text", "[\"a\nb\"]",
    es: #"""
      a.yml:1:4: error: Salto de línea u otro carácter de control (U+000A) dentro de un texto [EMRA-Y048]
        1 | ["a
          |    ^
        ayuda: Escriba \n por un salto de línea y \t por un tabulador; revise también que el texto tenga su comilla final
      """#,
    en: #"""
      a.yml:1:4: error: A line break or other control character (U+000A) inside a text [EMRA-Y048]
        1 | ["a
          |    ^
        help: Write \n for a line break and \t for a tab; check too that the text has its closing quote
      """#),
  Golden(
    "an unknown escape", "[\"C:\\datos\"]",
    es: #"""
      a.yml:1:5: error: «\d» no significa nada dentro de un texto JSON [EMRA-Y049]
        1 | ["C:\datos"]
          |     ^^
        ayuda: Escriba «\\» por una barra; se admiten \" \/ \b \f \n \r \t y \u con cuatro cifras hexadecimales
      """#,
    en: #"""
      a.yml:1:5: error: «\d» means nothing inside a JSON text [EMRA-Y049]
        1 | ["C:\datos"]
          |     ^^
        help: Write «\\» for a backslash; allowed are \" \/ \b \f \n \r \t and \u with four hexadecimal digits
      """#),
  Golden(
    "a broken escape", "[\"\\u00g1\"]",
    es: #"""
      a.yml:1:3: error: «\u00» no significa nada dentro de un texto JSON [EMRA-Y049]
        1 | ["\u00g1"]
          |   ^^^^
        ayuda: Escriba «\\» por una barra; se admiten \" \/ \b \f \n \r \t y \u con cuatro cifras hexadecimales
      """#,
    en: #"""
      a.yml:1:3: error: «\u00» means nothing inside a JSON text [EMRA-Y049]
        1 | ["\u00g1"]
          |   ^^^^
        help: Write «\\» for a backslash; allowed are \" \/ \b \f \n \r \t and \u with four hexadecimal digits
      """#),
  Golden(
    "half a pair", "[\"\\ud83d\"]",
    es: #"""
      a.yml:1:3: error: «\ud83d» es solo la mitad de un carácter [EMRA-Y050]
        1 | ["\ud83d"]
          |   ^^^^^^
        ayuda: Escriba el carácter mismo o las dos mitades, como \ud83d\ude00
      """#,
    en: #"""
      a.yml:1:3: error: «\ud83d» is only half a character [EMRA-Y050]
        1 | ["\ud83d"]
          |   ^^^^^^
        help: Write the character itself or both halves, such as \ud83d\ude00
      """#),
  Golden(
    "the second half alone", "[\"\\ude00\\ud83d\"]",
    es: #"""
      a.yml:1:3: error: «\ude00» es solo la mitad de un carácter [EMRA-Y050]
        1 | ["\ude00\ud83d"]
          |   ^^^^^^
        ayuda: Escriba el carácter mismo o las dos mitades, como \ud83d\ude00
      """#,
    en: #"""
      a.yml:1:3: error: «\ude00» is only half a character [EMRA-Y050]
        1 | ["\ude00\ud83d"]
          |   ^^^^^^
        help: Write the character itself or both halves, such as \ud83d\ude00
      """#),
  Golden(
    "a Python word", "[True]",
    es: #"""
      a.yml:1:2: error: «True» no es un valor de JSON [EMRA-Y051]
        1 | [True]
          |  ^^^^
        ayuda: Escriba true, false o null en minúsculas, o el texto entre comillas dobles
      """#,
    en: #"""
      a.yml:1:2: error: «True» is not a JSON value [EMRA-Y051]
        1 | [True]
          |  ^^^^
        help: Write true, false or null in lower case, or the text in double quotes
      """#),
  Golden(
    "a repeated key", "{\"a\": 1,\n \"\\u0061\": 2}",
    es: #"""
      a.yml:2:2: error: La clave «a» está repetida [EMRA-Y015]
        2 |  "\u0061": 2}
          |  ^^^^^^^^
        a.yml:1:2: nota: la primera vez está aquí
        1 | {"a": 1,
          |  ^^^
        ayuda: Deje una sola de las dos
      """#,
    en: #"""
      a.yml:2:2: error: The key «a» is repeated [EMRA-Y015]
        2 |  "\u0061": 2}
          |  ^^^^^^^^
        a.yml:1:2: note: the first time is here
        1 | {"a": 1,
          |  ^^^
        help: Leave only one of the two
      """#),
  Golden(
    "too many levels",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    es: #"""
      a.yml:1:101: error: Hay más de 100 listas y grupos uno dentro de otro [EMRA-Y024]
        1 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
          |                                                             ^
        ayuda: Ordene los datos en menos niveles
      """#,
    en: #"""
      a.yml:1:101: error: More than 100 lists and groups are inside each other [EMRA-Y024]
        1 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
          |                                                             ^
        help: Arrange the data in fewer levels
      """#),
]
