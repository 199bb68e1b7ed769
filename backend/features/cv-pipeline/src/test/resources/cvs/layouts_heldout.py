"""Layouts of the held-out set. Nothing here knows how CVs are read."""
from layouts import TAB, WORDS, bold, e, fodt, items, p, page, span, table, tex, ul, x


def html_sidebar_right(f):
    main = [f"<h1>{e(f['name'])}</h1><p class=h>{e(f['headline'])}</p><h2>About me</h2><p>{e(f['summary'])}</p><h2>Where I worked</h2>"]
    for t, c, l, s, n, d in f["positions"]:
        main.append(f"<h3>{e(c)}</h3><p>{e(t)} | {span(f, s, n)} | {e(l)}</p>{ul(d)}")
    side = [f"<h2>Get in touch</h2><p>{f['phone']}</p><p>{f['email']}</p><p>{f['links'][0]}</p><p>{e(f['location'])}</p><h2>Skills</h2>" + "".join(f"<p>{e(s)}</p>" for s in f["skills"])]
    side.append("<h2>Languages</h2>" + "".join(f"<p>{n}: {v}</p>" for n, v in f["languages"]) + "<h2>Education</h2>" + "".join(f"<p>{e(g)}</p><p>{e(i)}</p><p>{span(f, s, n)}</p>" for g, i, s, n in f["education"]))
    side.append("<h2>Courses and certificates</h2>" + "".join(f"<p>{e(n)} – {e(i)}, {d}</p>" for n, i, d in f["certifications"]))
    return page(f, "body { display: flex; font-family: 'Carlito' } .m { width: 64%; padding-right: 24px; box-sizing: border-box } .s { width: 36%; background: #223; color: #fff; padding: 14px; box-sizing: border-box } p { margin: 3px 0 }",
                f"<div class=m>{''.join(main)}</div><div class=s>{''.join(side)}</div>")


def html_timeline(f):
    w = WORDS["de"]
    b = [f"<h1>{e(f['name'])}</h1><p>{e(f['headline'])}</p><p>✉ {f['email']} &nbsp; ☎ {f['phone']} &nbsp; ⌂ {e(f['location'])}</p><p>{e(f['summary'])}</p><h2>Beruflicher Werdegang</h2><div class=t>"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"<div class=i><span class=d></span><p class=w>{span(f, s, n)}</p><p><b>{e(t)}</b> bei {e(c)}, {e(l)}</p>{ul(d)}</div>")
    b.append("</div><h2>Akademische Ausbildung</h2><div class=t>" + "".join(f"<div class=i><p class=w>{span(f, s, n)}</p><p><b>{e(g)}</b>, {e(i)}</p></div>" for g, i, s, n in f["education"]) + "</div>")
    b.append("<h2>Zertifikate</h2>" + ul(f"{n}, {i} ({d})" for n, i, d in f["certifications"]) + "<h2>Fachkenntnisse</h2><p>" + " | ".join(map(e, f["skills"])) + "</p><h2>Sprachen</h2><p>" + " | ".join(f"{n} {v}" for n, v in f["languages"]) + "</p>")
    return page(f, ".t { border-left: 2px solid #7a9; padding-left: 18px } .i { position: relative; margin-bottom: 10px } .d { position: absolute; left: -23px; top: 4px; width: 8px; height: 8px; border-radius: 4px; background: #7a9 } p { margin: 2px 0 } .w { color: #587; font-size: 9pt }", "".join(b))


