"""Layouts: each turns the facts of one person into the source of a CV. Nothing here knows how CVs are read."""
import html as _h

WORDS = {
    "en": dict(now="present", summary="Profile", exp="Work Experience", edu="Education", cert="Certifications", skills="Skills", lang="Languages", contact="Contact", cv="Curriculum Vitae"),
    "de": dict(now="heute", summary="Profil", exp="Berufserfahrung", edu="Ausbildung", cert="Weiterbildung", skills="Kenntnisse", lang="Sprachkenntnisse", contact="Kontakt", cv="Lebenslauf"),
    "fr": dict(now="aujourd'hui", summary="Profil", exp="Expérience professionnelle", edu="Formation", cert="Certifications", skills="Compétences", lang="Langues", contact="Contact", cv="Curriculum vitae"),
}


def span(f, start, end, dash=" – "):
    """A period as the person writes it."""
    if start and start.startswith("seit "):
        return start
    if start is None:
        return end
    if end is None and start:
        return start + dash + WORDS[f["lang"]]["now"]
    return start + dash + end


def e(text):
    return _h.escape(text.replace("\\%", "%"), quote=False)


def page(f, style, body):
    return f"""<!doctype html>
<html lang="{f['lang']}"><head><meta charset="utf-8"><title>{e(f['name'])}</title>
<style>@page {{ size: A4; margin: 15mm }} body {{ font-family: "Liberation Sans", sans-serif; font-size: 10.5pt; margin: 0 }}
{style}</style></head><body>
{body}
</body></html>
"""


def ul(items):
    return "<ul>" + "".join(f"<li>{e(i)}</li>" for i in items) + "</ul>"


def html_plain(f):
    w = WORDS[f["lang"]]
    b = [f"<h1>{e(f['name'])}</h1><p class=sub>{e(f['headline'])}</p>",
         f"<p>{e(f['location'])} | {f['phone']} | {f['email']} | {' | '.join(f['links'])}</p>", f"<h2>{w['summary']}</h2><p>{e(f['summary'])}</p><h2>{w['exp']}</h2>"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"<div class=row><b>{e(t)}</b><span>{span(f, s, n)}</span></div><div><i>{e(c)}, {e(l)}</i></div>{ul(d)}")
    b.append(f"<h2>{w['edu']}</h2>")
    for g, i, s, n in f["education"]:
        b.append(f"<div class=row><b>{e(g)}</b><span>{span(f, s, n)}</span></div><div><i>{e(i)}</i></div>")
    b.append(f"<h2>{w['cert']}</h2>" + ul(f"{n}, {i}, {d}" for n, i, d in f["certifications"]))
    b.append(f"<h2>{w['skills']}</h2><p>{', '.join(map(e, f['skills']))}</p><h2>{w['lang']}</h2><p>{', '.join(f'{e(n)} ({e(v)})' for n, v in f['languages'])}</p>")
    return page(f, ".row { display: flex; justify-content: space-between; margin-top: 8px } h2 { border-bottom: 1px solid #888; font-size: 13pt }", "\n".join(b))


