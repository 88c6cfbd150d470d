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
PAGES = [
    ("aeb", "body", 0.974), ("readability", "body", 0.952), ("trafilatura", "segments", 0.933),
    ("defuddle", "body", 0.883), ("ALL", "title_exact", 0.775), ("ALL", "title_f1", 0.897),
    ("ALL", "author_exact", 0.68), ("ALL", "author_none", 0.82), ("ALL", "date", 0.862), ("ALL", "site", 0.73),
    ("ALL", "lang", 0.98),
]
# The same of pages that were pasted as text.
TEXTS = [("aeb_text", "body", 0.917), ("trafilatura_text", "segments", 0.858)]
# The tags of one real feed are counted letter by letter, which no reader would do.
FEEDS_WITHOUT = ("files", "item_count", "categories")
FEEDS = 0.99
WXR = 0.985
MISC = [("markdown", 1.0), ("mdspec", 0.992), ("opml", 1.0), ("encoding", 1.0)]

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
texts = run("eval_html", "--sets", ",".join(name for name, _, _ in TEXTS))
for name, measure, least in TEXTS:
    need(f"{name} {measure}", texts["score"][name][measure]["f1"], least)
dates = pages["score"]["ALL"]["meta"]
print(f"dates answered and wrong: {dates['date_answered'][0] - dates['date'][0]:.3f}")
for name, stats in (pages["run"] | texts["run"]).items():
    print(f"{name}: {stats['n'] / max(stats['cpu_s'], 1e-9):.0f} pages per CPU-second")

feeds = run("eval_feeds")
right = sum(score * count for fields in feeds["score"].values() for name, (score, count) in fields.items()
            if name not in FEEDS_WITHOUT)
values = sum(count for fields in feeds["score"].values() for name, (_, count) in fields.items()
             if name not in FEEDS_WITHOUT)
print(f"feeds: {right:.0f} of {values} values, categories aside")
need("feeds", right / values, FEEDS)

wxr = run("eval_wxr")
for field, (score, _) in wxr["score"].items():
    need(f"WXR {field}", score, WXR)

misc = run("eval_misc", "--sets", "markdown,mdspec,opml,encoding")
for name, least in MISC:
    for field, (score, _) in misc["score"][name].items():
        need(f"{name} {field}", score, least)

for problem in problems:
    print("GATE", problem)
sys.exit(1 if problems else 0)