def html_nested(f):
    b = [f"<div class=c><h1>{e(f['name'])}</h1>{e(f['location'])}<br>Tel: {f['phone']} | Email: {f['email']}<br>{f['links'][0]}</div><h2>Personal Statement</h2><p>{e(f['summary'])}</p><h2>Career History</h2>"]
    last = None
    for t, c, l, s, n, d in f["positions"]:
        if c != last:
            b.append(f"<p class=co><b>{e(c)}</b>, {e(l)}</p>")
        last = c
        b.append(f"<p class=r><i>{e(t)}</i><span>{span(f, s, n, ' - ')}</span></p>{ul(d)}")
    b.append("<h2>Education and Training</h2>" + "".join(f"<p class=co><b>{e(i)}</b></p><p class=r><i>{e(g)}</i><span>{span(f, s, n, ' - ')}</span></p>" for g, i, s, n in f["education"]))
    b.append("<h2>Professional Development</h2>" + "".join(f"<p class=r>{e(n)} ({e(i)})<span>{d}</span></p>" for n, i, d in f["certifications"]) + "<h2>Key Skills</h2>" + ul(f["skills"]) + "<h2>Languages</h2>" + ul(f"{n} ({v})" for n, v in f["languages"]) + "<h2>Interests</h2><p>Choir singing, hill walking.</p><h2>References</h2><p>Available on request.</p>")
    return page(f, ".c { text-align: center } .r { display: flex; justify-content: space-between; margin: 4px 0 } .co { margin: 10px 0 0 } body { font-family: 'Liberation Serif' }", "".join(b))


def html_pages(f):
    w = WORDS["de"]
    head = f"<p class=f>Lebenslauf {e(f['name'])} – Seite %d von 2</p>"
    b = [f"<h1>{w['cv']}</h1><h2>Persönliche Angaben</h2><table><tr><td class=l>Name:</td><td>{e(f['name'])}</td></tr><tr><td>Anschrift:</td><td>{e(f['location'])}</td></tr><tr><td>Telefon:</td><td>{f['phone']}</td></tr><tr><td>E-Mail:</td><td>{f['email']}</td></tr><tr><td>Geboren:</td><td>12. Mai 1989 in Cuxhaven</td></tr></table><h2>Kurzprofil</h2><p>{e(f['summary'])}</p><h2>Berufspraxis</h2><table>"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"<tr><td class=l>{span(f, s, n)}</td><td><b>{e(t)}</b><br>{e(c)}, {e(l)}{ul(d)}</td></tr>")
    b.append("</table>" + head % 1 + "<div class=n></div><h2>Schul- und Berufsausbildung</h2><table>" + "".join(f"<tr><td class=l>{span(f, s, n)}</td><td><b>{e(g)}</b><br>{e(i)}</td></tr>" for g, i, s, n in f["education"]) + "</table>")
    b.append("<h2>Fortbildungen</h2><table>" + "".join(f"<tr><td class=l>{d}</td><td>{e(n)}, {e(i)}</td></tr>" for n, i, d in f["certifications"]) + "</table><h2>EDV-Kenntnisse und Fachwissen</h2><p>" + ", ".join(f["skills"]) + "</p><h2>Fremdsprachen</h2><table>" + "".join(f"<tr><td class=l>{n}</td><td>{v}</td></tr>" for n, v in f["languages"]) + "</table><p>Bremen, den 3. November 2026</p>" + head % 2)
    return page(f, "td { vertical-align: top; padding-bottom: 4px } td.l { width: 42mm } .n { break-after: page } .f { text-align: right; font-size: 8pt }", "".join(b))


def html_french_modern(f):
    b = [f"<header><div><h1>{f['name'].split()[0]}<br><b>{f['name'].split()[1]}</b></h1></div><div class=k>{e(f['location'])}<br>{f['phone']}<br>{f['email']}<br>{f['links'][0]}</div></header><h2>{e(f['headline'])}</h2><p>{e(f['summary'])}</p><div class=g><section><h2>Parcours professionnel</h2>"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"<p><b>{e(t)}</b></p><p>{e(c)} – {e(l)}</p><p class=w>{span(f, s, n)}</p>{ul(d)}")
    b.append("</section><section><h2>Études</h2>" + "".join(f"<p><b>{e(g)}</b></p><p>{e(i)}</p><p class=w>{span(f, s, n)}</p>" for g, i, s, n in f["education"]) + "<h2>Savoir-faire</h2>" + ul(f["skills"]) + "<h2>Langues</h2>" + "".join(f"<p>{n} — {v}</p>" for n, v in f["languages"]) + "<h2>Centres d’intérêt</h2><p>Escalade, gravure, cinéma italien</p></section></div>")
    return page(f, "header { display: flex; justify-content: space-between; background: #f3e9dc; padding: 12px } .k { text-align: right } h1 { font-weight: normal; font-size: 24pt; margin: 0; line-height: 1.1 } .g { display: grid; grid-template-columns: 58% 38%; gap: 4% } p { margin: 2px 0 } .w { font-style: italic; color: #666 } h2 { color: #a63 }", "".join(b))


