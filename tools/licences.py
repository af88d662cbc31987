#!/usr/bin/env python3
"""Licences, banned crates and sources of everything the workspace uses.

  tools/licences.py              check the whole tree, then write THIRD-PARTY.md
  tools/licences.py --check      check the whole tree, and that THIRD-PARTY.md is up to date
  tools/licences.py --texts FILE write the licence texts of all crates in the server, to ship beside the program

What is allowed stands in tools/licences.toml. Needs cargo and Python 3.11, nothing else.
"""

import argparse
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "tools" / "licences.toml"
THIRD_PARTY = ROOT / "THIRD-PARTY.md"
NPM_LOCKS = [ROOT / "tools" / "package-lock.json"]
SERVER = "server"
PLATFORMS = ["x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu"]
LICENCE_FILE = re.compile(r"^(licen[cs]e|copying|notice|unlicense|copyright|authors)", re.IGNORECASE)


# --- SPDX expressions ------------------------------------------------------------------------------------------


class ExpressionError(ValueError):
    """Not an SPDX licence expression."""


def parse(text):
    """An SPDX expression as a tree: an identifier (str), or ("AND" | "OR", [trees]).

    WITH binds closest, then AND, then OR. The "/" of old manifests means OR.
    """
    tokens = re.findall(r"[()/]|[A-Za-z0-9.:+-]+", text)
    if re.sub(r"\s", "", text) != "".join(tokens):
        raise ExpressionError(f"unexpected characters in {text!r}")
    tree, rest = _either(tokens)
    if rest:
        raise ExpressionError(f"unexpected {rest[0]!r} in {text!r}")
    return tree


def _either(tokens):
    return _series("OR", ("OR", "/"), _all_of, tokens)


def _all_of(tokens):
    return _series("AND", ("AND",), _single, tokens)


def _series(operator, signs, operand, tokens):
    tree, tokens = operand(tokens)
    parts = [tree]
    while tokens and tokens[0].upper() in signs:
        tree, tokens = operand(tokens[1:])
        parts.append(tree)
    return (parts[0] if len(parts) == 1 else (operator, parts)), tokens


def _single(tokens):
    if not tokens:
        raise ExpressionError("the expression ends too early")
    first, rest = tokens[0], tokens[1:]
    if first == "(":
        tree, rest = _either(rest)
        if not rest or rest[0] != ")":
            raise ExpressionError("a parenthesis is not closed")
        return tree, rest[1:]
    if not _is_identifier(first):
        raise ExpressionError(f"an identifier was expected, not {first!r}")
    if rest and rest[0].upper() == "WITH":
        if len(rest) < 2 or not _is_identifier(rest[1]):
            raise ExpressionError("an exception was expected after WITH")
        return f"{first} WITH {rest[1]}", rest[2:]
    return first, rest


def _is_identifier(token):
    return token not in ("(", ")", "/") and token.upper() not in ("AND", "OR", "WITH")


def allowed(tree, allow):
    """Whether the licence can be fulfilled with allowed licences only."""
    if isinstance(tree, str):
        return tree in allow
    operator, parts = tree
    return (any if operator == "OR" else all)(allowed(part, allow) for part in parts)


def spelled(tree):
    """One spelling for all expressions that mean the same: operands in alphabetical order."""
    if isinstance(tree, str):
        return tree
    operator, parts = tree
    texts = [f"({spelled(p)})" if operator == "AND" and not isinstance(p, str) and p[0] == "OR" else spelled(p) for p in parts]
    return f" {operator} ".join(sorted(texts, key=str.lower))


# --- the tree --------------------------------------------------------------------------------------------------


