"""Compares what the gates measured with the least that must hold. Usage: check_gates.py SHARED WORK"""
import json
import sys

shared, work = sys.argv[1:]
problems = []

text = json.load(open(f"{work}/text.json"))
if text["body"]["f1"] < 1:
    problems.append(f"captures: body F1 {text['body']['f1']}")
problems += [f"captures: {name} {score}" for name, (score, _) in text["score"].items() if score < 1]

seed = json.loads(open(f"{work}/seed.json").read())
gold = json.load(open(f"{shared}/data/captures/seed.gold.json"))
for key in ("title", "dateline", "body", "related", "neighbours"):
    if seed.get(key) != gold[key]:
        problems.append(f"seed: {key} differs")
found = {(m["start"], m["end"], m["kind"]) for m in seed["mentions"] if m.get("in") != "title"}
wanted = {tuple(span) for span in gold["spans"]}
print(f"seed: {len(found & wanted)} of {len(wanted)} names, {len(found - wanted)} wrong")
if len(found & wanted) < 45 or len(found - wanted) > 3:
    problems.append(f"seed: missing {sorted(wanted - found)}, wrong {sorted(found - wanted)}")

# Half a point below the reference on each development set.
for name, least in {"gum": 81.3, "wikinews": 96.6, "uner_ewt": 84.3, "uner_pud_wiki": 83.1}.items():
    rows = {row["label"]: row for row in json.load(open(f"{work}/{name}.json"))}
    f1 = 100 * rows["PERSON"]["f1"]
    print(f"{name}: PERSON F1 {f1:.2f}")
    if f1 < least:
        problems.append(f"{name}: PERSON F1 {f1} is below {least}")

for problem in problems:
    print("GATE", problem)
sys.exit(1 if problems else 0)
