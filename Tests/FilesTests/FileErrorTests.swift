import Diagnostics
import Files
import Glibc
import Testing

@Suite struct FileErrorTests {
  private static let all: [FileError.Reason] = [
    .missing, .denied, .isFolder, .isNotFolder, .notRegular, .outside("/etc"), .badName, .noSpace,
    .tooLarge(256_000_000), .busy, .notOurs, .system(EIO), .exists,
  ]

  private func text(in language: Language) -> String {
    TextRenderer(language: language).render(
      Self.all.map { FileError(path: "public", reason: $0).diagnostic })
  }

  @Test func speaksSpanish() {
    #expect(
      text(in: .es) == """
        public: error: No existe este archivo o carpeta [EMRA-F001]
          ayuda: Revise que el nombre esté bien escrito, con sus mayúsculas y tildes
        public: error: El sistema no permite usarlo [EMRA-F002]
          ayuda: Revise los permisos del archivo y de su carpeta
        public: error: Es una carpeta y se esperaba un archivo [EMRA-F003]
          ayuda: Elija otra ruta o cambie el nombre
        public: error: Es un archivo y se esperaba una carpeta [EMRA-F004]
          ayuda: Elija otra ruta o cambie el nombre
        public: error: No es un archivo común (es un dispositivo, una tubería o un enlace a una carpeta o a nada) [EMRA-F005]
          ayuda: Copie el archivo dentro del proyecto en lugar del enlace
        public: error: El enlace simbólico lleva fuera del proyecto, a «/etc» [EMRA-F006]
          ayuda: Copie el archivo dentro del proyecto en lugar del enlace
        public: error: El nombre no se puede usar: es demasiado largo o tiene letras no válidas [EMRA-F007]
          ayuda: Use un nombre más corto, con letras, números y guiones
        public: error: No queda espacio en el disco [EMRA-F008]
          ayuda: Libere espacio y repita; el sitio anterior quedó como estaba
        public: error: El archivo supera el límite de 256 MB [EMRA-F009]
          ayuda: Reduzca el archivo o publíquelo en otro lugar y enlácelo
        public: error: Otra construcción está escribiendo en esta carpeta [EMRA-F010]
          ayuda: Espere a que termine y repita
        public: error: Esta carpeta no la hizo emra-site, así que no se reemplaza [EMRA-F011]
          ayuda: Elija otra carpeta con --output, o use --force si de verdad quiere reemplazarla
        public: error: El sistema respondió con el error 5 (Input/output error) [EMRA-F012]
          ayuda: Repita; si continúa, muestre este mensaje a quien administra el equipo
        public: error: Ya existe algo con este nombre [EMRA-F013]
          ayuda: Cambie el nombre de uno de los dos

        """)
  }

  @Test func speaksEnglish() {
    #expect(
      text(in: .en) == """
        public: error: No such file or folder [EMRA-F001]
          help: Check the spelling, with its capitals and accents
        public: error: The system does not permit its use [EMRA-F002]
          help: Check the permissions of the file and its folder
        public: error: A folder where a file was expected [EMRA-F003]
          help: Choose another path or rename it
        public: error: A file where a folder was expected [EMRA-F004]
          help: Choose another path or rename it
        public: error: Not a regular file (a device, a pipe or a link to a folder or to nothing) [EMRA-F005]
          help: Copy the file into the project in place of the link
        public: error: The symbolic link leads out of the project, to «/etc» [EMRA-F006]
          help: Copy the file into the project in place of the link
        public: error: The name cannot be used: too long, or not valid text [EMRA-F007]
          help: Use a shorter name of letters, digits and hyphens
        public: error: No space is left on the disk [EMRA-F008]
          help: Free some space and try again; the previous site is as it was
        public: error: The file is larger than the limit of 256 MB [EMRA-F009]
          help: Make the file smaller, or publish it elsewhere and link to it
        public: error: Another build is writing to this folder [EMRA-F010]
          help: Wait until it has ended and try again
        public: error: This folder was not made by emra-site, so it is not replaced [EMRA-F011]
          help: Choose another folder with --output, or use --force to replace it all the same
        public: error: The system answered with error 5 (Input/output error) [EMRA-F012]
          help: Try again; if it persists, show this message to whoever runs the machine
        public: error: Something of this name exists already [EMRA-F013]
          help: Rename one of the two

        """)
  }
}
