/// Tables that cannot be read, or not in full.
let csvGoldens: [Golden] = [
  Golden(
    "a table that a spreadsheet saved as Latin-1",
    bytes: [97, 241, 111, 59, 110, 10, 49, 59, 50, 10],
    es: #"""
      a.yml:1:2: error: La tabla no está guardada en UTF-8, así que sus tildes se perderían [EMRA-Y070]
        1 | a�o;n
          |  ^
        ayuda: En Excel, guárdela con Archivo › Guardar como › «CSV UTF-8»; en LibreOffice, elija «Unicode (UTF-8)» al guardar como CSV
      """#,
    en: #"""
      a.yml:1:2: error: The table is not saved as UTF-8, so its accents would be lost [EMRA-Y070]
        1 | a�o;n
          |  ^
        help: In Excel, save it with File › Save as › «CSV UTF-8»; in LibreOffice, choose «Unicode (UTF-8)» when saving as CSV
      """#),
  Golden(
    "a table of nothing", " \n",
    es: #"""
      a.yml:1:1: error: La tabla está vacía [EMRA-Y071]
        1 |  
          | ^
        ayuda: Escriba los nombres de las columnas en la primera línea, como «nombre;valor»
      """#,
    en: #"""
      a.yml:1:1: error: The table is empty [EMRA-Y071]
        1 |  
          | ^
        help: Write the names of the columns in the first line, such as «name;value»
      """#),
  Golden(
    "a header with two separators", "nombre,valor;nota\n",
    es: #"""
      a.yml:1:1: error: No se sabe qué separa las columnas: la primera línea tiene tantos «,» como «;» o tabuladores [EMRA-Y072]
        1 | nombre,valor;nota
          | ^^^^^^^^^^^^^^^^^
        ayuda: Separe todos los nombres con el mismo signo; ponga entre comillas el que lo lleve
      """#,
    en: #"""
      a.yml:1:1: error: It is not clear what separates the columns: the first line has as many «,» as «;» or tabs [EMRA-Y072]
        1 | nombre,valor;nota
          | ^^^^^^^^^^^^^^^^^
        help: Separate all names with the same sign; put in quotes the one that has it
      """#),
  Golden(
    "a column without a name", "nombre;;nota\na;b;c\n",
    es: #"""
      a.yml:1:8: error: La columna 2 no tiene nombre en la primera línea [EMRA-Y073]
        1 | nombre;;nota
          |        ^
        ayuda: Escriba su nombre, o borre la columna entera
      """#,
    en: #"""
      a.yml:1:8: error: Column 2 has no name in the first line [EMRA-Y073]
        1 | nombre;;nota
          |        ^
        help: Write its name, or delete the whole column
      """#),
  Golden(
    "two columns of one name", "nombre;valor; nombre\n",
    es: #"""
      a.yml:1:14: error: Hay dos columnas con el nombre «nombre» [EMRA-Y074]
        1 | nombre;valor; nombre
          |              ^^^^^^^
        a.yml:1:1: nota: la primera vez está aquí
        1 | nombre;valor; nombre
          | ^^^^^^
        ayuda: Cambie el nombre de una de las dos
      """#,
    en: #"""
      a.yml:1:14: error: There are two columns with the name «nombre» [EMRA-Y074]
        1 | nombre;valor; nombre
          |              ^^^^^^^
        a.yml:1:1: note: the first time is here
        1 | nombre;valor; nombre
          | ^^^^^^
        help: Rename one of the two
      """#),
  Golden(
    "a row with a cell too many", "nombre,valor\nagua,1,5\n",
    es: #"""
      a.yml:2:8: error: Esta fila tiene 3 celdas y la primera línea 2 celdas [EMRA-Y075]
        2 | agua,1,5
          |        ^
        ayuda: Si una celda lleva «,», póngala entre comillas
      """#,
    en: #"""
      a.yml:2:8: error: This row has 3 cells and the first line 2 cells [EMRA-Y075]
        2 | agua,1,5
          |        ^
        help: If a cell has «,» in it, put it in quotes
      """#),
  Golden(
    "a row with a cell too few", "nombre\tvalor\nagua\n",
    es: #"""
      a.yml:2:1: error: Esta fila tiene 1 celda y la primera línea 2 celdas [EMRA-Y075]
        2 | agua
          | ^^^^
        ayuda: Escriba un tabulador también por cada celda vacía
      """#,
    en: #"""
      a.yml:2:1: error: This row has 1 cell and the first line 2 cells [EMRA-Y075]
        2 | agua
          | ^^^^
        help: Write a tab for each empty cell too
      """#),
  Golden(
    "a quote inside a cell", "nombre;valor\nel \"agua\";1\n",
    es: #"""
      a.yml:2:4: error: Hay una comilla (") en una celda que no está entre comillas [EMRA-Y076]
        2 | el "agua";1
          |    ^
        ayuda: Ponga la celda entera entre comillas y escriba dos ("") por cada una de dentro
      """#,
    en: #"""
      a.yml:2:4: error: There is a quote (") in a cell that is not in quotes [EMRA-Y076]
        2 | el "agua";1
          |    ^
        help: Put the whole cell in quotes and write two ("") for each one inside
      """#),
  Golden(
    "text after the closing quote", "nombre;valor\n\"agua\" dulce;1\n",
    es: #"""
      a.yml:2:7: error: Hay algo más después de la comilla final: «dulce» [EMRA-Y077]
        2 | "agua" dulce;1
          |       ^^^^^^
        ayuda: Quite lo que sobra; una comilla dentro de la celda se escribe dos veces ("")
      """#,
    en: #"""
      a.yml:2:7: error: There is something more after the closing quote: «dulce» [EMRA-Y077]
        2 | "agua" dulce;1
          |       ^^^^^^
        help: Remove what is too much; a quote inside the cell is written twice ("")
      """#),
  Golden(
    "a quote that is not closed", "nombre;valor\n\"agua;1\naire;2\n",
    es: #"""
      a.yml:2:1: error: La comilla (") que abre esta celda no se cierra [EMRA-Y078]
        2 | "agua;1
          | ^
        ayuda: Agregue la comilla que falta al final de la celda
      """#,
    en: #"""
      a.yml:2:1: error: The quote (") that opens this cell is not closed [EMRA-Y078]
        2 | "agua;1
          | ^
        help: Add the missing quote at the end of the cell
      """#),
  Golden(
    "a table that begins with the title of its sheet", "Avance,,\na,b,c\n",
    es: #"""
      a.yml:1:1: error: La primera línea, «Avance», parece un título y no los nombres de las columnas [EMRA-Y082]
        1 | Avance,,
          | ^^^^^^
        ayuda: Borre las líneas que hay antes de los nombres de las columnas; si no están, escríbalos en la primera línea
      """#,
    en: #"""
      a.yml:1:1: error: The first line, «Avance», looks like a title and not like names of columns [EMRA-Y082]
        1 | Avance,,
          | ^^^^^^
        help: Delete the lines before the names of the columns; if there are none, write them in the first line
      """#),
  Golden(
    "a table of two columns that begins with a title", "Tabla de objetivos;\na;b\n",
    es: #"""
      a.yml:1:1: error: La primera línea, «Tabla de objetivos», parece un título y no los nombres de las columnas [EMRA-Y082]
        1 | Tabla de objetivos;
          | ^^^^^^^^^^^^^^^^^^
        ayuda: Borre las líneas que hay antes de los nombres de las columnas; si no están, escríbalos en la primera línea
      """#,
    en: #"""
      a.yml:1:1: error: The first line, «Tabla de objetivos», looks like a title and not like names of columns [EMRA-Y082]
        1 | Tabla de objetivos;
          | ^^^^^^^^^^^^^^^^^^
        help: Delete the lines before the names of the columns; if there are none, write them in the first line
      """#),
  Golden(
    "a table that begins with a title alone", "Avance\na,b,c\n",
    es: #"""
      a.yml:1:1: error: La primera línea, «Avance», parece un título y no los nombres de las columnas [EMRA-Y082]
        1 | Avance
          | ^^^^^^
        ayuda: Borre las líneas que hay antes de los nombres de las columnas; si no están, escríbalos en la primera línea
      """#,
    en: #"""
      a.yml:1:1: error: The first line, «Avance», looks like a title and not like names of columns [EMRA-Y082]
        1 | Avance
          | ^^^^^^
        help: Delete the lines before the names of the columns; if there are none, write them in the first line
      """#),
  Golden(
    "a table without names", "OE1,4,4\nOE2,3,5\n",
    es: #"""
      a.yml:1:7: error: La primera línea no lleva nombres de columnas: «4» está dos veces [EMRA-Y083]
        1 | OE1,4,4
          |       ^
        ayuda: Agregue antes una línea con el nombre de cada columna
      """#,
    en: #"""
      a.yml:1:7: error: The first line has no names of columns: «4» is there twice [EMRA-Y083]
        1 | OE1,4,4
          |       ^
        help: Add a line with the name of each column before it
      """#),
  Golden(
    "a quote that is closed by the next one", "a,b\nx,\"uno\ny,2\nz,\"dos\"\n",
    es: #"""
      a.yml:2:3: error: La comilla (") que abre esta celda se cierra recién donde comienza otra [EMRA-Y081]
        2 | x,"uno
          |   ^
        a.yml:4:3: nota: se cierra recién aquí
        4 | z,"dos"
          |   ^
        ayuda: Agregue la comilla que falta al final de la celda; dentro de ella cada comilla se escribe dos veces ("")
      """#,
    en: #"""
      a.yml:2:3: error: The quote (") that opens this cell is only closed where another one begins [EMRA-Y081]
        2 | x,"uno
          |   ^
        a.yml:4:3: note: it is only closed here
        4 | z,"dos"
          |   ^
        help: Add the missing quote at the end of the cell; inside of it each quote is written twice ("")
      """#),
]