def cargo(*arguments):
    done = subprocess.run(["cargo", *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"licences: cargo {arguments[0]} failed")
    return done.stdout


def whole_tree(locked):
    """Every package that any member of the workspace can use, on any platform, with every feature; tests included."""
    return json.loads(cargo("metadata", "--format-version=1", "--all-features", *locked))


def server_crates(metadata, locked):
    """What is built into the server on the platforms it is shipped for: normal and build dependencies."""
    by_id = {(p["name"], p["version"]): p for p in metadata["packages"]}
    names = set()
    for platform in PLATFORMS:
        tree = cargo(
            "tree", f"--package={SERVER}", "--all-features", "--edges=normal,build", "--prefix=none",
            "--format={p}", f"--target={platform}", *locked,
        )  # fmt: skip
        names |= {tuple(line.split()[:2]) for line in tree.splitlines() if line.strip()}
    packages = [by_id[name, version.removeprefix("v")] for name, version in names]
    outside = [p for p in packages if p["source"] is not None]
    return sorted(outside, key=lambda p: (p["name"], [int(n) for n in re.findall(r"\d+", p["version"])], p["version"]))


# --- the rules -------------------------------------------------------------------------------------------------


def licence_problem(package, rules):
    exception = rules["exceptions"].get(package["name"])
    declared = package["license"]
    if exception:
        if exception["licence"] == declared:
            return None
        return f"its exception is for {exception['licence']!r}, but it says {declared!r} now"
    if not declared:
        return "it declares no licence"
    try:
        tree = parse(declared)
    except ExpressionError as error:
        return f"its licence {declared!r} cannot be read: {error}"
    return None if allowed(tree, set(rules["allow"])) else f"its licence {declared!r} is not allowed"


def crate_problems(metadata, rules):
    members = set(metadata["workspace_members"])
    # A dependency without a named registry comes from the default one, and shows what that one is called.
    default = {
        d["source"]
        for p in metadata["packages"]
        for d in p["dependencies"]
        if d["registry"] is None and (d["source"] or "").startswith("registry+")
    }
    for package in metadata["packages"]:
        name = f"{package['name']} {package['version']}"
        if problem := licence_problem(package, rules):
            yield f"{name}: {problem}"
        if reason := rules["banned"].get(package["name"]):
            yield f"{name}: banned: {reason} (cargo tree --invert {package['name']} shows who wants it)"
        if package["source"] is None:
            if package["id"] not in members:
                yield f"{name}: a folder that is no member of the workspace"
        elif package["source"] not in default:
            yield f"{name}: comes from {package['source']}, not from the default registry"
    for files in rules.get("files", []):
        for name in files["texts"]:
            if not (ROOT / files["where"] / name).is_file():
                yield f"{files['where']}: {name}, its licence, is not there"
    used = {p["name"] for p in metadata["packages"]}
    for name in sorted(set(rules["exceptions"]) - used):
        yield f"{name}: has an exception in {RULES.name} but is not used"
    versions = {(p["name"], p["version"]) for p in metadata["packages"]}
    for name, carried in rules["carried"].items():
        if name in used and (name, carried["version"]) not in versions:
            yield f"{name}: has a new version: read its notices again and mend carried.{name} in {RULES.name}"


def npm_problems(lock, rules):
    """The same for what the browser tests load; `resolved` would tie the file to one registry's address."""
    for path, package in json.loads(lock.read_text())["packages"].items():
        name = path or lock.parent.name
        if "resolved" in package:
            yield f"{name}: the lock file names an address (npm install --omit-lockfile-registry-resolved)"
        if path and "integrity" not in package:
            yield f"{name}: the lock file has no checksum"
        if problem := licence_problem({"name": name, "license": package.get("license")}, rules):
            yield f"{name}: {problem}"


# --- what is written -------------------------------------------------------------------------------------------


def third_party(crates, rules):
    groups = {}
    for package in crates:
        exception = rules["exceptions"].get(package["name"])
        licence = exception["licence"] if exception else spelled(parse(package["license"]))
        groups.setdefault(licence, []).append(package)
    lines = [
        "# Third-party software",
        "",
        "Rådslag is licensed under [EUPL-1.2](LICENSE). The program contains, or is built with, the crates below, each under its",
        "own licence. Written by `tools/licences.py` from `Cargo.lock`; `./check licences` fails when it is out of date.",
        "",
        "| Licence | Crates |",
        "| --- | ---: |",
        *(f"| {licence} | {len(packages)} |" for licence, packages in sorted(groups.items())),
        f"| **Sum** | **{len(crates)}** |",
    ]
    for licence, packages in sorted(groups.items()):
        lines += ["", f"## {licence}", "", "| Crate | Version |", "| --- | --- |"]
        lines += [f"| {p['name']} | {p['version']} |" for p in packages]
    inside = [(p, rules["carried"][p["name"]]) for p in crates if p["name"] in rules["carried"]]
    if inside:
        lines += ["", "## Carried inside crates", "", "| Crate | What, and its licence |", "| --- | --- |"]
        lines += [f"| {p['name']} | {carried['what']} |" for p, carried in inside]
    if own := rules.get("files", []):
        lines += ["", "## Files of others in this repository", "", "| Where | What, and its licence |", "| --- | --- |"]
        lines += [f"| `{files['where']}` | {files['what']} |" for files in own]
    return "\n".join(lines) + "\n"


def texts(crates, rules):
    """The licence texts and notices as the crates carry them, and as stand beside others' files here; equal texts once."""
    found = {}
    for files in rules.get("files", []):
        for name in files["texts"]:
            text = (ROOT / files["where"] / name).read_text(encoding="utf-8").strip()
            found.setdefault(text, []).append(f"{files['where']}/{name}")
    bare = []
    for package in crates:
        folder = Path(package["manifest_path"]).parent
        files = sorted(f for f in folder.iterdir() if f.is_file() and LICENCE_FILE.match(f.name))
        name = f"{package['name']} {package['version']}"
        for file in files:
            text = file.read_text(encoding="utf-8", errors="replace").strip().replace("\r\n", "\n")
            found.setdefault(text, []).append(name)
        if not files:
            bare.append(f"{name}: {package['license']}, {', '.join(package['authors']) or package['repository']}")
    rule = "=" * 100
    parts = [f"{rule}\n{', '.join(dict.fromkeys(names))}\n{rule}\n\n{text}\n" for text, names in found.items()]
    if bare:
        parts.append(f"{rule}\nThese crates declare a licence but carry no text\n{rule}\n\n" + "\n".join(bare) + "\n")
    return "\n".join(parts)


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    mode = words.add_mutually_exclusive_group()
    mode.add_argument("--check", action="store_true", help="write nothing, fail when THIRD-PARTY.md is out of date")
    mode.add_argument("--texts", type=Path, metavar="FILE", help="write the licence texts of the server's crates")
    options = words.parse_args()

    rules = tomllib.loads(RULES.read_text(encoding="utf-8"))
    locked = ["--locked"] if options.check else []
    metadata = whole_tree(locked)
    problems = list(crate_problems(metadata, rules))
    for lock in filter(Path.exists, NPM_LOCKS):
        problems += npm_problems(lock, rules)
    if problems:
        sys.exit("\n".join(f"licences: {problem}" for problem in problems))

    crates = server_crates(metadata, locked)
    if options.texts:
        options.texts.write_text(texts(crates, rules), encoding="utf-8")
        return
    table = third_party(crates, rules)
    if not options.check:
        THIRD_PARTY.write_text(table, encoding="utf-8")
    elif not THIRD_PARTY.exists() or THIRD_PARTY.read_text(encoding="utf-8") != table:
        sys.exit("licences: THIRD-PARTY.md is out of date: run tools/licences.py")
    print(f"licences: {len(metadata['packages'])} packages checked, {len(crates)} crates in the server")


if __name__ == "__main__":
    main()
