"""Settles the tracked changes of Word files and prints what is left, as JSON: a second opinion beside our own reading.

Usage: settle_docx.py accept|reject|plain FILE … (each file by the same settling)

Works paragraph by paragraph over a list, not over the tree as src/read/docx does: every paragraph is first told whether
its end stays, and paragraphs without an end are joined with the next.
"""

import json
import sys
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def child(element, *names):
    for name in names:
        element = None if element is None else element.find(W + name)
    return element


def value(element):
    return "" if element is None else element.get(W + "val", "")


def is_on(properties, name):
    found = child(properties, name)
    return found is not None and value(found) not in ("false", "0")


class Settler:
    def __init__(self, settling, numbering):
        self.gone = {"accept": "del", "reject": "ins", "plain": None}[settling]
        self.rejects = settling == "reject"
        self.numbering = numbering
        self.lists = {}

    def properties(self, element, name):
        """The properties of a paragraph or a run, old ones where the change is rejected."""
        now = child(element, name)
        change = child(now, name + "Change")
        return child(change, name) if self.rejects and change is not None else now

    def is_gone(self, element):
        return self.gone is not None and child(element, self.gone) is not None

    def blocks(self, parent):
        """What stands on the page, in order: paragraphs as (looks, runs), rows as lists of cells."""
        result, open_runs = [], []
        for element in parent:
            if element.tag == W + "p":
                runs = open_runs + list(self.runs(element))
                if self.is_gone(child(element, "pPr", "rPr")):
                    open_runs = runs
                else:
                    result.append(["p", self.looks(element), join(runs)])
                    open_runs = []
            elif element.tag == W + "tbl":
                assert not open_runs, "words in front of a table without an end of their paragraph"
                rows = [row for row in element.findall(W + "tr") if not self.is_gone(child(row, "trPr"))]
                if rows:
                    result.append(["table", [[self.blocks(cell) for cell in row.findall(W + "tc")] for row in rows]])
            elif element.tag == W + "sdt" and not is_apart(element):
                result += self.blocks(child(element, "sdtContent"))
        assert not open_runs, "words without an end of their paragraph"
        return result

    def looks(self, paragraph):
        properties = self.properties(paragraph, "pPr")
        number = child(properties, "numPr")
        top = child(properties, "pBdr", "top")
        return [
            value(child(properties, "pStyle")),
            self.place(number),
            "" if top is None else top.get(W + "color"),
            is_on(properties, "pageBreakBefore"),
        ]

    def place(self, number):
        """The form of a paragraph's mark, its level, and which list of the document it is in."""
        identity = value(child(number, "numId"))
        if identity in ("", "0"):
            return identity
        level = value(child(number, "ilvl"))
        which = self.lists.setdefault(identity, len(self.lists) + 1)
        return [self.numbering[identity].get(level), level, which]

    def runs(self, element):
        for inner in element:
            if inner.tag in (W + "ins", W + "del", W + "hyperlink", W + "sdt", W + "sdtContent"):
                if self.gone is None or inner.tag != W + self.gone:
                    yield from self.runs(inner)
            elif inner.tag == W + "r":
                properties = self.properties(inner, "rPr")
                setting = [is_on(properties, "b"), is_on(properties, "i"), value(child(properties, "rStyle"))]
                yield setting, "".join(map(written, inner))


def written(element):
    name = etree.QName(element).localname
    if name in ("t", "delText"):
        return element.text or ""
    return {"tab": "\t", "br": "\n", "drawing": "[picture]"}.get(name, "")


def join(runs):
    joined = []
    for setting, text in runs:
        if not text:
            continue
        if joined and joined[-1][0] == setting:
            joined[-1][1] += text
        else:
            joined.append([setting, text])
    return joined


def is_apart(control):
    """The page that tells what changed, and the table of contents."""
    properties = child(control, "sdtPr")
    return value(child(properties, "tag")) == "endringer" or child(properties, "docPartObj") is not None


def forms(package):
    root = etree.fromstring(package.read("word/numbering.xml"))
    abstract = {
        each.get(W + "abstractNumId"): {
            level.get(W + "ilvl"): [value(child(level, "numFmt")), value(child(level, "lvlText"))]
            for level in each.findall(W + "lvl")
        }
        for each in root.findall(W + "abstractNum")
    }
    return {each.get(W + "numId"): abstract[value(child(each, "abstractNumId"))] for each in root.findall(W + "num")}


def without_gaps(blocks):
    """Without small paragraphs that are only there for Word (at the end, or where a table that stood beside another is
    gone), and without the heading of the table of contents."""

    def is_kind(index, kind):
        return 0 <= index < len(blocks) and blocks[index][0] == kind

    return [
        block
        for i, block in enumerate(blocks)
        if not (block[0] == "p" and block[1][0] == "TOCHeading")
        and not (
            block[0] == "p"
            and block[1][0] == "TableGap"
            and not block[1][3]
            and not block[2]
            and not (is_kind(i - 1, "table") and is_kind(i + 1, "table"))
        )
    ]


def settle(path, settling):
    with zipfile.ZipFile(path) as package:
        settler = Settler(settling, forms(package))
        body = child(etree.fromstring(package.read("word/document.xml")), "body")
        headers = sorted(name for name in package.namelist() if name.startswith("word/header"))
        return [without_gaps(settler.blocks(body))] + [
            settler.blocks(etree.fromstring(package.read(name))) for name in headers
        ]


if __name__ == "__main__":
    print(json.dumps([settle(path, sys.argv[1]) for path in sys.argv[2:]]))
