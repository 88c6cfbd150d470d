#!/usr/bin/env python3
"""Writes NamedReferences.swift from Python's copy of the standard's list (html.entities.html5).

Usage: make_references.py > NamedReferences.swift
Each word of the table is one name: how many letters it shares with the name before (A is none), the rest of the name,
"=" when it also counts without a semicolon and ":" when not, and its characters as hexadecimal numbers.
"""
from html.entities import html5

names = sorted({name.rstrip(";") for name in html5})
words, before = [], ""
for name in names:
    shared = 0
    while shared < min(len(name), len(before), 25) and name[shared] == before[shared]:
        shared += 1
    mark = "=" if name in html5 else ":"
    characters = ",".join(f"{ord(character):X}" for character in html5[name + ";"])
    words.append(chr(65 + shared) + name[shared:] + mark + characters)
    before = name

lines, line = [], "   "
for word in words:
    if len(line) + 1 + len(word) > 118:
        lines.append(line)
        line = "   "
    line += " " + word
lines.append(line)
print(f"""// Made by make_references.py, which says how it is to be read. {len(names)} names; do not edit.

extension NamedReferences {{
  static let table: StaticString = \"\"\"""")
print("\n".join(lines))
print('    """\n}')