def html_sidebar_left(f):
    w = WORDS[f["lang"]]
    street, town = f["location"].split(", ")
    side = [f"<h3>{w['contact']}</h3><p>{street}<br>{town}<br>{f['phone']}<br>{f['email']}<br>{'<br>'.join(f['links'])}</p>",
            f"<h3>{w['skills']}</h3>" + ul(f["skills"]), f"<h3>{w['lang']}</h3>" + "".join(f"<p><b>{n}</b><br>{v}</p>" for n, v in f["languages"])]
    main = [f"<h1>{e(f['name'])}</h1><p>{e(f['headline'])}</p><h2>{w['summary']}</h2><p>{e(f['summary'])}</p><h2>{w['exp']}</h2>"]
    for t, c, l, s, n, d in f["positions"]:
        main.append(f"<p class=when>{span(f, s, n)}</p><p><b>{e(t)}</b><br>{e(c)}, {e(l)}</p>{ul(d)}")
    main.append(f"<h2>{w['edu']}</h2>" + "".join(f"<p class=when>{span(f, s, n)}</p><p><b>{e(g)}</b><br>{e(i)}</p>" for g, i, s, n in f["education"]))
    main.append(f"<h2>{w['cert']}</h2>" + "".join(f"<p>{e(n)} – {e(i)} ({d})</p>" for n, i, d in f["certifications"]))
    return page(f, "body { display: flex } .side { width: 32%; background: #e6edf5; padding: 10px; box-sizing: border-box } .side h3 { text-transform: uppercase; letter-spacing: .1em; font-size: 10pt } .side ul { padding-left: 14px } .main { width: 68%; padding: 10px 0 10px 22px; box-sizing: border-box } .when { color: #567; margin-bottom: 0 } p { margin: 3px 0 }",
                f"<div class=side>{''.join(side)}</div><div class=main>{''.join(main)}</div>")


def html_dates_left(f):
    w = WORDS[f["lang"]]
    b = [f"<h1>{e(f['name']).upper()}</h1><p>{e(f['headline'])}</p><p>{e(f['location'])} · {f['phone']} · {f['email']} · {' · '.join(f['links'])}</p><p>{e(f['summary'])}</p><h2>{w['exp'].upper()}</h2><table>"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"<tr><td class=l>{span(f, s, n)}</td><td><b>{e(t)}</b>, {e(c)}, {e(l)}{ul(d)}</td></tr>")
    b.append(f"</table><h2>{w['edu'].upper()}</h2><table>" + "".join(f"<tr><td class=l>{span(f, s, n)}</td><td>{e(g)}, {e(i)}</td></tr>" for g, i, s, n in f["education"]) + "</table>")
    b.append(f"<h2>{w['cert'].upper()}</h2><table>" + "".join(f"<tr><td class=l>{d}</td><td>{e(n)} ({e(i)})</td></tr>" for n, i, d in f["certifications"]) + "</table>")
    b.append(f"<h2>{w['skills'].upper()}</h2><p>{' · '.join(map(e, f['skills']))}</p><h2>{w['lang'].upper()}</h2><table>" + "".join(f"<tr><td class=l>{n}</td><td>{v}</td></tr>" for n, v in f["languages"]) + "</table>")
    return page(f, "td { vertical-align: top } td.l { width: 36mm } ul { margin-top: 2px }", "".join(b))


def html_grid(f):
    w = WORDS[f["lang"]]
    left = [f"<h2>{w['summary']}</h2><p>{e(f['summary'])}</p><h2>{w['exp']}</h2>"]
    for t, c, l, s, n, d in f["positions"]:
        left.append(f"<p><b>{e(t)}</b><br>{e(c)} | {e(l)} | {span(f, s, n, '-')}</p>{ul(d)}")
    right = [f"<h2>{w['contact']}</h2><p>{e(f['location'])}</p><p>{f['phone']}</p><p>{f['email']}</p><p>{'<br>'.join(f['links'])}</p><h2>{w['edu']}</h2>"]
    right += [f"<p><b>{e(g)}</b><br>{e(i)}<br>{span(f, s, n, '-')}</p>" for g, i, s, n in f["education"]]
    right.append(f"<h2>{w['cert']}</h2>" + "".join(f"<p>{e(n)}, {e(i)}, {d}</p>" for n, i, d in f["certifications"]))
    right.append(f"<h2>{w['skills']}</h2>" + ul(f["skills"]) + f"<h2>{w['lang']}</h2>" + ul(f"{n} – {v}" for n, v in f["languages"]))
    return page(f, ".g { display: grid; grid-template-columns: 1fr 1fr; gap: 28px } header { text-align: center } p { margin: 4px 0 }",
                f"<header><h1>{e(f['name'])}</h1><p>{e(f['headline'])}</p></header><div class=g><div>{''.join(left)}</div><div>{''.join(right)}</div></div>")


