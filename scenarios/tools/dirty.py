#!/usr/bin/env python3
"""Writes sac-2020/households-dirty.csv, a list as it arrives, and households-dirty-expected.csv, what must become of its rows.

Invented families only, always the same ones (fixed seed), none of them in households.csv.
"""
import csv
import json
import random

from households import COLUMNS, FOLDER, family

FAMILIES, REPEATS, SPELLINGS, PADDED, EMPTY = 480, 40, 30, 25, 6
# Other series than those of households.csv; no letter pair is hexadecimal.
CIN_SERIES = ["BP", "BR", "BT", "BV", "BX"]
BLANK, PAST_DATE, NO_DATE = "must not be blank", "must be a past date", "is no date such as 1984-08-10"
OTHER_DISTRICT = {"06.141.01.10": "06.141.01.20", "06.141.01.20": "06.141.01.10"}

# What was typed, the field that must be named and why; a callable is given the row as it should be.
SLIPS = [
    ("nationalId", "", None, BLANK),
    ("nationalId", "   ", None, BLANK),
    ("nationalId", lambda row: "CIN-" + row["nationalId"][2:] + "-X", None, "is no national id: one or two letters, then digits"),
    ("nationalId", lambda row: row["nationalId"] + "O", None, "is no national id: one or two letters, then digits"),
    ("familyName", "", None, BLANK),
    ("givenName", "  ", None, BLANK),
    ("birthDate", "1985-02-30", None, NO_DATE),
    ("birthDate", "31/04/1985", None, NO_DATE),
    ("birthDate", "", None, NO_DATE),
    ("birthDate", "12-mai-79", None, NO_DATE),
    ("birthDate", "2091-03-01", None, PAST_DATE),
    ("birthDate", "1785-03-01", None, "is more than 125 years ago"),
    ("sex", "H", None, "is neither F nor M"),
    ("sex", "féminin", None, "is neither F nor M"),
    ("sex", "", None, "is neither F nor M"),
    ("phone", "2,12601E+11", None, "is no telephone number"),
    ("phone", "pas de tél.", None, "is no telephone number"),
    ("phone", "0612", None, "is no telephone number"),
    ("address", "", None, BLANK),
    ("territoryCode", "06.141.01.99", None, "is no HCP code of a commune or district"),
    ("territoryCode", "06.141", None, "is no HCP code of a commune or district"),
    ("territoryCode", lambda row: row["territoryCode"][1:], None, "is no HCP code of a commune or district"),
    ("territoryCode", lambda row: OTHER_DISTRICT[row["territoryCode"]], "zoneId", "lies in another territory"),
    ("zoneKey", "derb-inconnu", "zoneId", "is no id of a zone"),
    ("zoneKey", "", "zoneId", "is no id of a zone"),
    ("householdSize", "", None, "is no number"),
    ("householdSize", "sept", None, "is no number"),
    ("householdSize", "0", None, "must be greater than or equal to 1"),
    ("dependants", lambda row: int(row["householdSize"]) + 2, None, "are more than the household has members"),
    ("disability", "peut-être", None, "is neither yes nor no"),
    ("incomeLoss", "oui", None, "is neither yes nor no"),
    ("widowOrSingleHead", "", None, "is neither yes nor no"),
    ("housing", "VILLA", None, "is none of OWNED, RENTED, PRECARIOUS, SLUM"),
    ("housing", "loué", None, "is none of OWNED, RENTED, PRECARIOUS, SLUM"),
    ("language", "tamazight", None, "is neither fr nor ar"),
    ("legalBasis", "", None, "is none of CONSENT, PUBLIC_INTEREST, VITAL_INTEREST"),
    ("legalBasis", "PUBLIC_INTEREST", None, "facts of health need express consent"),
    ("noticeGivenOn", "", None, "is no date such as 2020-04-15"),
    ("noticeGivenOn", "2091-04-15", None, "must be a date in the past or in the present"),
]


