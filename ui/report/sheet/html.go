package sheet

import (
	_ "embed"
	"fmt"
	"strings"

	"calmcalf/ui/report/picture"
)

//go:embed page.css
var css string

// HTML is the page as one document without other files, which prints on one sheet of A4
// or Letter. It is XML, too. It refuses a period that picture.Draw refuses.
func (p Page) HTML() (string, error) {
	drawing, err := p.picture()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	line := func(format string, texts ...any) {
		for i := range texts {
			texts[i] = picture.Escape(texts[i].(string))
		}
		fmt.Fprintf(&b, format+"\n", texts...)
	}
	line("<!DOCTYPE html>\n" + `<html lang="en" xmlns="http://www.w3.org/1999/xhtml">` + "\n<head>\n" + `<meta charset="utf-8"/>`)
	line(`<meta name="viewport" content="width=device-width, initial-scale=1"/>`)
	line("<title>%s</title>", p.Title)
	b.WriteString("<style>\n" + css + "</style>\n</head>\n")
	if p.dense() {
		line(`<body class="dense">`)
	} else {
		line("<body>")
	}
	line("<header>\n<h1>%s</h1>\n"+`<p class="name">Name:</p>`, p.Title)
	line(`<p class="period">%s. Made on %s.</p>`+"\n</header>\n<main>\n<dl>", p.Period, p.Made)
	for _, f := range p.Figures {
		line("<div><dt>%s</dt><dd>%s</dd></div>", f.Label, f.Text)
	}
	line("</dl>")
	for i, s := range p.Sections {
		section := "<section>"
		if i == 0 {
			section = `<section class="signs">`
		}
		line(section+"\n<h2>%s</h2>\n<table>\n<caption>%s</caption>\n<tbody>", s.Head, s.About)
		for _, row := range s.Rows {
			line(`<tr><th scope="row">%s</th><td>%s</td></tr>`, row.Label, row.Text)
		}
		line("</tbody>\n</table>\n</section>")
		if i == 0 {
			b.WriteString(`<section class="picture">` + "\n<h2>The nights</h2>\n" + drawing + "</section>\n" + `<div class="tables">` + "\n")
		}
	}
	line("</div>\n<section>\n<h2>Questions to ask</h2>\n<ol>")
	for _, q := range p.Questions {
		line("<li>%s</li>", q)
	}
	line(`<li class="own">My own:</li>`+"\n</ol>\n</section>\n</main>\n<footer>\n<p>%s</p>\n</footer>\n</body>\n</html>", p.Closing)
	return b.String(), nil
}

// dense reports whether the page needs smaller letters to stay one page: the signs have
// the whole width, everything else half of it.
func (p Page) dense() bool {
	const sheetful, half, whole = 46, 44, 100
	lines := 0
	for i, s := range p.Sections {
		across := half
		if i == 0 {
			across = whole
		}
		for _, row := range s.Rows {
			n := 1 + len(row.Text)/across
			if i == 0 {
				n *= 2 // as high as one in each column
			}
			lines += n
		}
	}
	return lines > sheetful
}

// picture draws the nights, a bar each.
func (p Page) picture() (string, error) {
	q := p.request
	return picture.Draw(picture.Request{
		Kind: picture.Nights, Nights: q.Nights, From: q.From, To: q.To, Last: q.Last, Palette: picture.Light(), Bare: true,
	})
}
