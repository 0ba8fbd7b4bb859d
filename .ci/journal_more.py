#!/usr/bin/env python3
"""Checks of a journal what journal_check.py leaves: that no byte stands outside the chain, ballots, turnout, names.

usage: journal_more.py JOURNAL [SESSION.people.csv]
Names the line of the first fault as JOURNAL:LINE: and exits 1; says nothing where all holds.
"""
import csv
import json
import re
import sys

# Nothing but the chain itself stands behind what is chained: no white space, no carriage return.
LINE = re.compile(rb'\{"seq":.*\},"chain":"[0-9a-f]{64}"\}', re.DOTALL)


def check(path):
    voters = {}
    with open(path, "rb") as file:
        data = file.read()

    def fault(line, what):
        print(f"{path}:{line}: {what}")
        sys.exit(1)

    for number, line in enumerate(data.split(b"\n")[:-1], 1):
        if not LINE.fullmatch(line):
            fault(number, "something stands outside the chain")
        record = json.loads(line)
        payload = record["data"]
        if record["kind"] == "ballotCast":
            if ("voter" in payload) == ("participant" in payload):
                fault(number, "a ballot has a pseudonym or else a name")
            voters.setdefault((payload["poll"], payload["round"]), set()).add(
                payload.get("voter") or payload["participant"])
        if record["kind"] == "pollClosed":
            count = len(voters.get((payload["poll"], payload["round"]), ()))
            if count != len(payload["participants"]):
                fault(number, f"{count} voters, but {len(payload['participants'])} took part")
    return data.decode()


def main():
    journal = check(sys.argv[1])
    if len(sys.argv) > 2:
        with open(sys.argv[2], newline="") as file:
            for row in csv.DictReader(file):
                if row["name"] and f'"{row["name"]}"' in journal:
                    sys.exit(f"{sys.argv[1]}: holds the name {row['name']}")


if __name__ == "__main__":
    main()
