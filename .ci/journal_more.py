#!/usr/bin/env python3
"""Checks of a journal what journal_check.py leaves: that no byte stands outside the chain, ballots, turnout, names; and
of its outcomes who stands behind each entry, counted again from the journal alone.

usage: journal_more.py JOURNAL [SESSION.people.csv] [outcomes.json]
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


def recount(journal, outcomes):
    """Entries as they stand: what goes on under which, what is kept from others, and who supports each."""
    supporters, under, withheld = {}, {}, {}
    for line in journal.splitlines():
        record = json.loads(line)
        kind, data = record["kind"], record["data"]
        if "collection" not in data:
            continue
        key = (data["collection"], data.get("entry"))
        who = data.get("voter") or data.get("participant")
        if kind == "entryProposed":
            supporters[key], withheld[key] = set(), {"held"} if data.get("held") else set()
        elif kind == "entryUpvoted":
            supporters[key].add(who)
        elif kind == "upvoteWithdrawn":
            supporters[key].discard(who)
        elif kind in ("entryHeld", "entryHidden"):
            withheld[key].add(kind)
        elif kind == "entryAdmitted":
            withheld[key] -= {"held", "entryHeld"}
        elif kind == "entryShown":
            withheld[key].discard("entryHidden")
        elif kind == "entriesMerged":
            under.update({(key[0], entry): (key[0], data["into"]) for entry in data["from"]})
        elif kind == "entriesUnmerged":
            for entry in data["from"]:
                del under[key[0], entry]

    def standing(entry):
        while entry in under:
            entry = under[entry]
        return entry

    families = {}
    for entry in supporters:
        families.setdefault(standing(entry), []).append(entry)
    everything = outcomes["export"]["all"]
    for collection in outcomes["collections"]:
        told = {entry["id"] for entry in collection["entries"]}
        stand = {
            entry for name, entry in families
            if name == collection["id"] and (everything or not withheld[name, entry])}
        if told != stand:
            return f"{collection['id']}: {sorted(told ^ stand)} stand in one of both only"
        for entry in collection["entries"]:
            family = families[collection["id"], entry["id"]]
            people = set().union(*(supporters[one] for one in family))
            if entry["upvotes"] != len(people):
                return f"{entry['id']}: {len(people)} people, but upvotes {entry['upvotes']}"
            parts = {
                one for name, one in family if one != entry["id"] and (everything or not withheld[name, one])}
            if {one["id"] for one in entry["merged"]} != parts:
                return f"{entry['id']}: merged are {sorted(parts)}"
            for one in entry["merged"]:
                if one["upvotes"] != len(supporters[collection["id"], one["id"]]):
                    return f"{one['id']}: upvotes {one['upvotes']}"
    return None


def main():
    journal = check(sys.argv[1])
    for path in sys.argv[2:]:
        if path.endswith(".json"):
            with open(path) as file:
                fault = recount(journal, json.load(file))
            if fault:
                sys.exit(f"{path}: {fault}")
            continue
        with open(path, newline="") as file:
            for row in csv.DictReader(file):
                if row["name"] and f'"{row["name"]}"' in journal:
                    sys.exit(f"{sys.argv[1]}: holds the name {row['name']}")


if __name__ == "__main__":
    main()
