"""Peers for pages: capture lines on standard input, predictions as JSON on standard output.

html_text.py trafilatura|trafilatura-precision|resiliparse [--metadata]
"""

import base64
import json
import logging
import sys

logging.disable(logging.CRITICAL)


def trafilatura_reader(precision: bool, metadata: bool):
    from trafilatura import bare_extraction

    def read(raw: bytes) -> dict:
        found = bare_extraction(raw, include_comments=False, favor_precision=precision, with_metadata=metadata)
        if found is None:
            return {"articleBody": ""}
        fields = {"title": found.title, "date": found.date, "author": found.author, "sitename": found.sitename}
        return {"articleBody": found.text or ""} | ({k: v for k, v in fields.items() if v} if metadata else {})

    return read


def resiliparse_reader(metadata: bool):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def read(raw: bytes) -> dict:
        tree = HTMLTree.parse_from_bytes(raw, detect_encoding(raw))
        out = {"articleBody": extract_plain_text(tree, main_content=True, alt_texts=False, links=False)}
        return out | ({"title": tree.title} if metadata and tree.title else {})

    return read


def main() -> None:
    name, metadata = sys.argv[1], "--metadata" in sys.argv
    if name == "resiliparse":
        read = resiliparse_reader(metadata)
    else:
        read = trafilatura_reader(name.endswith("precision"), metadata)
    out = {}
    for line in sys.stdin:
        row = json.loads(line)
        try:
            out[row["id"]] = read(base64.b64decode(row["base64"]))
        except Exception:  # a peer's fault on one page costs that page
            out[row["id"]] = {"articleBody": ""}
    json.dump(out, sys.stdout, ensure_ascii=False)


main()
