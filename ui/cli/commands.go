package cli

import (
	"slices"

	"github.com/spf13/cobra"
)

// subcommand is a command of the program, as help lists it, with the function that makes it.
type subcommand struct {
	name, short string
	make        func() *cobra.Command
}

func (p *program) subcommands() []subcommand {
	return []subcommand{
		{"bedtime", "Start tonight's guided routine", p.bedtime},
		{"check", "Check for warning signs, and for problems that can feel like cramps", p.check},
		{"checkin", "Record last night: cramps or none", p.checkin},
		{"data", "Manage your journal: back up, restore, export, import, undo and more", p.data},
		{"demo", "Try every screen with a year of sample data, not your own", p.demo},
		{"flags", "Look in your log for reasons to see a doctor", p.flagging},
		{"history", "See your nights as a chart, as a calendar or in words", p.history},
		{"insight", "See whether anything helps, and how sure you can be", p.insight},
		{"learn", "Read short articles about cramps, and when to see a doctor", p.learn},
		{"log", "Log your day: water, time on your feet, exercise, ...", p.log},
		{"now", "Get help with a cramp right now, and record it", p.now},
		{"profile", "See or change your details, which decide what calmcalf offers", p.aboutUser},
		{"routines", "List the routines", p.routines},
		{"sheet", "Print one page for your doctor: your cramps, and what to ask", p.sheet},
		{"sound", "Test the chimes and the voice", p.sound},
		{"sync", "Keep your journal the same on several computers", p.sync},
		{"trial", "Run a fair test on yourself", p.trial},
	}
}

// needed are the subcommands for some words. Where the first word names one, it is that alone;
// otherwise help lists all of them, and those that the words name are made: each takes 0.1 ms.
func (p *program) needed(words []string) (all []*cobra.Command) {
	if len(words) == 0 {
		return nil
	}
	for _, c := range p.subcommands() {
		command := &cobra.Command{Use: c.name, Run: func(*cobra.Command, []string) {}}
		if slices.Contains(words, c.name) {
			command = c.make()
			eachOnce(command)
		}
		command.Short = c.short
		if c.name == words[0] {
			return []*cobra.Command{command}
		}
		all = append(all, command)
	}
	return all
}
