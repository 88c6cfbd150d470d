"""Presses random keys on the running reader and reports every death and every hang.

Names of keys, raw bytes, torn escape sequences, pastes with and without an end, resizes, a terminal that takes no output
for a while, stops and continues. What is pressed follows from the seed, which is printed first.
Usage: keyfuzz.py DATELINE [--seconds N] [--seed N] [PATH...]   (without a PATH the sample edition is read)
"""
import argparse
import fcntl
import os
import pty
import random
import select
import signal
import struct
import sys
import tempfile
import termios
import time

KEYS = [chr(code) for code in range(0x20, 0x7F)]
CONTROLS = [chr(code) for code in range(1, 0x20)] + ["\x7f"]
NAMED = ["\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1bOA", "\x1bOB", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F",
         "\x1b[Z", "\x1bOP", "\x1b[1;3D", "\x1b[1;3C", "\x1b[3~", "\r", "\t", "\x1b"]
SEQUENCES = ["\x1b[M !!", "\x1b[<0;10;10M", "\x1b[<64;3;3m", "\x1b_application\x1b\\", "\x1b^private\x07",
             "\x1bXstring\x1b\\", "\x1bP1$r0m\x1b\\", "\x1b]11;rgb:0000/0000/0000\x07", "\x1b[?2026;2$y", "\x1b[97;1:3u",
             "\x1b[99;5u", "\x1b[27;5;106~", "\x1b[200~pasted\x1b[31m text\x1b[201~", "\x1b[200~never closed"]
WORDS = ["world", "person:putin", "\"a phrase\"", "-cup", "on:2024", "zzzz", "é", "日本", "\u0301", "country:", "OR", "  "]
WALKS = ["Sworld\rFzzzz\rn", "/brexit\t\x1b", "p/pu\t\t", "Fthe\rnnNN", "?/key\x1b", ":theme\r", "c\rJKJK", "eeee\raaa\r",
         "rj1H2HL", "Z", "M", "sssmU", "zz++--", "D2024-01\r", "VVVV", "vvv", "GgGg", ":charset koi8-r\r",
         ":charset \t\r", "i\x1b", "f", "B", "TT", "xx"]


def piece(dice):
    """What is pressed next, as bytes."""
    kind = dice.random()
    if kind < 0.45:
        return dice.choice(KEYS).encode()
    if kind < 0.60:
        return dice.choice(NAMED).encode()
    if kind < 0.68:
        return dice.choice(CONTROLS).encode()
    if kind < 0.78:
        return dice.choice(WALKS).encode()
    if kind < 0.84:
        return dice.choice(WORDS).encode()
    if kind < 0.92:
        whole = dice.choice(SEQUENCES).encode()
        return whole[: dice.randint(1, len(whole))] if dice.random() < 0.5 else whole
    if kind < 0.96:
        return bytes(dice.randrange(256) for _ in range(dice.randint(1, 12)))
    text = dice.choice(WORDS).encode() * dice.randint(1, 400)
    return b"\x1b[200~" + text + (b"\x1b[201~" if dice.random() < 0.8 else b"")


class Reader:
    """The reader on a pseudo-terminal of its own."""

    def __init__(self, words, environment):
        self.master, slave = pty.openpty()
        self.resize(30, 100)
        self.modes = termios.tcgetattr(slave)
        self.child = os.fork()
        if self.child == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for number in range(3):
                os.dup2(slave, number)
            os.execve(words[0], words, environment)
        self.slave = slave
        os.set_blocking(self.master, False)
        self.drain(1.0, until_output=True)

    def resize(self, rows, columns):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def drain(self, seconds, until_output=False):
        """Reads what the terminal gets, up to a pause of so long; true if there was anything."""
        end = time.monotonic() + seconds
        found = False
        while (left := end - time.monotonic()) > 0:
            if not select.select([self.master], [], [], left)[0]:
                break
            try:
                if not os.read(self.master, 65536):
                    break
            except OSError:
                break
            found = True
            if until_output:
                return True
        return found

    def press(self, data):
        end = time.monotonic() + 5
        while data and time.monotonic() < end:
            try:
                data = data[os.write(self.master, data):]
            except BlockingIOError:
                self.drain(0.01)

    def status(self):
        """`None` while it runs; wakes it where it has stopped itself."""
        child, status = os.waitpid(self.child, os.WNOHANG | os.WUNTRACED)
        if child == 0:
            return None
        if os.WIFSTOPPED(status):
            os.kill(self.child, signal.SIGCONT)
            return None
        return status

    def answers(self):
        """`None` if it draws its screen anew for another size; its wait status if it has ended."""
        for asked in range(6):
            # A sequence that has no end yet is given up after a second without a byte.
            self.press(b"\x1b[201~")
            self.drain(1.2)
            if (status := self.status()) is not None:
                return status
            while self.drain(0.05):
                pass
            self.resize(20 + asked, 90)
            if self.drain(1.0, until_output=True):
                return None
        return "no answer when asked six times"

    def end(self):
        for descriptor in (self.master, self.slave):
            os.close(descriptor)


def run(arguments):
    dice = random.Random(arguments.seed)
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    home = tempfile.TemporaryDirectory()
    environment |= {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home.name}
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        environment.pop(name, None)
    words = [arguments.dateline] + (arguments.paths or ["--sample"])
    presses = sessions = 0
    faults = []
    end = time.monotonic() + arguments.seconds
    while time.monotonic() < end:
        reader = Reader(words, environment)
        sessions += 1
        pressed = []
        status = None
        while status is None and time.monotonic() < end:
            for _ in range(dice.randint(1, 20)):
                data = piece(dice)
                pressed.append(data)
                presses += 1
                reader.press(data)
                chance = dice.random()
                if chance < 0.02:
                    reader.resize(dice.randint(1, 70), dice.randint(1, 220))
                elif chance > 0.2:
                    # Otherwise the terminal takes no output for a while.
                    reader.drain(dice.choice([0, 0, 0.002, 0.03]))
            if (status := reader.status()) is None and dice.random() < 0.1:
                status = reader.answers()
        if status is None:
            status = reader.answers()
        if status is None:
            reader.press(b"\x1b[201~\x03\x1b\x03\x03Q")
            limit = time.monotonic() + 5
            while (status := reader.status()) is None and time.monotonic() < limit:
                reader.drain(0.02)
        if status != 0:
            cause = "does not end" if status is None else status if isinstance(status, str) else f"wait status {status}"
            faults.append(cause)
            print(f"FAULT {cause} after {b''.join(pressed)[-600:]!r}", flush=True)
            if status is None or isinstance(status, str):
                os.kill(reader.child, signal.SIGKILL)
                os.waitpid(reader.child, 0)
        elif termios.tcgetattr(reader.slave) != reader.modes:
            faults.append("modes")
            print(f"FAULT the terminal's modes are not as they were, after {b''.join(pressed)[-300:]!r}", flush=True)
        reader.end()
    print(f"key fuzz: seed {arguments.seed}, {arguments.seconds} s, {sessions} sessions, {presses} presses,"
          f" {len(faults)} faults")
    if presses < 5 * arguments.seconds:
        print("key fuzz: hardly a key was pressed; is this machine that slow, or does the reader not start?")
        return 1
    return 1 if faults else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("dateline")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("paths", nargs="*")
    found = parser.parse_args()
    print(f"key fuzz: seed {found.seed}", flush=True)
    sys.exit(run(found))
