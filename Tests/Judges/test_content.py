"""The judge of content finds what it is to find, and nothing else."""
import unittest

from content import Judge


def faults(text):
    judge = Judge()
    judge.file("a.md", text)
    return judge.faults


class ContentTests(unittest.TestCase):
    def test_finds_html(self):
        for html in ["<b>a</b>", "a <br> b", "<!-- a -->", "</div>", "<!DOCTYPE html>", "<?php ?>"]:
            self.assertEqual(len(faults(f"a\n\n{html}\n")), 1, html)

    def test_leaves_code_links_and_comparisons_alone(self):
        for text in ["`<b>`", "<https://ejemplo.cl/>", "a < b", "```\n<b>\n```", "2 <3"]:
            self.assertEqual(faults(f"---\ntitle: <b>\n---\n{text}\n"), [], text)

    def test_finds_tables_of_figures(self):
        head = "| País | Cifra |\n|---|---|\n"
        self.assertEqual(faults(head + "| A | 1 |\n| B | 2,5 |\n"),
                         ["a.md:1: column 2 of a table holds figures"])
        self.assertEqual(len(faults(head + "| A | 47 % |\n| B | **17 %** |\n| C | no |\n")), 1)
        self.assertEqual(faults(head + "| A | uno |\n| B | 2 pasos |\n"), [])
        self.assertEqual(faults("| N.º | Paso |\n|--:|---|\n| 1 | a |\n| 2 | b |\n"), [])

    def test_finds_lists_of_percentages_and_lone_figures(self):
        self.assertEqual(len(faults("- Uno: 47 %\n- Dos: 17 %.\n- 11 % tres\n")), 1)
        self.assertEqual(len(faults("a\n\n**92,6 %**\n")), 1)
        self.assertEqual(faults("La región tiene el 92,6 % del total.\n"), [])

    def test_wants_a_source(self):
        self.assertEqual(len(faults("```cifra\nvalue: 1\nnote: a\n```\n")), 1)
        self.assertEqual(faults("```cifra\nvalue: 1\nsource: a\n```\n"), [])
        self.assertEqual(faults("```cita\ntext: a\nurl: https://a.cl/\n```\n"), [])


if __name__ == "__main__":
    unittest.main()
