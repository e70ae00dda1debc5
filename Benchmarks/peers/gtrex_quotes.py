"""gtrex as a peer: lines {"id", "quotation"} on standard input, {"id", "grounded", "located"} on standard output.

gtrex_quotes.py SOURCE

`grounded`: the sound tiers of its default policy hold the whole quotation. `located`: its repairer names a span of the source.
"""

import json
import pathlib
import sys
import warnings

from gtrex import DEFAULT, Repairer, Verifier


def main() -> None:
    warnings.simplefilter("ignore")  # its own threshold, as it comes
    source = pathlib.Path(sys.argv[1]).read_text("utf-8")
    verifier = Verifier(source, DEFAULT)
    repairer = Repairer(source, DEFAULT)
    for line in sys.stdin:
        row = json.loads(line)
        grounded = verifier.verify(row["quotation"]).grounded
        located = grounded or repairer.repair(row["quotation"]).accepted
        print(json.dumps({"id": row["id"], "grounded": grounded, "located": located}))


if __name__ == "__main__":
    main()