def html_at(f):
    w = WORDS[f["lang"]]
    b = [f"<p class=cv>{w['cv']}</p><h1>{e(f['name'])}</h1><p>Address: {e(f['location'])}<br>Phone: {f['phone']}<br>E-mail: {f['email']}<br>LinkedIn: {' '.join(f['links'])}</p><h2>1. {w['exp']}</h2>"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"<p><b>{e(t)}</b> at <b>{e(c)}</b> ({e(l)}), {span(f, s, n, ' to ')}</p>{ul(d)}")
    b.append(f"<h2>2. {w['edu']}</h2>" + "".join(f"<p>{e(g)}, {e(i)} ({span(f, s, n, '–')})</p>" for g, i, s, n in f["education"]))
    b.append(f"<h2>3. {w['cert']}</h2>" + "".join(f"<p>{e(n)} ({e(i)}, {d})</p>" for n, i, d in f["certifications"]))
    b.append(f"<h2>4. {w['skills']} and {w['lang'].lower()}</h2><p>Tools: {', '.join(map(e, f['skills']))}</p><p>Languages: {', '.join(f'{n} ({v})' for n, v in f['languages'])}</p>")
    return page(f, "body { font-family: 'Liberation Serif', serif } h1 { font-size: 17pt }", "".join(b))


def html_europass(f):
    w = WORDS[f["lang"]]
    def row(label, content):
        return f"<tr><td class=l>{label}</td><td>{content}</td></tr>"
    b = [f"<h1>{w['cv']}</h1><table>", row("Persönliche Daten", ""), row("Name", e(f["name"])), row("Anschrift", e(f["location"])), row("Telefon", f["phone"]), row("E-Mail", f["email"]), row("Geburtsdatum", "14.02.1988"),
         row(f"<b>{w['summary']}</b>", e(f["summary"])), row(f"<b>{w['exp']}</b>", "")]
    for t, c, l, s, n, d in f["positions"]:
        b.append(row(span(f, s, n), f"<b>{e(t)}</b><br>{e(c)}, {e(l)}" + ul(d)))
    b.append(row(f"<b>{w['edu']}</b>", ""))
    b += [row(span(f, s, n), f"{e(g)}<br>{e(i)}") for g, i, s, n in f["education"]]
    b.append(row(f"<b>{w['skills']}</b>", ", ".join(map(e, f["skills"]))) + row(f"<b>{w['lang']}</b>", "<br>".join(f"{n}: {v}" for n, v in f["languages"])) + "</table>")
    return page(f, "td { vertical-align: top; padding: 3px 8px 3px 0 } td.l { width: 45mm }", "".join(b))


def x(text):
    for a, b in (("&", "\\&"), ("#", "\\#"), ("_", "\\_")):
        text = text.replace(a, b)
    return text if "\\%" in text else text.replace("%", "\\%")


def items(d):
    return "\\begin{itemize}\n" + "".join(f"\\item {x(i)}\n" for i in d) + "\\end{itemize}\n"


BABEL = {"en": "british", "de": "ngerman", "fr": "french"}


def tex(f, preamble, body, cls="\\documentclass[10pt,a4paper]{article}", encoding="\\usepackage[T1]{fontenc}\\usepackage{lmodern}\n"):
    return f"{cls}\n{encoding}\\usepackage[{BABEL[f['lang']]}]{{babel}}\n\\usepackage[margin=22mm]{{geometry}}\n\\usepackage{{enumitem}}\\setlist{{nosep,leftmargin=1.2em}}\\setlength{{\\parindent}}{{0pt}}\\pagestyle{{plain}}\n{preamble}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"


