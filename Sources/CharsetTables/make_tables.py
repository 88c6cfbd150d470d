"""Makes tables.bin of the indexes of the WHATWG Encoding Standard (CC0) and of Python's codecs.

    python3 make_tables.py FOLDER    where FOLDER holds index-*.txt of encoding.spec.whatwg.org

The file: the number of tables, then of each the offset in the file and how many numbers it has, all in 32 bits; then the
tables, numbers of 16 bits. Little-endian. The order is that of `Table` in Sources/Charsets/Tables.swift.
A byte or pair without a character, or with a control character, is 0.
"""
import os
import struct
import sys

SINGLE = (
    "ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-10 iso-8859-13 "
    "iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh windows-874 windows-1250 windows-1251 windows-1252 "
    "windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 x-mac-cyrillic").split()
CODECS = (
    "cp437 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp869 cp1125 mac_latin2 "
    "mac_croatian mac_greek mac_iceland mac_romanian mac_turkish").split()
DOUBLE = ["jis0208", "jis0212", "euc-kr", "gb18030", "big5"]


def index(name):
    entries = {}
    with open(os.path.join(sys.argv[1], f"index-{name}.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                pointer, scalar = line.split("\t")[:2]
                entries[int(pointer)] = int(scalar, 16)
    return entries


def numbers(entries):
    return [0 if entries.get(p, 0) < 0xA0 and entries.get(p, 0) >= 0x80 else entries.get(p, 0) & 0xFFFF
            for p in range(max(entries) + 1)]


def codec(name):
    text = bytes(range(0x80, 0x100)).decode(name, errors="replace")
    return [0 if c == "\ufffd" or 0x80 <= ord(c) < 0xA0 else ord(c) for c in text]


tables = [numbers(index(name)) for name in SINGLE] + [codec(name) for name in CODECS]
tables = [table + [0] * (128 - len(table)) for table in tables]
tables += [numbers(index(name)) for name in DOUBLE]
# Big5 alone has characters beyond the first plane: all are in the second, and a bit says which.
big5 = index("big5")
assert all(scalar < 0x10000 or scalar >> 16 == 2 for scalar in big5.values())
assert all(scalar < 0x10000 for name in DOUBLE[:-1] for scalar in index(name).values())
bits = [0] * (max(big5) // 16 + 1)
for pointer, scalar in big5.items():
    if scalar >= 0x10000:
        bits[pointer // 16] |= 1 << (pointer % 16)
tables.append(bits)
# Each range of four bytes: the pointer's low and high half, and the first character.
tables.append([n for pointer, scalar in sorted(index("gb18030-ranges").items()) if scalar < 0x10000
               for n in (pointer & 0xFFFF, pointer >> 16, scalar)])

offset = 4 + 8 * len(tables)
head, body = struct.pack("<I", len(tables)), b""
for table in tables:
    head += struct.pack("<II", offset + len(body), len(table))
    body += struct.pack(f"<{len(table)}H", *table)
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables.bin"), "wb") as file:
    file.write(head + body)
