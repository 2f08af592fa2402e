package cli

import (
	"cmp"
	"strings"

	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
)

// measure returns how wide prose is printed, in cells: as the terminal, up to a line that reads
// well.
func (p *program) measure() int {
	const most = 78
	if width := p.Width(); width > 0 {
		return min(most, width)
	}
	return most
}

// help prints what a command is for, and how to use it.
func (p *program) help(cmd *cobra.Command, _ []string) {
	text := unbroken(cmp.Or(cmd.Long, cmd.Short)) + "\n"
	if cmd.Runnable() || cmd.HasSubCommands() {
		text += "\n" + cmd.UsageString()
	}
	p.helpErr = p.Print(plain.Wrapped(text, p.measure()))
}

// explainHelp puts what the help command is for in calmcalf's own words, instead of cobra's.
func explainHelp(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	for _, c := range root.Commands() {
		if c.Name() == "help" {
			c.Long = `For full details of a command, type calmcalf help and its name, for example "calmcalf help
data merge".`
		}
	}
}

// unbroken joins the lines of each paragraph.
func unbroken(text string) string {
	paragraphs := strings.Split(strings.TrimSpace(text), "\n\n")
	for i, paragraph := range paragraphs {
		paragraphs[i] = strings.ReplaceAll(paragraph, "\n", " ")
	}
	return strings.Join(paragraphs, "\n\n")
}
