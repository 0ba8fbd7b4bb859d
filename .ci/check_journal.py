#!/usr/bin/env python3
"""Checks a journal without beraad, by what Formats/Journal.md says: chain, numbering, order of time, secrecy.

usage: check_journal.py JOURNAL [SESSION.people.csv]
Prints the number of records and the fingerprint; names the line of the first fault and exits 1.
"""
import csv
import hashlib
import json
import sys


def check(path):
    chain, synced, last = "0" * 64, -1, ""
    voters = {}
    with open(path, "rb") as file:
        data = file.read()
    if not data.endswith(b"\n"):
        sys.exit(f"{path}: the last line is not ended")
    for number, line in enumerate(data.split(b"\n")[:-1], 1):
        record = json.loads(line)
        wrong = None
        expected = hashlib.sha256(chain.encode() + line[: line.rindex(b',"chain":')]).hexdigest()
        secret = "voter" in record["data"] and record["at"].endswith(":00.000Z")
        if list(record) != ["seq", "synced", "at", "kind", "data", "chain"]:
            wrong = "members"
        elif record["seq"] != number - 1:
            wrong = "seq"
        elif not synced <= record["synced"] < record["seq"]:
            wrong = "synced"
        elif record["chain"] != expected:
            wrong = "chain"
        elif not secret and record["at"] < last:
            wrong = "time goes back"
        elif record["kind"] == "ballotCast" and ("voter" in record["data"]) == ("participant" in record["data"]):
            wrong = "a ballot has a pseudonym or a name"
        if wrong:
            sys.exit(f"{path}:{number}: {wrong}")
        if record["kind"] == "ballotCast":
            ballot = record["data"]
            key = (ballot["poll"], ballot["round"])
            voters.setdefault(key, set()).add(ballot.get("voter") or ballot["participant"])
        if record["kind"] == "pollClosed":
            closed = record["data"]
            count = len(voters.get((closed["poll"], closed["round"]), ()))
            if count != len(closed["participants"]):
                sys.exit(f"{path}:{number}: {count} voters, but {len(closed['participants'])} took part")
        chain, synced = expected, record["synced"]
        if not secret:
            last = record["at"]
    print(f"{path}: {number} records, fingerprint {chain}")
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
