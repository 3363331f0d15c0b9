"""Prints as JSON whether each signature of a PDF is intact: whether what it covers is as it was signed."""

import json
import sys

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

context = ValidationContext(trust_roots=[], allow_fetching=False)
with open(sys.argv[1], "rb") as file:
    signatures = PdfFileReader(file).embedded_signatures
    print(json.dumps([{"intact": validate_pdf_signature(signature, context).intact} for signature in signatures]))
