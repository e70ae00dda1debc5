#!/usr/bin/env python3
"""Writes captures.warc.gz: the pages of html/ as a crawler would have kept them.

WARC 1.1, one gzip member a record. The addresses and times are those of retrievals.tsv. Beside the pages the file
holds what a crawl always holds too: a warcinfo record, a request, a page that was not found, a picture, and a second
visit that found the same bytes. Nothing depends on the clock or on chance, so the same inputs give the same bytes.

Run from anywhere: python3 make-warc.py [--check]
"""

import base64
import csv
import hashlib
import pathlib
import sys
import uuid
import zlib

HERE = pathlib.Path(__file__).resolve().parent
CRLF = b"\r\n"
DOT = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


def digest(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode("ascii")


def identifier(kind: str, url: str, date: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{kind} {url} {date}')}>"


def record(kind: str, url: str, date: str, content_type: str, block: bytes, extra: dict[str, str] | None = None) -> bytes:
    """One record as one gzip member."""
    fields = {"WARC-Type": kind, "WARC-Record-ID": identifier(kind, url, date), "WARC-Date": date}
    if kind != "warcinfo":
        fields["WARC-Target-URI"] = url
    fields |= {"Content-Type": content_type, "WARC-Block-Digest": digest(block)} | (extra or {})
    fields["Content-Length"] = str(len(block))
    head = b"WARC/1.1" + CRLF + b"".join(f"{k}: {v}\r\n".encode() for k, v in fields.items())
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(head + CRLF + block + CRLF + CRLF) + packer.flush()


def response(url: str, date: str, status: str, content_type: str, body: bytes) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    extra = {"WARC-Payload-Digest": digest(body)}
    return record("response", url, date, "application/http; msgtype=response", http, extra)


def request(url: str, date: str) -> bytes:
    host, path = url.split("://", 1)[1].split("/", 1)
    http = f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\n\r\n".encode()
    return record("request", url, date, "application/http; msgtype=request", http)


def revisit(url: str, date: str, first: str, content_type: str, body: bytes) -> bytes:
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n\r\n".encode()
    extra = {
        "WARC-Profile": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
        "WARC-Refers-To-Target-URI": url,
        "WARC-Refers-To-Date": first,
        "WARC-Payload-Digest": digest(body),
    }
    return record("revisit", url, date, "application/http; msgtype=response", http, extra)


def archive() -> bytes:
    with open(HERE / "retrievals.tsv", encoding="utf-8", newline="") as table:
        pages = list(csv.DictReader(table, delimiter="\t"))
    info = b"software: make-warc.py\r\nformat: WARC File Format 1.1\r\ndescription: an invented world\r\n"
    parts = [record("warcinfo", "captures.warc.gz", pages[0]["retrieved"], "application/warc-fields", info)]
    for number, page in enumerate(pages):
        url, date, content_type = page["url"], page["retrieved"], page["contentType"]
        body = (HERE / page["file"]).read_bytes()
        if number == 0:
            origin = url.split("/en/")[0]
            missing = b"<html><title>404</title><body><h1>Page not found</h1></body></html>"
            parts.append(response(f"{origin}/robots.txt", date, "404 Not Found", "text/html", missing))
            parts.append(response(f"{origin}/static/dot.gif", date, "200 OK", "image/gif", DOT))
            parts.append(request(url, date))
        parts.append(response(url, date, "200 OK", content_type, body))
    again = next(page for page in pages if page["file"] == "html/ministry-interview.html")
    body = (HERE / again["file"]).read_bytes()
    parts.append(revisit(again["url"], "2025-03-02T15:40:00Z", again["retrieved"], again["contentType"], body))
    return b"".join(parts)


def main() -> int:
    target, made = HERE / "captures.warc.gz", archive()
    if "--check" in sys.argv[1:]:
        same = target.exists() and target.read_bytes() == made
        print("captures.warc.gz is " + ("up to date" if same else "out of date: run make-warc.py"))
        return 0 if same else 1
    target.write_bytes(made)
    print(f"{target.name}: {len(made)} bytes, sha256 {hashlib.sha256(made).hexdigest()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
