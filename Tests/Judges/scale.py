#!/usr/bin/env python3
"""Builds the real site with ten thousand pages more, in bounded memory.

    python3 Tests/Judges/scale.py BINARY [--pages N] [--megabytes N]

The pages are seeded Spanish Markdown of about 4 KB with front matter, tags, lists, tables, notes
and links among themselves, spread over three sections. The build must succeed, every page must be
there, and its peak memory must stay under the bound. The time is told, not judged. Pictures for
social networks are turned off: ten thousand of them would measure librsvg and fill the disk.
"""
import argparse
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

import project

WORDS = """agua minería región acuerdo comunidad empresa proveedor energía salar puerto camino
trabajo empleo escuela formación oficio mujer niñez salud vivienda barrio territorio paisaje
patrimonio relave residuo emisión consumo medición avance meta plazo indicador mesa diálogo
reunión propuesta iniciativa proyecto programa fondo presupuesto costo beneficio riesgo seguridad
norma permiso estudio dato informe catastro mapa muestra laboratorio innovación tecnología cobre
litio molibdeno oro plata faena planta taller cuadrilla pequeña mediana gran local regional
público privado social ambiental económico institucional según entre desde hacia durante sobre
cada también además después así cómo cuándo quiénes""".split()
TAGS = [f"{a} {b}" for a in WORDS[:25] for b in ("local", "regional", "público", "ambiental")]
OBJECTIVES = ["OE1", "OE2", "OE3", "OE4", "OE5"]
SECTIONS = {
    "noticias": "date: {date}\npillar: {pillar}\naudiences: [{audience}]\n",
    "buenas-practicas": "pillar: {pillar}\naudiences: [{audience}]\n",
    "la-emra": "weight: {weight}\n",
}


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def sentence(self, least=6, most=16):
        words = self.random.choices(WORDS, k=self.random.randint(least, most))
        if self.random.random() < 0.2:
            words[len(words) // 2] = f"**{words[len(words) // 2]}**"
        return " ".join(words).capitalize() + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(3, 6)))

    def body(self, links):
        parts = [self.paragraph()]
        for number in range(3):
            parts.append(f"## {self.sentence(2, 5)[:-1]}")
            parts.append(self.paragraph())
            if number == 0:
                parts.append("\n".join(f"- [{text}]({target})" for text, target in links))
                parts.append(f"> [!NOTE]\n> {self.sentence()}")
            elif number == 1:
                rows = "\n".join(
                    f"| {self.random.choice(WORDS)} | {self.random.randint(1, 999)} |"
                    for _ in range(5))
                parts.append(f"| Tema | Cantidad |\n| --- | ---: |\n{rows}")
            parts.append(self.paragraph())
        return parts

    def page(self, section, number, count):
        pick = self.random
        title = f"Página {number} sobre {self.sentence(2, 4)[:-1].replace('*', '').lower()}"
        fields = SECTIONS[section].format(
            date=f"20{pick.randint(10, 25)}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}",
            pillar=pick.choice(["educativa", "actualidad", "participacion"]),
            audience=pick.choice(["comunidad", "empresas", "gobierno", "academia"]),
            weight=number)
        links = [
            (f"Página {other}", f"prueba-{other}.md") for other in
            (pick.randrange(0, count) // len(SECTIONS) * len(SECTIONS) + number % len(SECTIONS)
             for _ in range(3)) if other < count
        ]
        head = (f"---\ntitle: {title}\ndescription: {self.sentence()[:150].replace('*', '')}\n"
                f"{fields}objectives: [{pick.choice(OBJECTIVES)}]\n"
                f"tags: [{', '.join(pick.sample(TAGS, 3))}]\nsources: [presentacion-emra]\n---\n")
        parts = self.body(links)
        while len("\n\n".join(parts).encode()) + len(head.encode()) < 4000:
            parts.append(self.paragraph())
        return head + "\n\n".join(parts) + "\n"


def generate(folder, count):
    """Writes the pages; gives their names in the output and their size in bytes."""
    writer = Writer(2)
    names, size = [], 0
    sections = list(SECTIONS)
    for number in range(count):
        section = sections[number % len(sections)]
        text = writer.page(section, number, count)
        (folder / "content" / section / f"prueba-{number}.md").write_text(text, encoding="utf-8")
        names.append(f"{section}/prueba-{number}/index.html")
        size += len(text.encode())
    return names, size


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--megabytes", type=int, default=300)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="emra-scale-") as folder:
        source = project.copy(Path(folder) / "project")
        names, size = generate(source, arguments.pages)
        settings = source / "content/site.yml"
        settings.write_text(settings.read_text(encoding="utf-8") + "\nsocial_images: false\n",
                            encoding="utf-8")
        started = time.monotonic()
        result = project.build(arguments.binary, source, source / "public")
        seconds = time.monotonic() - started
        missing = [name for name in names if not (source / "public" / name).is_file()]
        pages = sum(1 for _ in (source / "public").rglob("*.html"))
    # ru_maxrss is in kilobytes on Linux, the largest of all children; there was one.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    faults = [f"{name}: missing" for name in missing[:20]]
    if peak > arguments.megabytes:
        faults.append(f"peak memory {peak:.0f} MB, allowed {arguments.megabytes} MB")
    print(result.stdout.strip()[-2000:])
    for fault in faults:
        print(fault)
    print(f"{len(names)} pages of {size / len(names) / 1000:.1f} KB made {pages} pages in"
          f" {seconds:.1f} s, peak {peak:.0f} MB, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
