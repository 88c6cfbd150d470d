"""Compares the words of pages with those that html5lib (Debian's python3-html5lib) finds in them.

Usage: html_words.py BENCH PAGES... [--show N]
Prints mean and worst of 2 * LCS / (a + b), and fails below .998 and .98. BENCH is dateline-bench.
"""
import subprocess
import sys

import html5lib

UNREAD = {"script", "style", "noscript", "template", "svg", "math"}
PREFIX = "{http://www.w3.org/1999/xhtml}"


def words(path):
    text = open(path, "rb").read().decode("utf-8-sig", "replace")
    body = html5lib.parse(text).find(PREFIX + "body")
    found, waiting = [], [(body, None)] if body is not None else []
    while waiting:
        element, text = waiting.pop()
        if text is not None:
            found += text.split()
            continue
        name = element.tag.rsplit("}")[-1] if isinstance(element.tag, str) else None
        if name is None or name in UNREAD:
            continue
        for child in reversed(element):
            waiting.append((None, child.tail or ""))
            waiting.append((child, None))
        waiting.append((None, element.text or ""))
    return found


def common(a, b):
    """The length of the longest common subsequence."""
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    end = 0
    while end < min(len(a), len(b)) and a[-1 - end] == b[-1 - end]:
        end += 1
    a, b = a[: len(a) - end], b[: len(b) - end]
    # The row of the usual table as the bits of one number.
    places = {}
    for place, word in enumerate(a):
        places[word] = places.get(word, 0) | 1 << place
    row = full = (1 << len(a)) - 1
    for word in b:
        match = row & places.get(word, 0)
        row = ((row + match) | (row - match)) & full
    return start + end + bin(~row & full).count("1")


def main():
    arguments = sys.argv[1:]
    show = 0
    if "--show" in arguments:
        place = arguments.index("--show")
        show = int(arguments[place + 1])
        del arguments[place : place + 2]
    bench, pages = arguments[0], arguments[1:]
    scores = []
    for page in pages:
        ours = subprocess.run([bench, "html", "--words", page], capture_output=True, check=True).stdout.decode().split()
        theirs = words(page)
        total = len(ours) + len(theirs)
        scores.append((2 * common(ours, theirs) / total if total else 1.0, page))
    scores.sort()
    for score, page in scores[:show]:
        print(f"{score:.4f} {page}")
    mean = sum(score for score, _ in scores) / len(scores)
    print(f"words like html5lib's: mean {mean:.5f}, worst {scores[0][0]:.4f} of {len(scores)} pages")
    sys.exit(0 if mean >= 0.998 and scores[0][0] >= 0.98 else 1)


main()
