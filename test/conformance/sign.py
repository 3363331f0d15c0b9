"""Signs every empty field of a PDF, one after the other, and says what pyHanko then finds of the signatures.

Usage: sign.py IN.pdf OUT.pdf. Prints JSON: [{field, tooltip, intact, valid, covers_revision}].
The certificate is made here for this run: what is judged is the file, not the trust in a signer.
"""

import datetime
import json
import sys
from io import BytesIO

from asn1crypto import keys, x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.content import RawContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore


def make_signer():
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Prøve Prøvesen")])
    now = datetime.datetime.now(datetime.timezone.utc)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.KeyUsage(True, True, False, False, False, False, False, False, False), critical=True)
        .sign(key, hashes.SHA256())
    )
    der = certificate.public_bytes(serialization.Encoding.DER)
    pkcs8 = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    signer = signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(der),
        signing_key=keys.PrivateKeyInfo.load(pkcs8),
        cert_registry=SimpleCertificateStore(),
    )
    return signer, asn1_x509.Certificate.load(der)


# pyHanko's own stamp has a font that it doesn't embed, which PDF/A forbids.
empty_stamp = StaticStampStyle(background=RawContent(b"", box=BoxConstraints(220, 46)), border_width=0)


def main(source, target):
    with open(source, "rb") as file:
        content = file.read()
    signer, certificate = make_signer()
    fields = [
        (name, str(reference.get_object().get("/TU")))
        for name, value, reference in enumerate_sig_fields(PdfFileReader(BytesIO(content)))
        if value is None
    ]
    for name, _ in fields:
        writer = IncrementalPdfFileWriter(BytesIO(content))
        metadata = signers.PdfSignatureMetadata(field_name=name, subfilter=SigSeedSubFilter.PADES)
        pdf_signer = signers.PdfSigner(metadata, signer=signer, stamp_style=empty_stamp)
        content = pdf_signer.sign_pdf(writer, existing_fields_only=True).getvalue()
    with open(target, "wb") as file:
        file.write(content)

    context = ValidationContext(trust_roots=[certificate], allow_fetching=False)
    found = {}
    for signature in PdfFileReader(BytesIO(content)).embedded_signatures:
        status = validate_pdf_signature(signature, context)
        found[signature.field_name] = {"intact": status.intact, "valid": status.valid, "bottom_line": status.bottom_line}
    print(json.dumps([{"field": name, "tooltip": tooltip, **found.get(name, {})} for name, tooltip in fields]))


main(*sys.argv[1:])