def tex_hfill(f):
    w = WORDS[f["lang"]]
    b = [f"{{\\LARGE\\bfseries {x(f['name'])}}}\\\\[2pt] {x(f['headline'])}\\\\ {x(f['location'])} $\\cdot$ {f['phone']} $\\cdot$ {x(f['email'])}\\\\ {x(' '.join(f['links']))}", f"\\section*{{{w['summary']}}}{x(f['summary'])}\\section*{{{w['exp']}}}"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"\\textbf{{{x(t)}}} \\hfill {span(f, s, n, ' -- ')}\\\\ \\textit{{{x(c)}}} \\hfill {x(l)}\n{items(d)}\\medskip\n")
    b.append(f"\\section*{{{w['edu']}}}\n" + "\n\n".join(f"\\textbf{{{x(g)}}} \\hfill {span(f, s, n, ' -- ')}\\\\ \\textit{{{x(i)}}}" for g, i, s, n in f["education"]))
    b.append(f"\\section*{{{w['skills']}}}\n{x(', '.join(f['skills']))}\n\\section*{{{w['lang']}}}\n" + x(", ".join(f"{n} ({v})" for n, v in f["languages"])))
    return tex(f, "", "\n".join(b))


def tex_dates_left(f):
    w = WORDS[f["lang"]]
    b = [f"\\begin{{center}}{{\\Large {w['cv']}}}\\\\[4pt]{{\\LARGE {x(f['name'])}}}\\\\ {x(f['location'])}\\\\ Tel. {f['phone']}, {x(f['email'])}\\end{{center}}", f"\\section*{{{w['summary']}}}{x(f['summary'])}", f"\\section*{{{w['exp']}}}\n\\begin{{tabular}}{{@{{}}p{{32mm}}p{{128mm}}@{{}}}}"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"{span(f, s, n, ' -- ')} & \\textbf{{{x(t)}}}, {x(c)}, {x(l)}\\\\\n" + "".join(f" & -- {x(i)}\\\\\n" for i in d))
    b.append(f"\\end{{tabular}}\n\\section*{{{w['edu']}}}\n\\begin{{tabular}}{{@{{}}p{{32mm}}p{{128mm}}@{{}}}}" + "".join(f"{span(f, s, n, ' -- ')} & {x(g)}, {x(i)}\\\\\n" for g, i, s, n in f["education"]) + "\\end{tabular}")
    b.append(f"\\section*{{{w['cert']}}}\n" + "\\\\\n".join(f"{d}: {x(n)}, {x(i)}" for n, i, d in f["certifications"]))
    b.append(f"\\section*{{{w['skills']}}}\n{x(', '.join(f['skills']))}\n\\section*{{{w['lang']}}}\n" + x("; ".join(f"{n}: {v}" for n, v in f["languages"])))
    return tex(f, "", "\n".join(b), encoding="% the old encoding draws accents over letters\n\\usepackage[OT1]{fontenc}\n")


def tex_sidebar(f):
    w = WORDS[f["lang"]]
    side = f"\\section*{{{w['contact']}}}{f['phone']}\\\\ {x(f['email'])}\\\\ {x(f['location'])}\n\\section*{{{w['skills']}}}{items(f['skills'])}\\section*{{{w['lang']}}}" + "\\\\ ".join(f"{n} ({v})" for n, v in f["languages"])
    main = [f"\\section*{{{w['summary']}}}{x(f['summary'])}\\section*{{{w['exp']}}}"]
    for t, c, l, s, n, d in f["positions"]:
        main.append(f"\\textbf{{{x(t)}}}\\\\ {x(c)}, {x(l)}\\\\ {{\\small {span(f, s, n, ' -- ')}}}\n{items(d)}\\medskip\n")
    main.append(f"\\section*{{{w['edu']}}}" + "\n\n".join(f"{x(g)}\\\\ {x(i)}, {span(f, s, n, ' -- ')}" for g, i, s, n in f["education"]))
    body = f"{{\\huge {x(f['name'])}}}\\\\[2pt]{{\\large {x(f['headline'])}}}\\par\\bigskip\n\\begin{{minipage}}[t]{{52mm}}\\raggedright\n{side}\n\\end{{minipage}}\\hfill\\begin{{minipage}}[t]{{104mm}}\n" + "\n".join(main) + "\n\\end{minipage}"
    return "% !TeX program = xelatex\n" + tex(f, "", body, encoding="\\usepackage{fontspec}\\setmainfont{Carlito}\n")


