#!/usr/bin/env python3
"""Writes sac-2020/households.csv: invented families only, always the same ones (fixed seed)."""
import csv
import json
import random
from datetime import date, timedelta
from pathlib import Path

FAMILIES, REPEATS = 4450, 150
FOLDER = Path(__file__).resolve().parent.parent / "sac-2020"
COLUMNS = ("nationalId familyName givenName birthDate sex phone address territoryCode zoneKey householdSize dependants "
           "disability widowOrSingleHead incomeLoss housing language legalBasis noticeGivenOn").split()
# No letter pair is hexadecimal: an id or a hash can't be mistaken for one in a search for leaks.
CIN_SERIES = ["BH", "BJ", "BK", "BL", "BW"]
FAMILY = """Alaoui العلوي|Bennani بناني|Tazi التازي|Berrada برادة|Idrissi الإدريسي|Fassi الفاسي|Chraibi الشرايبي|Amrani العمراني
Benjelloun بنجلون|Lahlou لحلو|Naciri الناصري|Filali الفيلالي|Sabri صبري|Haddad حداد|Mansouri المنصوري|Ouazzani الوزاني|Rami رامي
Zahiri الزهيري|Kabbaj القباج|Guessous كسوس|Saidi السعيدي|Hilali الهلالي|Jabri الجابري|Khattabi الخطابي|Lamrani لمراني|Mouline مولين
Nejjar النجار|Qadiri القادري|Rahmouni الرحموني|Slaoui السلاوي|Touzani التوزاني|Yacoubi اليعقوبي|Ziani الزياني|Aboulfath أبو الفتح
Bakkali البقالي|Chakir شاكر|Doukkali الدكالي|Essafi الصافي|Fikri فكري|Ghazi الغازي|Harrak الحراق|Ibrahimi الإبراهيمي|Jaidi الجعيدي
Karimi الكريمي|Louizi اللويزي|Mernissi المرنيسي|Nouri النوري|Oubella أوبلا|Raissouni الريسوني|Serghini السرغيني|Tahiri الطاهري
Wahbi وهبي|Zerhouni الزرهوني|Boukhari البخاري|Cherkaoui الشرقاوي|Daoudi الداودي|El Khayat الخياط|Bouzid بوزيد|Maataoui المعطاوي"""
WOMEN = """Fatima فاطمة|Khadija خديجة|Aicha عائشة|Zineb زينب|Naima نعيمة|Latifa لطيفة|Rachida رشيدة|Samira سميرة|Malika مليكة|Hanane حنان
Saida سعيدة|Najat نجاة|Karima كريمة|Hafida حفيظة|Rabia ربيعة|Touria ثورية|Jamila جميلة|Nadia نادية|Zohra الزهرة|Halima حليمة"""
MEN = """Mohamed محمد|Ahmed أحمد|Abdellah عبد الله|Hassan حسن|Said سعيد|Mustapha مصطفى|Rachid رشيد|Brahim إبراهيم|Khalid خالد|Omar عمر
Youssef يوسف|Driss إدريس|Hamid حميد|Abdelkader عبد القادر|Larbi العربي|Miloud ميلود|Bouchaib بوشعيب|Noureddine نور الدين|Jamal جمال|Aziz عزيز"""


def names(text):
    """(French script, Arabic script) pairs."""
    pairs = []
    for entry in text.replace("\n", "|").split("|"):
        words = entry.split(" ")
        arabic = next(i for i, word in enumerate(words) if word[0] > "\u0600")
        pairs.append((" ".join(words[:arabic]), " ".join(words[arabic:])))
    return pairs


def family(random, number, zones, taken):
    arabic = random.random() < 0.34
    script = 1 if arabic else 0
    woman = random.random() < 0.46
    zone = random.choices(zones, weights=[3, 2] * (len(zones) // 2))[0]
    size = random.choices(range(1, 11), weights=[60, 120, 170, 220, 190, 130, 80, 15, 10, 5])[0]
    disability = random.random() < 0.11
    while True:
        cin = random.choice(CIN_SERIES) + "%06d" % random.randint(100000, 999999)
        street, door, floor = random.randint(1, 60), random.randint(1, 140), random.randint(0, 3)
        address = (f"الزنقة {street}، رقم {door}، الطابق {floor}، {zone['nameAr']}" if arabic
                   else f"Rue {street}, n° {door}, étage {floor}, {zone['nameFr']}")
        if cin not in taken and address not in taken:
            taken.update((cin, address))
            break
    return {
        "nationalId": cin,
        "familyName": random.choice(names(FAMILY))[script],
        "givenName": random.choice(names(WOMEN if woman else MEN))[script],
        "birthDate": (date(1932, 1, 1) + timedelta(days=random.randint(0, 24800))).isoformat(),
        "sex": "F" if woman else "M",
        "phone": "+21260000%04d" % number,
        "address": address,
        "territoryCode": zone["territoryCode"],
        "zoneKey": zone["key"],
        "householdSize": size,
        "dependants": random.randint(size // 3, size - 1) if size > 1 else 0,
        "disability": "yes" if disability else "no",
        "widowOrSingleHead": "yes" if random.random() < (0.38 if woman else 0.05) else "no",
        "incomeLoss": "yes" if random.random() < 0.62 else "no",
        "housing": random.choices(["OWNED", "RENTED", "PRECARIOUS", "SLUM"], weights=[16, 52, 22, 10])[0],
        "language": "ar" if arabic or random.random() < 0.2 else "fr",
        # A fact of health needs express consent, so no other basis goes with it.
        "legalBasis": "CONSENT" if disability else random.choices(
            ["CONSENT", "PUBLIC_INTEREST", "VITAL_INTEREST"], weights=[60, 30, 10])[0],
        "noticeGivenOn": "2020-04-15",
    }


def main():
    generator = random.Random(20200420)
    zones = json.loads((FOLDER / "places.json").read_text(encoding="utf-8"))["zones"]
    taken = set()
    rows = [family(generator, number, zones, taken) for number in range(FAMILIES)]
    # The canary: a name found nowhere else, in need enough to be served, so that a search for leaks has a sure target.
    rows[0].update(familyName="Benkanariaz", givenName="Safranelle", sex="F", language="fr", phone="+212600009041",
                   address=f"Impasse Kanariaz, n° 9041, {zones[0]['nameFr']}", territoryCode=zones[0]["territoryCode"],
                   zoneKey=zones[0]["key"], householdSize=7, dependants=6, disability="yes", widowOrSingleHead="yes",
                   incomeLoss="yes", housing="SLUM", legalBasis="CONSENT")
    for original in generator.sample(rows, REPEATS):
        rows.insert(generator.randint(rows.index(original) + 1, len(rows)), original)
    with open(FOLDER / "households.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
