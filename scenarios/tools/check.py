#!/usr/bin/env python3
"""Checks sac-2020 and prints what 4,000 baskets cost. Usage: check.py TERRITORIES.csv [BASKETS]"""
import csv
import json
import re
import sys
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "sac-2020"


def table(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def document(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def expect(holds, what):
    if not holds:
        sys.exit(f"does not hold: {what}")


def unique(rows, *columns):
    for column in columns:
        again = [value for value, count in Counter(row[column] for row in rows).items() if count > 1]
        expect(not again, f"{column} unique, found again {again[:3]}")


def cheapest_first(offers, need):
    """(offer, units) until the need is met: whole lots, never below the minimum order."""
    for offer in sorted(offers, key=lambda o: Decimal(o["unitPriceMad"])):
        if need <= 0:
            return
        lot, minimum = int(offer["lotSize"]), int(offer["minimumOrder"])
        units = min(-(-max(need, minimum) // lot) * lot, int(offer["quantity"]) // lot * lot)
        if units >= minimum:
            need -= units
            yield offer, units
    expect(need <= 0, f"enough {offers[0]['productKey']}: short of {need}")


def main(territories, baskets):
    with open(territories, encoding="utf-8", newline="") as source:
        places = {row["code"]: row for row in csv.DictReader(source)}
    programme, model, sites = (document(n + ".json") for n in ("programme", "basket-model", "places"))
    cooperatives, products, offers = (table(n + ".csv") for n in ("cooperatives", "products", "offers"))
    partners, pledges, households = (table(n + ".csv") for n in ("partners", "pledges", "households"))

    unique(cooperatives, "key", "nameFr", "nameAr", "registrationNumber", "ice", "rib", "contactPhone", "communeCode", "evidence")
    expect(len(cooperatives) == 30, "30 cooperatives")
    for row in cooperatives:
        commune, rib = places[row["communeCode"]], row["rib"]
        expect(commune["level"] == "commune" and commune["rural"] == "true", f"{row['key']} in a rural commune")
        province = places[commune["parent"]]
        expect({province["code"], province["parent"]} & set(programme["sourceTerritories"]), f"{row['key']} in a source territory")
        expect(re.fullmatch(r"\d{24}", rib) and int(rib[22:]) == 97 - int(rib[:22]) * 100 % 97, f"{row['key']} RIB key")
        expect(re.fullmatch(r"\d{15}", row["ice"]) and re.fullmatch(r"\d\d/\d{4}", row["registrationNumber"]), f"{row['key']} numbers")
        expect(max(int(row["women"]), int(row["youth"])) <= int(row["members"]), f"{row['key']} members")
        expect(re.fullmatch(r"\+212\d{9}", row["contactPhone"]), f"{row['key']} phone")

    unique(products, "key")
    unique(offers, "key", "productKey")
    known, by_key = {row["key"] for row in cooperatives}, {row["key"]: row for row in products}
    expect(all(row["cooperativeKey"] in known for row in products), "products of known cooperatives")
    expect(set(by_key) == {row["productKey"] for row in offers}, "an offer for every product")
    by_category = defaultdict(list)
    for offer in offers:
        product = by_key[offer["productKey"]]
        food = product["kind"] == "CONTENT" and product["category"] != "soap"
        expect(bool(product["onssa"]) == food, f"{product['key']} ONSSA exactly for food")
        by_category[product["category"]].append(offer)

    components = model["components"]
    expect([c["kind"] for c in components].count("CONTAINER") == 1, "one container")
    cost, grams, food_grams, engaged, order_lines = Decimal(0), 0, 0, set(), 0
    for component in components:
        own = by_category[component["category"]]
        need = baskets * component["quantityPerBasket"]
        for offer in own:
            expect(int(by_key[offer["productKey"]]["netWeightGrams"]) == component["netWeightGrams"], f"{offer['key']} weight")
        for other in component["substitutes"]:
            expect(max(Decimal(o["unitPriceMad"]) for o in own) < min(Decimal(o["unitPriceMad"]) for o in by_category[other]),
                   f"substitute {other} dearer than {component['category']}")
        weight = component["quantityPerBasket"] * component["netWeightGrams"] if component["kind"] == "CONTENT" else 0
        grams += weight
        food_grams += 0 if component["category"] == "soap" else weight
        subtotal = Decimal(0)
        for offer, units in cheapest_first(own, need):
            subtotal += units * Decimal(offer["unitPriceMad"])
            engaged.add(by_key[offer["productKey"]]["cooperativeKey"])
            order_lines += 1
        cost += subtotal
        offered = sum(int(o["quantity"]) for o in own)
        print(f"{component['category']:13} need {need:5}  offered {offered:5} ({offered / need:.2f}x)  {subtotal:>11} MAD")

    unique(partners, "key")
    expect({row["sector"] for row in partners} == {"PUBLIC", "PRIVATE", "CIVIL_SOCIETY"}, "a partner of each sector")
    expect({row["partnerKey"] for row in pledges} <= {row["key"] for row in partners}, "pledges of known partners")
    funding = sum(Decimal(row["amountMad"]) for row in pledges if row["kind"] == "FUNDING")

    zones = {zone["key"]: zone for zone in sites["zones"]}
    expect(len(zones) == 8 and len(sites["sites"]) == 12 and len(sites["vehicles"]) == 3, "8 zones, 12 sites, 3 vehicles")
    expect(all(zone["territoryCode"] in programme["targetTerritories"] for zone in zones.values()), "zones in target territories")
    expect(all(site["zoneKey"] in zones for site in sites["sites"]), "sites in known zones")
    capacity = sum(site["capacityPerDay"] for site in sites["sites"])

    families = list({row["nationalId"]: row for row in households}.values())
    first_seen = {}
    for row in households:
        expect(first_seen.setdefault(row["nationalId"], row) == row, f"{row['nationalId']} repeated exactly")
    unique(families, "nationalId", "phone", "address")
    for row in families:
        who = row["nationalId"]
        expect(re.fullmatch(r"B[HJKLW]\d{6}", who) and re.fullmatch(r"\+2126\d{8}", row["phone"]), f"{who} numbers")
        expect(zones[row["zoneKey"]]["territoryCode"] == row["territoryCode"], f"{who} zone in its district")
        expect(int(row["dependants"]) < int(row["householdSize"]), f"{who} dependants")
        expect(row["disability"] == "no" or row["legalBasis"] == "CONSENT", f"{who} consent for a fact of health")
    expect(len(families) == 4450 and len(households) == 4600, "4,450 families in 4,600 rows")
    a_zone = Counter(row["zoneKey"] for row in families)
    expect(len(a_zone) == 8 and min(a_zone.values()) >= 50, "50 households a zone")

    large = sum(int(row["householdSize"]) >= programme["entitlement"]["largeHouseholdFrom"] for row in families)
    arabic = sum(row["familyName"][0] > "\u0600" for row in families)
    print(f"baskets {baskets}: {cost} MAD ({cost / baskets:.2f} a basket), contents {grams} g a basket, {grams * baskets / 1e6:.2f} t, "
          f"of it food {food_grams * baskets / 1e6:.2f} t")
    print(f"cooperatives engaged {len(engaged)} of {len(cooperatives)}, order lines {order_lines}, "
          f"women-led {sum(row['womenLed'] == 'yes' for row in cooperatives)}; funding pledged {funding} MAD")
    print(f"site capacity {capacity} a day, {capacity * programme['handoverDays']} in {programme['handoverDays']} days")
    print(f"families {len(families)}, people {sum(int(row['householdSize']) for row in families)}, {large} of them large, "
          f"{arabic} in Arabic script, a zone {dict(a_zone)}")
    expect(funding >= cost and (baskets != programme["baskets"] or len(engaged) == len(cooperatives)), "funded, and all engaged")
    expect(capacity * programme["handoverDays"] >= baskets, "room at the sites")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 4000)