def tex_company_first(f):
    w = WORDS[f["lang"]]
    b = [f"\\textbf{{\\Huge {x(f['name'])}}}\\\\[6pt] {x(f['location'])} | {f['phone']} | {x(f['email'])} | {x(' '.join(f['links']))}\\par\\medskip {x(f['summary'])}", f"\\section*{{\\textsc{{{w['exp']}}}}}"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"\\textbf{{{x(c)}}}, {x(l)} \\hfill {span(f, s, n, ' -- ')}\\\\ \\emph{{{x(t)}}}\n{items(d)}\\smallskip\n")
    b.append(f"\\section*{{\\textsc{{{w['edu']}}}}}\n" + "\n\n".join(f"\\textbf{{{x(i)}}} \\hfill {span(f, s, n, ' -- ')}\\\\ {x(g)}" for g, i, s, n in f["education"]))
    b.append(f"\\section*{{\\textsc{{{w['cert']}}}}}\n" + items(f"{n} ({i}, {d})" for n, i, d in f["certifications"]))
    b.append(f"\\section*{{\\textsc{{{w['skills']}}}}}\n{x(', '.join(f['skills']))}\n\\section*{{\\textsc{{{w['lang']}}}}}\n" + x(", ".join(f"{n} ({v})" for n, v in f["languages"])))
    return tex(f, "", "\n".join(b))


def tex_paragraph_style(f):
    w = WORDS[f["lang"]]
    b = [f"\\begin{{center}}{{\\LARGE {x(f['name'])}}}\\\\ {x(f['headline'])}\\\\ {x(f['location'])} -- {f['phone']} -- {x(f['email'])}\\\\ {x(' '.join(f['links']))}\\end{{center}}", f"\\section*{{{w['summary']}}}{x(f['summary'])}\\section*{{{w['exp']}}}"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"{span(f, s, n, ' à ')} : \\textbf{{{x(t)}}}, {x(c)} ({x(l)})\n{items(d)}\\medskip\n")
    b.append(f"\\section*{{{w['edu']}}}\n" + "\n\n".join(f"{span(f, s, n, '--')} : {x(g)}, {x(i)}" for g, i, s, n in f["education"]))
    b.append(f"\\section*{{{w['cert']}}}\n" + "\n\n".join(f"{x(n)}, {x(i)}, {d}" for n, i, d in f["certifications"]))
    b.append(f"\\section*{{{w['skills']}}}\n{x(' ; '.join(f['skills']))}\n\\section*{{{w['lang']}}}\n" + items(f"{n} : {v}" for n, v in f["languages"]))
    return tex(f, "", "\n".join(b))


