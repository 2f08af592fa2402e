package sheet

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/report/picture"
)

//go:embed page.css
var css string

type document struct{ bytes.Buffer }

// line writes a line of HTML, with texts that are escaped.
func (d *document) line(format string, texts ...string) {
	escaped := make([]any, len(texts))
	for i, text := range texts {
		escaped[i] = picture.Escape(text)
	}
	fmt.Fprintf(d, format+"\n", escaped...)
}

func (d *document) section(opening string, s Section) {
	d.line(opening+"\n<h2>%s</h2>\n<table>\n<caption>%s</caption>\n<tbody>", s.Head, s.About)
	for _, row := range s.Rows {
		d.line(`<tr><th scope="row">%s</th><td>%s</td></tr>`, row.Label, row.Text)
	}
	d.line("</tbody>\n</table>\n</section>")
}

// HTML is the page as one document without other files, which prints on one sheet of A4
// or Letter. It is XML, too. It refuses a period that picture.Draw refuses.
func (p Page) HTML() (string, error) {
	points, plot := p.fit()
	drawing, err := picture.Draw(picture.Request{Kind: picture.Nights, Period: p.request.Period, Palette: picture.Light(), Bare: plot})
	if err != nil {
		return "", err
	}
	var d document
	d.line("<!DOCTYPE html>\n" + `<html lang="en" xmlns="http://www.w3.org/1999/xhtml">` + "\n<head>\n" + `<meta charset="utf-8"/>`)
	d.line(`<meta name="viewport" content="width=device-width, initial-scale=1"/>`)
	d.line("<title>%s</title>", p.Title)
	d.WriteString("<style>\n" + css + "</style>\n</head>\n")
	class := ""
	if points < denseBelow {
		class = ` class="dense"`
	}
	fmt.Fprintf(&d, `<body%s style="font-size: %.4gpt">`, class, points)
	d.line("\n<header>\n<h1>%s</h1>\n"+`<p class="name">Name:</p>`, p.Title)
	d.line(`<p class="period">%s. Printed on %s.</p>`+"\n</header>\n<main>\n<dl>", p.Period, p.Made)
	for _, f := range p.Figures {
		d.line("<div><dt>%s</dt><dd>%s</dd></div>", f.Label, f.Text)
	}
	d.line("</dl>")
	d.section(`<section class="signs">`, p.Sections[0])
	d.WriteString(`<section class="picture">` + "\n<h2>The nights</h2>\n" + drawing + "</section>\n" + `<div class="tables">` + "\n")
	for _, s := range p.Sections[1:] {
		d.section("<section>", s)
	}
	d.line("</div>\n" + `<section class="questions">` + "\n<h2>Questions to ask</h2>\n<ol>")
	for _, q := range p.Questions {
		d.line("<li>%s</li>", q)
	}
	d.line("</ol>\n"+`<p class="own">My own:</p>`+"\n</section>\n</main>\n<footer>\n<p>%s</p>\n</footer>\n</body>\n</html>", p.Closing)
	return d.String(), nil
}

// Width is how wide the text is where nothing else is asked for, in cells.
const Width = 78

// Text is the page in lines of at most width cells, which read well aloud.
func (p Page) Text(width int) string {
	var b bytes.Buffer
	write := func(text string) { b.WriteString(hanging(text, width)) }
	write(p.Title)
	write("Name: ______________________________  Printed on " + p.Made)
	write("Nights: " + p.Period)
	for _, s := range p.Sections {
		b.WriteString("\n")
		write(s.Head)
		write(s.About)
		for _, row := range s.Rows {
			write("- " + row.Label + ": " + row.Text)
		}
	}
	b.WriteString("\nQuestions to ask\n")
	for _, q := range p.Questions {
		write("- " + q)
	}
	b.WriteString("- " + strings.Repeat("_", max(1, min(60, width-2))) + "\n\n")
	return b.String() + strings.Join(theme.Lines(p.Closing, width), "\n") + "\n"
}

// hanging wraps a paragraph, with all lines but the first indented.
func hanging(text string, width int) string {
	const indent = "  "
	lines := theme.Lines(strings.ReplaceAll(text, "\n", " "), width-len(indent))
	return strings.Join(lines, "\n"+indent) + "\n"
}
