"""Prints as JSON what python-docx reads of a Word file: its title and the text of its paragraphs and cells."""

import json
import sys

from docx import Document

document = Document(sys.argv[1])
texts = []
for block in document.iter_inner_content():
    if hasattr(block, "rows"):
        texts += [cell.text for row in block.rows for cell in row.cells]
    else:
        texts.append(block.text)
print(json.dumps({"title": document.core_properties.title, "language": document.core_properties.language, "texts": texts}))
