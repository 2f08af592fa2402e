package cli

import (
	"calmcalf/ui/nav"

	"github.com/spf13/cobra"
)

// historyAsk is what was asked of the history.
type historyAsk struct {
	json     bool
	csv      bool
	view     string
	from, to string
	svg      string // the picture's file, "-" is stdout
	light    bool
	dark     bool
	force    bool
}

func (p *program) history() *cobra.Command {
	var ask historyAsk
	cmd := &cobra.Command{
		Use:   "history",
		Short: "The nights so far, as a chart",
		Long: `history shows the nights: night by night, as a calendar, when and where the cramps
came, or in sentences. --plain tells the same facts in lines of text, --json and --csv
give the nights as data, and --svg draws a picture for a document or for a doctor. All
of them take --from and --to, as "2026-11-03", "3 nov" or "last friday"; without them
it is all nights.`,
		Example: `  calmcalf history --plain --view calendar --from 2026-11-01
  calmcalf history --json --from 2026-11-01 --to 2026-11-30
  calmcalf history --svg november.svg --view where --from 2026-11-01`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := ask.check(p.plain, cmd.Flags().Changed); err != nil {
				return err
			}
			return p.runHistory(cmd, ask)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&ask.json, "json", false, "the nights as JSON, oldest first")
	flags.BoolVar(&ask.csv, "csv", false, "the nights as CSV, one a row, oldest first")
	flags.StringVar(&ask.view, "view", "nights", "what to look at, by `NAME`: nights, calendar, where or insight")
	periodFlags(cmd, &ask.from, &ask.to)
	flags.StringVar(&ask.svg, "svg", "", "draw a picture into a `FILE`; - is the standard output")
	flags.BoolVar(&ask.light, "light", false, "with --svg: for paper and documents (the default)")
	flags.BoolVar(&ask.dark, "dark", false, "with --svg: for a dark page")
	flags.BoolVar(&ask.force, "force", false, "with --svg: write over a file that is there")
	return cmd
}

func (p *program) runHistory(cmd *cobra.Command, ask historyAsk) error {
	switch {
	case ask.json, ask.csv:
		return p.historyData(ask)
	case ask.svg != "":
		return p.historySVG(ask)
	case !p.wantsPlain() && (ask.from != "" || ask.to != ""):
		return usagef("--from and --to go with --plain, --json, --csv or --svg; on the screen + and - change the range")
	}
	return p.linesOr(cmd, func() error { return p.historyPlain("Plain mode. ", ask) }, nav.History{View: historyViews[ask.view]})
}

// historyViews are the views by the words for them.
var historyViews = map[string]nav.View{
	"nights": nav.ViewNights, "calendar": nav.ViewCalendar, "where": nav.ViewWhere, "insight": nav.ViewInsight,
}

// check refuses what does not go together.
func (ask historyAsk) check(plain bool, given func(flag string) bool) error {
	_, known := historyViews[ask.view]
	switch {
	case !known:
		return usagef("there is no view %q; the views are: nights, calendar, where, insight", ask.view)
	case ask.json && plain:
		return usagef("either --json or --plain, not both")
	case ask.csv && (ask.json || plain):
		return usagef("either --csv, --json or --plain, not several")
	case (ask.json || ask.csv) && given("view"):
		return usagef("--json and --csv give the nights as they are, whatever the view: leave out --view")
	case given("svg") && (ask.json || ask.csv || plain):
		return usagef("either --svg, --json, --csv or --plain, not several")
	case given("svg") && ask.svg == "":
		return usagef("--svg needs the name of a file; - is the standard output")
	case ask.light && ask.dark:
		return usagef("either --light or --dark, not both")
	case given("svg") && ask.view == "insight":
		return usagef("insight is text and has no picture: use --plain, or --view nights, calendar or where")
	}
	for _, flag := range []string{"light", "dark", "force"} {
		if given(flag) && !given("svg") {
			return usagef("--%s is for a picture: add --svg FILE", flag)
		}
	}
	return nil
}
