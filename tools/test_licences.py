"""python3 -m unittest discover -s tools"""

import json
import tempfile
import unittest
from pathlib import Path

from licences import ExpressionError, allowed, crate_problems, npm_problems, parse, spelled, third_party

ALLOW = {"MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "Unicode-3.0"}
RULES = {"allow": ALLOW, "exceptions": {}, "banned": {"openssl-sys": "no"}, "carried": {}}
REGISTRY = "registry+default"


class Expressions(unittest.TestCase):
    def test_what_may_be_distributed(self):
        for text, verdict in {
            "MIT": True,
            "GPL-3.0-only": False,
            "MIT OR GPL-3.0-only": True,
            "GPL-3.0-only or MIT": True,
            "MIT AND GPL-3.0-only": False,
            "MIT/Apache-2.0": True,
            "GPL-2.0 / MIT": True,
            "(MIT OR Apache-2.0) AND Unicode-3.0": True,
            "(MIT OR Apache-2.0) AND OpenSSL": False,
            "MIT OR Apache-2.0 AND OpenSSL": True,  # AND binds closer than OR
            "OpenSSL AND MIT OR GPL-2.0-only": False,
            "Apache-2.0 WITH LLVM-exception": True,
            "MIT WITH LLVM-exception": False,  # an exception belongs to its licence
            "GPL-2.0+ OR ((MIT))": True,
        }.items():
            with self.subTest(text):
                self.assertEqual(allowed(parse(text), ALLOW), verdict)

    def test_what_is_no_expression(self):
        for text in ["", "MIT OR", "(MIT", "MIT)", "MIT Apache-2.0", "OR MIT", "MIT WITH", "MIT, Apache-2.0", "AND"]:
            with self.subTest(text), self.assertRaises(ExpressionError):
                parse(text)

    def test_one_spelling(self):
        self.assertEqual(spelled(parse("MIT/Apache-2.0")), "Apache-2.0 OR MIT")
        self.assertEqual(spelled(parse("Unicode-3.0 AND (MIT OR Apache-2.0)")), "(Apache-2.0 OR MIT) AND Unicode-3.0")
        self.assertEqual(spelled(parse("MIT OR Apache-2.0 AND ISC")), "Apache-2.0 AND ISC OR MIT")


def package(name, licence="MIT", source=REGISTRY, registry=None):
    dependency = {"source": source, "registry": registry}
    return {"id": name, "name": name, "version": "1.0.0", "license": licence, "source": source, "dependencies": [dependency]}


class Rules(unittest.TestCase):
    def problems(self, *packages, **rules):
        ours = package("ours", source=None) | {"dependencies": [{"source": REGISTRY, "registry": None}]}
        metadata = {"packages": [ours, *packages], "workspace_members": ["ours"]}
        return list(crate_problems(metadata, RULES | rules))

    def test_a_good_tree(self):
        self.assertEqual(self.problems(package("serde")), [])

    def test_each_rule(self):
        other = "registry+other"
        for bad, word in [
            (package("x", licence=None), "declares no licence"),
            (package("x", licence="GPL-3.0-only"), "not allowed"),
            (package("x", licence="MIT so"), "cannot be read"),
            (package("openssl-sys"), "banned"),
            (package("x", source="git+somewhere"), "not from the default registry"),
            (package("x", source=other, registry="other"), "not from the default registry"),
            (package("x", source=None), "no member of the workspace"),
        ]:
            with self.subTest(word):
                problems = self.problems(bad)
                self.assertEqual(len(problems), 1, problems)
                self.assertIn(word, problems[0])

    def test_an_exception_holds_for_one_licence_and_must_be_used(self):
        exceptions = {"x": {"licence": "GPL-3.0-only", "reason": "why"}}
        self.assertEqual(self.problems(package("x", licence="GPL-3.0-only"), exceptions=exceptions), [])
        self.assertIn("exception is for", self.problems(package("x"), exceptions=exceptions)[0])
        self.assertIn("not used", self.problems(exceptions=exceptions)[0])

    def test_a_new_version_of_a_crate_that_carries_something(self):
        carried = {"x": {"version": "0.9.0", "what": "fonts"}}
        self.assertIn("new version", self.problems(package("x"), carried=carried)[0])

    def test_the_table_groups_by_licence(self):
        table = third_party([package("a", "MIT/Apache-2.0"), package("b", "Apache-2.0 OR MIT")], RULES)
        self.assertIn("| Apache-2.0 OR MIT | 2 |", table)


class Npm(unittest.TestCase):
    def test_an_address_in_the_lock_file(self):
        with tempfile.TemporaryDirectory() as folder:
            lock = Path(folder) / "package-lock.json"
            good = {"": {"license": "MIT"}, "node_modules/a": {"license": "MIT", "integrity": "sha512-x"}}
            lock.write_text(json.dumps({"packages": good}))
            self.assertEqual(list(npm_problems(lock, RULES)), [])
            good["node_modules/a"]["resolved"] = "somewhere"
            lock.write_text(json.dumps({"packages": good}))
            self.assertIn("names an address", next(npm_problems(lock, RULES)))


if __name__ == "__main__":
    unittest.main()