def tex_table_right(f):
    w = WORDS["fr"]
    b = [f"\\begin{{flushright}}{x(f['location'])}\\\\ {f['phone']}\\\\ {x(f['email'])}\\end{{flushright}}\n{{\\LARGE\\bfseries {x(f['name'])}}}\\\\ {x(f['headline'])}\n\n\\section*{{À propos}}{x(f['summary'])}\n\\section*{{Expériences professionnelles}}\n\\begin{{tabular}}{{@{{}}p{{122mm}}r@{{}}}}"]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"\\textbf{{{x(c)}}}, {x(l)} & {span(f, s, n, ' -- ')}\\\\ {x(t)} & \\\\\n" + "".join(f"$\\bullet$ {x(i)} & \\\\\n" for i in d))
    b.append("\\end{tabular}\n\\section*{Diplômes et formations}\n\\begin{tabular}{@{}p{122mm}r@{}}" + "".join(f"{x(g)}, {x(i)} & {span(f, s, n, ' -- ')}\\\\\n" for g, i, s, n in f["education"]) + "\\end{tabular}")
    b.append(f"\\section*{{Compétences techniques}}\n{x(', '.join(f['skills']))}\n\\section*{{Langues}}\n" + x(", ".join(f"{n} ({v})" for n, v in f["languages"])))
    return tex(f, "", "\n".join(b), encoding="\\usepackage[OT1]{fontenc}\n")


def tex_spaced(f):
    def head(t):
        return f"\\par\\bigskip{{\\addfontfeatures{{LetterSpace=28}}\\MakeUppercase{{{t}}}}}\\par\\smallskip\n"
    b = [f"{{\\Huge {x(f['name'])}}}\\par {x(f['headline'])}\\par\\medskip {x(f['email'])} \\quad {f['phone']} \\quad {x(f['location'])}\\\\ {x(f['links'][0])} \\quad {x(f['links'][1])}", head("Summary") + x(f["summary"]), head("Experience")]
    for t, c, l, s, n, d in f["positions"]:
        b.append(f"\\textbf{{{x(t)}}}, \\emph{{{x(c)}}}, {x(l)} \\hfill {span(f, s, n, '--')}\n{items(d)}\n")
    b.append(head("Education") + "\n\n".join(f"{x(g)}, {x(i)} \\hfill {span(f, s, n, '--')}" for g, i, s, n in f["education"]))
    b.append(head("Certificates") + "\n\n".join(f"{x(n)}, {x(i)} \\hfill {d}" for n, i, d in f["certifications"]))
    b.append(head("Technical Skills") + x(", ".join(f["skills"])) + head("Languages") + x(", ".join(f"{n} ({v})" for n, v in f["languages"])))
    return "% !TeX program = xelatex\n" + tex(f, "", "\n".join(b), encoding="\\usepackage{fontspec}\\setmainfont{Liberation Serif}\n")


