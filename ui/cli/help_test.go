package cli

import (
	"strings"
	"testing"

	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
)

// TestHelpReadsAsProse: no line of what a command is for is indented, as that of a list is.
func TestHelpReadsAsProse(t *testing.T) {
	p := &program{Console: plain.NewConsole(strings.NewReader(""), &strings.Builder{}, &strings.Builder{}), getenv: func(string) string { return "" }}
	all := []string{"help"}
	for _, c := range p.subcommands() {
		all = append(all, c.name)
	}
	commands := []*cobra.Command{p.command(all)}
	for len(commands) > 0 {
		command := commands[0]
		commands = append(commands[1:], command.Commands()...)
		for line := range strings.Lines(plain.Wrapped(unbroken(command.Long), 78)) {
			if strings.HasPrefix(line, " ") {
				t.Errorf("%s: %q", command.CommandPath(), line)
			}
		}
	}
}
