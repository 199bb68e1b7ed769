"""Layouts of the fresh set. Nothing here knows how CVs are read."""
from layouts import TAB, WORDS, bold, bullets, e, fodt, items, p, page, span, table, tex, ul, x


def html_cards(f):
    b = [f"<div class=top><h1>{e(f['name'])}</h1><span>{e(f['headline'])}</span></div><div class=k><span>{f['email']}</span><span>{f['phone']}</span><span>{e(f['location'])}</span><span>{f['links'][0]}</span></div><h2>Personal Profile</h2><p>{e(f['summary'])}</p><h2>Employment</h2>"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"<div class=card><div class=r><span>{e(c)}, {e(l)}</span><span>{span(f, s, n, ' - ')}</span></div><b>{e(t)}</b>{ul(d)}</div>")
    b.append("<h2>Qualifications</h2>" + "".join(f"<div class=card><div class=r><span>{e(i)}</span><span>{span(f, s, n, ' - ')}</span></div><b>{e(g)}</b></div>" for g, i, s, n in f["education"]))
    b.append("<h2>Certificates</h2><p>" + "<br>".join(f"{e(n)}, {e(i)} ({d})" for n, i, d in f["certifications"]) + "</p><h2>Key Skills</h2><div class=tags>" + "".join(f"<span>{e(s)}</span>" for s in f["skills"]) + "</div><h2>Languages</h2><p>" + ", ".join(f"{n} ({v})" for n, v in f["languages"]) + "</p>")
    return page(f, ".k { display: flex; gap: 18px; color: #555 } .card { border: 1px solid #ccc; padding: 6px; margin: 6px 0 } .r { display: flex; justify-content: space-between } .tags span { border: 1px solid #999; border-radius: 8px; padding: 2px 8px; margin-right: 14px }", "".join(b))


def html_bar(f):
    w = WORDS["de"]
    def sec(title, body):
        return f"<div class=sec><div class=l>{title}</div><div class=b>{body}</div></div>"
    exp = "".join(f"<p><b>{e(t)}</b> | {span(f, s, n)}</p><p>{e(c)}, {e(l)}</p>{ul(d)}" for t, c, l, s, n, d in f["positions"])
    edu = "".join(f"<p><b>{e(g)}</b> | {span(f, s, n)}</p><p>{e(i)}</p>" for g, i, s, n in f["education"])
    cert = "".join(f"<p>{e(n)}, {e(i)}, {d}</p>" for n, i, d in f["certifications"])
    return page(f, ".sec { display: flex; margin-top: 14px } .l { width: 38mm; font-weight: bold; color: #246 } .b { flex: 1 } p { margin: 2px 0 }",
                f"<h1>{e(f['name'])}</h1><p>{e(f['location'])} • {f['phone']} • {f['email']}</p>" + sec("Profil", f"<p>{e(f['summary'])}</p>") + sec("Berufserfahrung", exp) + sec("Ausbildung", edu) + sec("Zertifikate", cert) + sec("Kenntnisse", f"<p>{', '.join(f['skills'])}</p>") + sec("Sprachen", f"<p>{', '.join(f'{n} ({v})' for n, v in f['languages'])}</p>"))


def html_two_pages(f):
    b = [f"<header><h1>{e(f['name'])}</h1>{e(f['headline'])}<br>{e(f['location'])}, {f['phone']}, {f['email']}, {f['links'][0]}</header><h2>Summary</h2><p>{e(f['summary'])}</p><h2>Professional Experience</h2>"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"<h3>{span(f, s, n)}: {e(t)}</h3><p>{e(c)}, {e(l)}</p>{ul(d)}")
    b.append("<p class=n>Page 1 of 2</p><h2>Education</h2>" + "".join(f"<h3>{span(f, s, n)}: {e(g)}</h3><p>{e(i)}</p>" for g, i, s, n in f["education"]) + "<h2>Certifications</h2>" + ul(f"{n} ({i}), {d}" for n, i, d in f["certifications"]) + "<h2>Core Competencies</h2><table>" + "<tr>" + "".join(f"<td>{e(s)}</td>" for s in f["skills"][:3]) + "</tr><tr>" + "".join(f"<td>{e(s)}</td>" for s in f["skills"][3:]) + "</tr></table><h2>Languages</h2>" + ul(f"{n}: {v}" for n, v in f["languages"]) + "<p>Page 2 of 2</p>")
    return page(f, ".n { break-after: page } td { padding-right: 40px } h3 { font-size: 11pt; margin: 10px 0 0 } body { font-size: 12pt; font-family: 'Carlito' }", "".join(b))


def tex_moderate(f):
    b = [f"\\begin{{minipage}}[t]{{0.5\\textwidth}}{{\\LARGE {x(f['name'])}}}\\\\ {x(f['headline'])}\\end{{minipage}}\\begin{{minipage}}[t]{{0.5\\textwidth}}\\raggedleft {x(f['location'])}\\\\ {f['phone']}\\\\ {x(f['email'])}\\end{{minipage}}\\par\\bigskip", f"\\section*{{En bref}}{x(f['summary'])}\\section*{{Parcours professionnel}}\\begin{{description}}[leftmargin=42mm,labelwidth=40mm,font=\\normalfont\\itshape,style=nextline]"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"\\item[{span(f, s, n, ' -- ')}] \\textbf{{{x(t)}}}, {x(c)}, {x(l)}\n{items(d)}")
    b.append("\\end{description}\\section*{Formation}\\begin{description}[leftmargin=42mm,labelwidth=40mm,font=\\normalfont\\itshape]" + "".join(f"\\item[{span(f, s, n, ' -- ')}] {x(g)}, {x(i)}\n" for g, i, s, n in f["education"]) + "\\end{description}")
    b.append("\\section*{Compétences clés}" + items(f["skills"]) + "\\section*{Langues}" + x(" -- ".join(f"{n} ({v})" for n, v in f["languages"])))
    return tex(f, "", "\n".join(b))


