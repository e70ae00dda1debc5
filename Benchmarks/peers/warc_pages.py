"""Peer for WARC: which pages warcio gets out of one file, a line {"url"} each. A fault ends the reading, as it does there."""

import json
import sys

from warcio.archiveiterator import ArchiveIterator

try:
    with open(sys.argv[1], "rb") as stream:
        for record in ArchiveIterator(stream, arc2warc=True):
            if record.rec_type not in ("response", "resource"):
                continue
            status = record.http_headers.get_statuscode() if record.http_headers else "200"
            body = record.content_stream().read()
            if status == "200" and body:
                print(json.dumps({"url": record.rec_headers.get_header("WARC-Target-URI")}))
except Exception as fault:
    sys.exit(f"{type(fault).__name__}: {fault}"[:200])
