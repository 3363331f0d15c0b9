"""Prints as JSON what python-docx reads of a Word file: its title and the text of its paragraphs and cells."""

import json
import sys

from docx import Document
from docx.oxml.ns import qn

document = Document(sys.argv[1])
marks = {qn("w:tab"): "\t", qn("w:br"): "\n"}


def text_of(holder):
    """python-docx's own `text` leaves out the runs in content controls."""
    runs = holder._element.iter(qn("w:r"))
    return "".join(marks.get(part.tag) or (part.text or "" if part.tag == qn("w:t") else "") for run in runs for part in run)


texts = []
for block in document.iter_inner_content():
    if hasattr(block, "rows"):
        texts += ["\n".join(text_of(paragraph) for paragraph in cell.paragraphs) for row in block.rows for cell in row.cells]
    else:
        texts.append(text_of(block))
print(json.dumps({"title": document.core_properties.title, "language": document.core_properties.language, "texts": texts}))