def tex_columns(f):
    left = f"\\section*{{Kontakt}}{x(f['location'])}\\\\ Telefon: {f['phone']}\\\\ {x(f['email'])}\n\\section*{{Kenntnisse}}{items(f['skills'])}\\section*{{Sprachen}}{items(n + ': ' + v for n, v in f['languages'])}\\section*{{Zertifikate}}" + "\\\\ ".join(f"{x(n)}, {x(i)}, {d}" for n, i, d in f["certifications"])
    right = "\\section*{Berufliche Stationen}"
    for t, c, l, s, n, d in f["positions"]:
        right += f"{span(f, s, n, '--')}\\\\ \\textbf{{{x(t)}}}\\\\ {x(c)}, {x(l)}\n{items(d)}\\medskip\n"
    right += "\\section*{Ausbildung}" + "\n\n".join(f"{span(f, s, n, '--')}\\\\ \\textbf{{{x(g)}}}\\\\ {x(i)}\\medskip" for g, i, s, n in f["education"])
    return tex(f, "\\usepackage{multicol}\\setlength{\\columnsep}{12mm}", f"\\begin{{center}}{{\\LARGE\\scshape {x(f['name'])}}}\\\\ {x(f['headline'])}\\end{{center}}\n\\begin{{multicols}}{{2}}\n{left}\n\\columnbreak\n{right}\n\\end{{multicols}}")


def fodt_cells(f):
    w = WORDS["de"]
    side = p("Kontakt", "H") + p(f["location"].split(", ")[0]) + p(f["location"].split(", ")[1]) + p(f["phone"]) + p(f["email"]) + p("Stärken", "H") + "".join(p(e(s)) for s in f["skills"]) + p("Sprachen", "H") + "".join(p(f"{n} ({v})") for n, v in f["languages"])
    main = p("Über mich", "H") + p(e(f["summary"])) + p("Werdegang", "H")
    for t, c, l, s, n, d in f["positions"]:
        main += p(bold(f"{e(t)}, {e(c)}, {e(l)}"), "E") + p(span(f, s, n)) + "".join(p(f"‣ {e(i)}", "B") for i in d)
    main += p("Ausbildung", "H") + "".join(p(bold(e(g))) + p(e(i)) + p(span(f, s, n)) for g, i, s, n in f["education"]) + p("Zusatzqualifikationen", "H") + "".join(p(f"{e(n)}, {e(i)}, {d}") for n, i, d in f["certifications"])
    wide = '<style:style style:name="s1" style:family="table-column"><style:table-column-properties style:column-width="5.4cm"/></style:style><style:style style:name="s2" style:family="table-column"><style:table-column-properties style:column-width="11.6cm"/></style:style><style:style style:name="pad" style:family="table-cell"><style:table-cell-properties fo:padding="0.25cm"/></style:style>'
    grid = table([[side, main]]).replace('"c1"', '"s1"').replace('"c2"', '"s2"').replace("<table:table-cell>", '<table:table-cell table:style-name="pad">')
    return fodt(f, p(e(f["name"]), "N") + p(e(f["headline"])) + grid, wide)


def fodt_lists(f):
    w = WORDS["fr"]
    style = '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="–"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="1cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>'
    def listed(d):
        return '<text:list text:style-name="L">' + "".join(f"<text:list-item>{p(e(i))}</text:list-item>" for i in d) + "</text:list>"
    b = [p("CURRICULUM VITAE", "H"), p(e(f["name"]), "N"), p(e(f["location"])), p(f"{f['phone']} – {f['email']}"), p("Née le 3 mars 1989, permis B"), p("Présentation", "H"), p(e(f["summary"])), p("Expérience", "H")]
    for t, c, l, s, n, d in f["positions"]:
        b += [p(f"{s if s.startswith('depuis') else span(f, s, n, ' à ')}{TAB}{e(l)}", "E"), p(bold(f"{e(t)}, {e(c)}")), listed(d)]
    b += [p("Formation", "H")] + [p(f"{span(f, s, n, '-')} : {e(g)}, {e(i)}") for g, i, s, n in f["education"]] + [p("Formations complémentaires", "H")] + [p(f"{d} : {e(n)} ({e(i)})") for n, i, d in f["certifications"]]
    b += [p("Compétences", "H"), listed(f["skills"]), p("Langues", "H"), p(", ".join(f"{n} ({v})" for n, v in f["languages"]))]
    return fodt(f, "".join(b), style)