def spelled_otherwise(generator, cin):
    return generator.choice([
        cin.lower(), f"{cin[:2]} {cin[2:]}", f" {cin[:2].lower()} {cin[2:5]} {cin[5:]}", f"{cin[:2]}-{cin[2:]}", cin.lower() + "  "])


def families(generator, zones):
    rows, taken = [], set()
    for number in range(FAMILIES + len(SLIPS) * 2):
        row = {column: str(value) for column, value in family(generator, number, zones, taken).items()}
        row["nationalId"] = generator.choice(CIN_SERIES) + "%06d" % (100003 + number * 997 % 899000)
        row["phone"] = "+21260001%04d" % number
        rows.append(row)
    return rows


def slipped(row, column, typed, reason):
    row = dict(row)
    if reason == "facts of health need express consent":
        row["disability"] = "yes"
    row[column] = str(typed(row) if callable(typed) else typed)
    # A field that a spreadsheet would run as a formula must come back as it was.
    if column == "sex":
        row["address"] = "-" + row["address"]
    return row


def padded(generator, row):
    return {column: generator.choice(["{} ", " {}", "{}", "{}  "]).format(value) for column, value in row.items()}


def entries(generator, zones):
    """(row, outcome, field, reason, the column to correct, its value) in the order of the list."""
    made = families(generator, zones)
    good, to_slip = made[:FAMILIES], made[FAMILIES:]
    listed = [(row, "ACCEPTED", "", "", "", "") for row in good]
    for i in generator.sample(range(FAMILIES), PADDED):
        listed[i] = (padded(generator, good[i]), "ACCEPTED", "", "", "", "")
    for number, row in enumerate(to_slip):
        column, typed, field, reason = SLIPS[number % len(SLIPS)]
        right = "CONSENT" if reason == "facts of health need express consent" else row[column]
        # Every fourth slip cannot be mended at the desk: somebody has to ask the family.
        mend = (column, right) if number % 4 else ("", "")
        entry = (slipped(row, column, typed, reason), "REJECTED", field or column, reason, *mend)
        listed.insert(generator.randint(0, len(listed)), entry)
    for original in generator.sample(good, REPEATS + SPELLINGS):
        again = dict(original)
        at = next(i for i, entry in enumerate(listed) if entry[0]["nationalId"].strip() == original["nationalId"])
        repeats = sum(1 for entry in listed if entry[1] == "KNOWN")
        if repeats >= REPEATS:
            again["nationalId"] = spelled_otherwise(generator, original["nationalId"])
        listed.insert(generator.randint(at + 1, len(listed)), (again, "KNOWN", "", "", "", ""))
    return listed


def main():
    generator = random.Random(20200511)
    zones = json.loads((FOLDER / "places.json").read_text(encoding="utf-8"))["zones"]
    rows = [([entry[0][column] for column in COLUMNS], *entry[1:]) for entry in entries(generator, zones)]
    width = len(COLUMNS)
    for at in generator.sample(range(20, len(rows)), 3):
        values = list(rows[at][0])
        rows.insert(at, (values[:7] + ["n° 3 bis"] + values[7:], "REJECTED", "", f"the row has {width + 1} fields, the header {width}", "", ""))
    rows.insert(200, (rows[199][0][:9], "REJECTED", "", f"the row has 9 fields, the header {width}", "", ""))
    rows += [([" "] * width, "REJECTED", "", "the row is empty", "", "")] * EMPTY
    with open(FOLDER / "households-dirty.csv", "w", encoding="windows-1256", newline="") as out:
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow(COLUMNS)
        writer.writerows(row[0] for row in rows)
    with open(FOLDER / "households-dirty-expected.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["line", "outcome", "field", "reason", "correctedColumn", "correctedValue"])
        writer.writerows((line, *row[1:]) for line, row in enumerate(rows, 2) if row[1] != "ACCEPTED")


if __name__ == "__main__":
    main()