def fodt(f, body, extra=""):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Carlito" fo:font-family="Carlito" fo:font-size="11pt" fo:language="{f['lang']}"/></style:default-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout>
<style:style style:name="N" style:family="paragraph"><style:text-properties fo:font-size="22pt" fo:font-weight="bold"/></style:style>
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.45cm" fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
<style:style style:name="E" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.2cm"><style:tab-stops><style:tab-stop style:position="17cm" style:type="right"/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:margin-left="0.6cm" fo:text-indent="-0.4cm"/></style:style>
<style:style style:name="b" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="c1" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>
<style:style style:name="c2" style:family="table-column"><style:table-column-properties style:column-width="13cm"/></style:style>
{extra}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"/></office:master-styles>
<office:body><office:text>
{body}
</office:text></office:body></office:document>
"""


def p(text, style=""):
    return f"<text:p{f' text:style-name={chr(34)}{style}{chr(34)}' if style else ''}>{text}</text:p>\n"


def bold(text):
    return f'<text:span text:style-name="b">{text}</text:span>'


def bullets(d, mark="•"):
    return "".join(p(f"{mark} {e(i)}", "B") for i in d)


TAB = "<text:tab/>"


def fodt_tabs(f):
    w = WORDS[f["lang"]]
    b = [p(e(f["name"]), "N"), p(e(f["headline"])), p(e(f["location"])), p(f"Tél. : {f['phone']}"), p(f"Courriel : {f['email']}"), p(w["summary"], "H"), p(e(f["summary"])), p(w["exp"], "H")]
    for t, c, l, s, n, d in f["positions"]:
        b += [p(bold(e(t)) + TAB + span(f, s, n), "E"), p(f"{e(c)} – {e(l)}"), bullets(d)]
    b += [p(w["edu"], "H")] + [p(bold(e(g)) + TAB + span(f, s, n), "E") + p(e(i)) for g, i, s, n in f["education"]]
    b += [p(w["cert"], "H")] + [p(f"{e(n)} – {e(i)}{TAB}{d}", "E") for n, i, d in f["certifications"]]
    b += [p(w["skills"], "H"), p(", ".join(map(e, f["skills"]))), p(w["lang"], "H")] + [p(f"{n} : {v}") for n, v in f["languages"]]
    return fodt(f, "".join(b))


def table(rows):
    cells = "".join("<table:table-row>" + "".join(f"<table:table-cell>{c}</table:table-cell>" for c in r) + "</table:table-row>\n" for r in rows)
    return f'<table:table><table:table-column table:style-name="c1"/><table:table-column table:style-name="c2"/>\n{cells}</table:table>\n'


def fodt_table(f):
    w = WORDS[f["lang"]]
    b = [p(w["cv"], "H"), p(e(f["name"]), "N"), table([[p("Adresse"), p(e(f["location"]))], [p("Telefon"), p(f["phone"])], [p("E-Mail"), p(f["email"])], [p("Familienstand"), p("ledig")]]), p(w["exp"], "H")]
    b.append(table([[p(span(f, s, n, " - ")), p(bold(e(t))) + p(f"{e(c)}, {e(l)}") + bullets(d, "-")] for t, c, l, s, n, d in f["positions"]]))
    b += [p(w["edu"], "H"), table([[p(span(f, s, n, " - ")), p(bold(e(g))) + p(e(i))] for g, i, s, n in f["education"]])]
    b += [p(w["cert"], "H"), table([[p(d), p(f"{e(n)}, {e(i)}")] for n, i, d in f["certifications"]])]
    b += [p(w["skills"], "H"), p(", ".join(map(e, f["skills"]))), p(w["lang"], "H"), table([[p(n), p(v)] for n, v in f["languages"]])]
    return fodt(f, "".join(b))


def fodt_paragraphs(f):
    w = WORDS[f["lang"]]
    b = [p(e(f["name"]), "N"), p(f"{e(f['location'])}  •  {f['phone']}  •  {f['email']}"), p("PROFESSIONAL SUMMARY", "H"), p(e(f["summary"])), p("EMPLOYMENT HISTORY", "H")]
    for t, c, l, s, n, d in f["positions"]:
        b += [p(bold(e(c)) + f", {e(l)} — " + e(t) + f" ({span(f, s, n, '–')})", "E"), bullets(d)]
    b += [p("ACADEMIC QUALIFICATIONS", "H")] + [p(f"{e(i)} — {e(g)} ({span(f, s, n, '–')})") for g, i, s, n in f["education"]]
    b += [p("PROFESSIONAL QUALIFICATIONS", "H")] + [p(f"{e(n)} ({e(i)}), {d}") for n, i, d in f["certifications"]]
    b += [p("KEY SKILLS", "H"), bullets(f["skills"]), p("LANGUAGES", "H"), p(", ".join(f"{n} – {v}" for n, v in f["languages"]))]
    return fodt(f, "".join(b))