def tex_resume(f):
    b = [f"\\begin{{center}}{{\\Huge\\scshape {x(f['name'])}}}\\\\[4pt] {f['phone']} $|$ {x(f['email'])} $|$ {x(f['links'][0])} $|$ {x(f['location'])}\\end{{center}}\\section*{{\\scshape Experience}}\\hrule\\smallskip"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"\\begin{{tabular*}}{{\\textwidth}}{{@{{}}l@{{\\extracolsep{{\\fill}}}}r@{{}}}}\\textbf{{{x(t)}}} & {span(f, s, n, ' -- ')}\\\\ \\textit{{\\small {x(c)}}} & \\textit{{\\small {x(l)}}}\\end{{tabular*}}\n{items(d)}\\smallskip\n")
    b.append("\\section*{\\scshape Education}\\hrule\\smallskip " + "".join(f"\\begin{{tabular*}}{{\\textwidth}}{{@{{}}l@{{\\extracolsep{{\\fill}}}}r@{{}}}}\\textbf{{{x(i)}}} & {span(f, s, n, ' -- ')}\\\\ \\textit{{\\small {x(g)}}} & \\end{{tabular*}}\n" for g, i, s, n in f["education"]))
    b.append("\\section*{\\scshape Certifications}\\hrule\\smallskip " + "\\\\ ".join(f"{x(n)}, {x(i)}, {d}" for n, i, d in f["certifications"]) + "\\section*{\\scshape Technical Skills}\\hrule\\smallskip \\textbf{Tools}: " + x(", ".join(f["skills"])) + "\\\\ \\textbf{Languages}: " + x(", ".join(f"{n} ({v})" for n, v in f["languages"])))
    return tex(f, "", "\n".join(b))


def tex_two_column(f):
    w = WORDS["de"]
    left = "\\section*{Berufserfahrung}"
    for t, c, l, s, n, d in f["positions"]:
        left += f"\\textbf{{{x(t)}}}\\\\ {x(c)}, {x(l)}\\\\ {span(f, s, n, '--')}\n{items(d)}\\medskip\n"
    left += "\\section*{Ausbildung}" + "".join(f"\\textbf{{{x(g)}}}\\\\ {x(i)}\\\\ {span(f, s, n, '--')}\n\n" for g, i, s, n in f["education"])
    right = f"\\section*{{Profil}}{x(f['summary'])}\\section*{{Kontakt}}{x(f['location'])}\\\\ {f['phone']}\\\\ {x(f['email'])}\\section*{{Kenntnisse}}{items(f['skills'])}\\section*{{Weiterbildung}}" + "\\\\ ".join(f"{x(n)}, {x(i)}, {d}" for n, i, d in f["certifications"]) + "\\section*{Sprachkenntnisse}" + "\\\\ ".join(f"{n} ({v})" for n, v in f["languages"])
    return "% !TeX program = xelatex\n" + tex(f, "\\usepackage{paracol}", f"{{\\Huge\\bfseries {x(f['name'])}}}\\par {x(f['headline'])}\\par\\bigskip\n\\columnratio{{0.62}}\\setlength{{\\columnsep}}{{10mm}}\\begin{{paracol}}{{2}}\n{left}\n\\switchcolumn\n{right}\n\\end{{paracol}}", encoding="\\usepackage{fontspec}\\setmainfont{Liberation Sans}\n")


def fodt_plain(f):
    b = [p("Lebenslauf", "N"), p(e(f["name"])), p(e(f["location"])), p(f"Tel.: {f['phone']}"), p(f"Mail: {f['email']}"), p(f"Web: {f['links'][0]}"), p("Kurzprofil", "H"), p(e(f["summary"])), p("Beruflicher Werdegang", "H")]
    for t, c, l, s, n, d in f["positions"]:
        b += [p(f"{span(f, s, n)}: {bold(e(t))}"), p(f"{e(c)}, {e(l)}"), bullets(d, "–")]
    b += [p("Studium", "H")] + [p(f"{span(f, s, n)}: {bold(e(g))}") + p(e(i)) for g, i, s, n in f["education"]]
    b += [p("Fähigkeiten", "H"), p(", ".join(map(e, f["skills"]))), p("Sprachen", "H")] + [p(f"{n} – {v}") for n, v in f["languages"]] + [p("Interessen", "H"), p("Rudern, Botanik")]
    return fodt(f, "".join(b))


def fodt_grid(f):
    rows = [[p(bold("Expérience professionnelle")), p("")]]
    rows += [[p(span(f, s, n)), p(f"{bold(e(t))} – {e(c)}, {e(l)}") + bullets(d)] for t, c, l, s, n, d in f["positions"]]
    rows += [[p(bold("Formation")), p("")]] + [[p(span(f, s, n)), p(f"{e(g)}, {e(i)}")] for g, i, s, n in f["education"]]
    rows += [[p(bold("Certifications")), p("")]] + [[p(d), p(f"{e(n)}, {e(i)}")] for n, i, d in f["certifications"]]
    rows += [[p(bold("Compétences")), p(", ".join(map(e, f["skills"])))], [p(bold("Langues")), p(", ".join(f"{n} ({v})" for n, v in f["languages"]))]]
    return fodt(f, p(e(f["name"]), "N") + p(e(f["headline"])) + p(f"{e(f['location'])} | {f['phone']} | {f['email']}") + p("Profil", "H") + p(e(f["summary"])) + table(rows))
