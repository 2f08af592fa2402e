package sheet

import (
	"strings"

	"calmcalf/ui/draw/theme"
)

// Width is the longest line of the text, in cells.
const Width = 78

// Text is the page in lines that read well aloud.
func (p Page) Text() string {
	var b strings.Builder
	write(&b, p.Title)
	write(&b, "Name: ______________________________  Made on "+p.Made)
	write(&b, "Nights: "+p.Period)
	for _, s := range p.Sections {
		b.WriteString("\n")
		write(&b, s.Head)
		write(&b, s.About)
		for _, row := range s.Rows {
			write(&b, "- "+row.Label+": "+row.Text)
		}
	}
	b.WriteString("\nQuestions to ask\n")
	for _, q := range p.Questions {
		write(&b, "- "+q)
	}
	b.WriteString("- ____________________________________________________________\n\n")
	write(&b, p.Closing)
	return b.String()
}

// write wraps a paragraph, with all lines but the first indented.
func write(b *strings.Builder, text string) {
	const indent = "  "
	lines := theme.Lines(strings.ReplaceAll(text, "\n", " "), Width-len(indent))
	b.WriteString(strings.Join(lines, "\n"+indent) + "\n")
}
