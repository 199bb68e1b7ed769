#!/usr/bin/env python3
"""Writes the sources (.html, .tex, .fodt) and the expected data of the CVs from the facts about invented people.
usage: compose.py [development|heldout|fresh ...]"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
SUFFIX = {"html": ".html", "tex": ".tex", "fodt": ".fodt"}


def plain(text):
    return text.replace("\\%", "%")


def expected(f):
    return {
        "contact": {"full_name": f["name"], "email": f["email"], "phone": f["phone"], "location": f["location"], "links": f["links"]},
        "summary": f["summary"],
        "positions": [{"company": c, "title": t, "location": l, "start_date": s.removeprefix("seit ").removeprefix("depuis "), "end_date": n, "achievements": [plain(i) for i in d]} for t, c, l, s, n, d in f["positions"]],
        "education": [{"institution": i, "degree": g, "start_date": s, "end_date": n} for g, i, s, n in f["education"]],
        "certifications": [{"name": n, "issuer": i, "date": d} for n, i, d in f["certifications"]],
        "skills": f["skills"],
        "languages": [{"name": n, "level": v} for n, v in f["languages"]],
        "language": f["lang"],
    }


for part in sys.argv[1:] or ["development", "heldout", "fresh"]:
    people = __import__("people_" + part).PEOPLE
    layouts = __import__("layouts" if part == "development" else "layouts_" + part)
    folder = HERE / part
    folder.mkdir(exist_ok=True)
    for name, layout, facts in people:
        source = getattr(layouts, layout)(facts)
        (folder / (name + SUFFIX[layout.split("_")[0]])).write_text(source, encoding="utf-8")
        (folder / (name + ".json")).write_text(json.dumps(expected(facts), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
