/// YAML whose keys, tags and references this project does not take.
let meaningGoldens: [Golden] = [
  Golden(
    "a repeated key", "title: Uno\ndraft: true\n\"title\": Dos\n",
    es: #"""
      a.yml:3:1: error: La clave «title» está repetida [EMRA-Y015]
        3 | "title": Dos
          | ^^^^^^^
        a.yml:1:1: nota: la primera vez está aquí
        1 | title: Uno
          | ^^^^^
        ayuda: Deje una sola de las dos
      """#,
    en: #"""
      a.yml:3:1: error: The key «title» is repeated [EMRA-Y015]
        3 | "title": Dos
          | ^^^^^^^
        a.yml:1:1: note: the first time is here
        1 | title: Uno
          | ^^^^^
        help: Leave only one of the two
      """#),
  Golden(
    "a repeated key three times", "a: 1\na: 2\na: 3\n",
    es: #"""
      a.yml:2:1: error: La clave «a» está repetida [EMRA-Y015]
        2 | a: 2
          | ^
        a.yml:1:1: nota: la primera vez está aquí
        1 | a: 1
          | ^
        ayuda: Deje una sola de las dos
      a.yml:3:1: error: La clave «a» está repetida [EMRA-Y015]
        3 | a: 3
          | ^
        a.yml:1:1: nota: la primera vez está aquí
        1 | a: 1
          | ^
        ayuda: Deje una sola de las dos
      """#,
    en: #"""
      a.yml:2:1: error: The key «a» is repeated [EMRA-Y015]
        2 | a: 2
          | ^
        a.yml:1:1: note: the first time is here
        1 | a: 1
          | ^
        help: Leave only one of the two
      a.yml:3:1: error: The key «a» is repeated [EMRA-Y015]
        3 | a: 3
          | ^
        a.yml:1:1: note: the first time is here
        1 | a: 1
          | ^
        help: Leave only one of the two
      """#),
  Golden(
    "a list as a key", "[a, b]: c\n",
    es: #"""
      a.yml:1:1: error: Una clave no puede ser una lista ni un grupo de claves [EMRA-Y016]
        1 | [a, b]: c
          | ^^^^^^
        ayuda: Use un texto como clave; si comienza con «[» o «{», póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:1: error: A key cannot be a list or a group of keys [EMRA-Y016]
        1 | [a, b]: c
          | ^^^^^^
        help: Use a text as the key; if it starts with «[» or «{», put it in quotes
      """#),
  Golden(
    "a mapping as a key", "? {a: b}\n: c\n",
    es: #"""
      a.yml:1:3: error: Una clave no puede ser una lista ni un grupo de claves [EMRA-Y016]
        1 | ? {a: b}
          |   ^^^^^^
        ayuda: Use un texto como clave; si comienza con «[» o «{», póngalo entre comillas
      """#,
    en: #"""
      a.yml:1:3: error: A key cannot be a list or a group of keys [EMRA-Y016]
        1 | ? {a: b}
          |   ^^^^^^
        help: Use a text as the key; if it starts with «[» or «{», put it in quotes
      """#),
  Golden(
    "a reference to a list as a key", "a: &x [1]\n*x : b\n",
    es: #"""
      a.yml:2:1: error: Una clave no puede ser una lista ni un grupo de claves [EMRA-Y016]
        2 | *x : b
          | ^^
        ayuda: Use un texto como clave; si comienza con «[» o «{», póngalo entre comillas
      """#,
    en: #"""
      a.yml:2:1: error: A key cannot be a list or a group of keys [EMRA-Y016]
        2 | *x : b
          | ^^
        help: Use a text as the key; if it starts with «[» or «{», put it in quotes
      """#),
  Golden(
    "an empty key", "{\"\": a}\n",
    es: #"""
      a.yml:1:2: error: Falta el nombre de la clave [EMRA-Y017]
        1 | {"": a}
          |  ^^
        ayuda: Escriba la clave antes de «:»
      """#,
    en: #"""
      a.yml:1:2: error: The name of the key is missing [EMRA-Y017]
        1 | {"": a}
          |  ^^
        help: Write the key before «:»
      """#),
  Golden(
    "no key at all", ": a\n",
    es: #"""
      a.yml:1:1: error: Falta el nombre de la clave [EMRA-Y017]
        1 | : a
          | ^
        ayuda: Escriba la clave antes de «:»
      """#,
    en: #"""
      a.yml:1:1: error: The name of the key is missing [EMRA-Y017]
        1 | : a
          | ^
        help: Write the key before «:»
      """#),
  Golden(
    "a merge key", "base: &b {a: 1}\nmás:\n  <<: *b\n",
    es: #"""
      a.yml:3:3: error: Las claves «<<» (mezclar) no se admiten [EMRA-Y018]
        3 |   <<: *b
          |   ^^
        ayuda: Copie aquí las claves que quiere repetir
      """#,
    en: #"""
      a.yml:3:3: error: «<<» (merge) keys are not supported [EMRA-Y018]
        3 |   <<: *b
          |   ^^
        help: Copy the keys that you want to repeat to this place
      """#),
  Golden(
    "an exclamation at the start", "title: !Participe ahora!\n",
    es: #"""
      a.yml:1:8: error: Etiqueta desconocida: «!Participe» [EMRA-Y019]
        1 | title: !Participe ahora!
          |        ^^^^^^^^^^^^^^^^^
        ayuda: Quítela; si es parte del texto, ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: Unknown tag: «!Participe» [EMRA-Y019]
        1 | title: !Participe ahora!
          |        ^^^^^^^^^^^^^^^^^
        help: Remove it; if it is part of the text, put the text in quotes
      """#),
  Golden(
    "a tag of another schema", "fecha: !!timestamp 2026-08-10\n",
    es: #"""
      a.yml:1:8: error: Etiqueta desconocida: «!!timestamp» [EMRA-Y019]
        1 | fecha: !!timestamp 2026-08-10
          |        ^^^^^^^^^^^^^^^^^^^^^^
        ayuda: Quítela; si es parte del texto, ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: Unknown tag: «!!timestamp» [EMRA-Y019]
        1 | fecha: !!timestamp 2026-08-10
          |        ^^^^^^^^^^^^^^^^^^^^^^
        help: Remove it; if it is part of the text, put the text in quotes
      """#),
  Golden(
    "a tag with an unknown handle", "title: !e!x Hola\n",
    es: #"""
      a.yml:1:8: error: Etiqueta desconocida: «!e!x» [EMRA-Y019]
        1 | title: !e!x Hola
          |        ^^^^
        ayuda: Quítela; si es parte del texto, ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: Unknown tag: «!e!x» [EMRA-Y019]
        1 | title: !e!x Hola
          |        ^^^^
        help: Remove it; if it is part of the text, put the text in quotes
      """#),
  Golden(
    "an unknown tag before a list", "tags: !set [a]\n",
    es: #"""
      a.yml:1:7: error: Etiqueta desconocida: «!set» [EMRA-Y019]
        1 | tags: !set [a]
          |       ^^^^^^
        ayuda: Quítela; si es parte del texto, ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:7: error: Unknown tag: «!set» [EMRA-Y019]
        1 | tags: !set [a]
          |       ^^^^^^
        help: Remove it; if it is part of the text, put the text in quotes
      """#),
  Golden(
    "a tag that does not fit its text", "weight: !!int doce\n",
    es: #"""
      a.yml:1:9: error: «doce» no es lo que anuncia «!!int» [EMRA-Y020]
        1 | weight: !!int doce
          |         ^^^^^^^^^^
        ayuda: Corrija el valor o quite «!!int»
      """#,
    en: #"""
      a.yml:1:9: error: «doce» is not what «!!int» announces [EMRA-Y020]
        1 | weight: !!int doce
          |         ^^^^^^^^^^
        help: Correct the value or remove «!!int»
      """#),
  Golden(
    "a tag that does not fit a list", "tags: !!str [a]\n",
    es: #"""
      a.yml:1:7: error: El valor no es lo que anuncia «!!str» [EMRA-Y020]
        1 | tags: !!str [a]
          |       ^^^^^^^
        ayuda: Corrija el valor o quite «!!str»
      """#,
    en: #"""
      a.yml:1:7: error: The value is not what «!!str» announces [EMRA-Y020]
        1 | tags: !!str [a]
          |       ^^^^^^^
        help: Correct the value or remove «!!str»
      """#),
  Golden(
    "a list tag before a text", "tags: !!seq a\n",
    es: #"""
      a.yml:1:7: error: «a» no es lo que anuncia «!!seq» [EMRA-Y020]
        1 | tags: !!seq a
          |       ^^^^^^^
        ayuda: Corrija el valor o quite «!!seq»
      """#,
    en: #"""
      a.yml:1:7: error: «a» is not what «!!seq» announces [EMRA-Y020]
        1 | tags: !!seq a
          |       ^^^^^^^
        help: Correct the value or remove «!!seq»
      """#),
  Golden(
    "a reference to nothing", "title: *Hola\n",
    es: #"""
      a.yml:1:8: error: «*Hola» remite a «&Hola», que no está antes [EMRA-Y021]
        1 | title: *Hola
          |        ^^^^^
        ayuda: Si el asterisco es parte del texto, ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:8: error: «*Hola» refers to «&Hola», which is not above [EMRA-Y021]
        1 | title: *Hola
          |        ^^^^^
        help: If the asterisk is part of the text, put the text in quotes
      """#),
  Golden(
    "a reference inside of itself", "a: &x [1, *x]\n",
    es: #"""
      a.yml:1:11: error: «*x» está dentro de lo que «&x» nombra [EMRA-Y022]
        1 | a: &x [1, *x]
          |           ^^
        ayuda: Si el asterisco es parte del texto, ponga el texto entre comillas
      """#,
    en: #"""
      a.yml:1:11: error: «*x» is inside of what «&x» names [EMRA-Y022]
        1 | a: &x [1, *x]
          |           ^^
        help: If the asterisk is part of the text, put the text in quotes
      """#),
  Golden(
    "too many levels",
    "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    es: #"""
      a.yml:1:103: error: Hay más de 100 listas y grupos uno dentro de otro [EMRA-Y024]
        1 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
          |                                                             ^
        ayuda: Ordene los datos en menos niveles
      """#,
    en: #"""
      a.yml:1:103: error: More than 100 lists and groups are inside each other [EMRA-Y024]
        1 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
          |                                                             ^
        help: Arrange the data in fewer levels
      """#),
  Golden(
    "too many levels through references",
    "a0: &a0 [[1]]\na1: &a1 [[*a0]]\na2: &a2 [[*a1]]\na3: &a3 [[*a2]]\na4: &a4 [[*a3]]\na5: &a5 [[*a4]]\na6: &a6 [[*a5]]\na7: &a7 [[*a6]]\na8: &a8 [[*a7]]\na9: &a9 [[*a8]]\na10: &a10 [[*a9]]\na11: &a11 [[*a10]]\na12: &a12 [[*a11]]\na13: &a13 [[*a12]]\na14: &a14 [[*a13]]\na15: &a15 [[*a14]]\na16: &a16 [[*a15]]\na17: &a17 [[*a16]]\na18: &a18 [[*a17]]\na19: &a19 [[*a18]]\na20: &a20 [[*a19]]\na21: &a21 [[*a20]]\na22: &a22 [[*a21]]\na23: &a23 [[*a22]]\na24: &a24 [[*a23]]\na25: &a25 [[*a24]]\na26: &a26 [[*a25]]\na27: &a27 [[*a26]]\na28: &a28 [[*a27]]\na29: &a29 [[*a28]]\na30: &a30 [[*a29]]\na31: &a31 [[*a30]]\na32: &a32 [[*a31]]\na33: &a33 [[*a32]]\na34: &a34 [[*a33]]\na35: &a35 [[*a34]]\na36: &a36 [[*a35]]\na37: &a37 [[*a36]]\na38: &a38 [[*a37]]\na39: &a39 [[*a38]]\na40: &a40 [[*a39]]\na41: &a41 [[*a40]]\na42: &a42 [[*a41]]\na43: &a43 [[*a42]]\na44: &a44 [[*a43]]\na45: &a45 [[*a44]]\na46: &a46 [[*a45]]\na47: &a47 [[*a46]]\na48: &a48 [[*a47]]\na49: &a49 [[*a48]]\na50: &a50 [[*a49]]\na51: &a51 [[*a50]]\na52: &a52 [[*a51]]\na53: &a53 [[*a52]]\na54: &a54 [[*a53]]\na55: &a55 [[*a54]]\na56: &a56 [[*a55]]\na57: &a57 [[*a56]]\na58: &a58 [[*a57]]\na59: &a59 [[*a58]]\na60: &a60 [[*a59]]\n",
    es: #"""
      a.yml:50:13: error: Hay más de 100 listas y grupos uno dentro de otro [EMRA-Y024]
        50 | a49: &a49 [[*a48]]
           |             ^^^^
        ayuda: Ordene los datos en menos niveles
      """#,
    en: #"""
      a.yml:50:13: error: More than 100 lists and groups are inside each other [EMRA-Y024]
        50 | a49: &a49 [[*a48]]
           |             ^^^^
        help: Arrange the data in fewer levels
      """#),
  Golden(
    "references that multiply",
    "a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\na1: &a1 [*a0, *a0, *a0, *a0, *a0, *a0, *a0, *a0, *a0]\na2: &a2 [*a1, *a1, *a1, *a1, *a1, *a1, *a1, *a1, *a1]\na3: &a3 [*a2, *a2, *a2, *a2, *a2, *a2, *a2, *a2, *a2]\na4: &a4 [*a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3]\na5: &a5 [*a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4]\na6: &a6 [*a5, *a5, *a5, *a5, *a5, *a5, *a5, *a5, *a5]\na7: &a7 [*a6, *a6, *a6, *a6, *a6, *a6, *a6, *a6, *a6]\na8: &a8 [*a7, *a7, *a7, *a7, *a7, *a7, *a7, *a7, *a7]\na9: &a9 [*a8, *a8, *a8, *a8, *a8, *a8, *a8, *a8, *a8]\n",
    es: #"""
      a.yml:5:15: error: Las referencias «*» repiten más de 20000 valores [EMRA-Y023]
        5 | a4: &a4 [*a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3]
          |               ^^^
        ayuda: Escriba los datos sin referencias «*» a otras referencias
      """#,
    en: #"""
      a.yml:5:15: error: The «*» references repeat more than 20000 values [EMRA-Y023]
        5 | a4: &a4 [*a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3]
          |               ^^^
        help: Write the data without «*» references to other references
      """#),
  Golden(
    "a decimal comma in brackets", "ratio: {a: 3,5, b: -1.234,50, c: [3,5]}\n",
    es: #"""
      a.yml:1:12: error: En «3,5» la coma termina el número [EMRA-Y038]
        1 | ratio: {a: 3,5, b: -1.234,50, c: [3,5]}
          |            ^^^
        ayuda: Escriba el decimal con punto: 3.5
      a.yml:1:20: error: En «-1.234,50» la coma termina el número [EMRA-Y038]
        1 | ratio: {a: 3,5, b: -1.234,50, c: [3,5]}
          |                    ^^^^^^^^^
        ayuda: Escriba el decimal con punto: -1234.50
      """#,
    en: #"""
      a.yml:1:12: error: In «3,5» the comma ends the number [EMRA-Y038]
        1 | ratio: {a: 3,5, b: -1.234,50, c: [3,5]}
          |            ^^^
        help: Write the decimal with a point: 3.5
      a.yml:1:20: error: In «-1.234,50» the comma ends the number [EMRA-Y038]
        1 | ratio: {a: 3,5, b: -1.234,50, c: [3,5]}
          |                    ^^^^^^^^^
        help: Write the decimal with a point: -1234.50
      """#),
]
