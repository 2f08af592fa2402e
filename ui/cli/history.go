package cli

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"
	"calmcalf/store/insight"
	"calmcalf/ui/nav"
	"calmcalf/ui/report/picture"
	"calmcalf/ui/report/twin"

	"github.com/spf13/cobra"
)

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
		Use: "history",
		Long: `history shows your nights one by one, as a calendar, arranged by when and where cramps
happened, or as a summary in words. --plain prints the same facts as lines of text, --json and --csv
print the nights as data, and --svg draws a picture for a document or for your doctor. To
choose the nights, add --from and --to with a date such as "2026-11-03", "3 nov" or "last
friday". Otherwise you get every night.`,
		Example: `  calmcalf history --plain --view calendar --from 2026-11-01
  calmcalf history --json --from 2026-11-01 --to 2026-11-30
  calmcalf history --svg november.svg --view where --from 2026-11-01`,
		Args: noWords,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := ask.check(p.plain, cmd.Flags().Changed); err != nil {
				return err
			}
			if ask.svg != "" {
				if err := endsAs(ask.svg, ".svg"); err != nil {
					return err
				}
			}
			return p.runHistory(cmd, ask)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&ask.json, "json", false, "print the nights as JSON, oldest first")
	flags.BoolVar(&ask.csv, "csv", false, "print the nights as CSV, one row for each, oldest first")
	flags.StringVar(&ask.view, "view", "nights", "choose a view by `NAME`: nights, calendar, where or insight")
	periodFlags(cmd, &ask.from, &ask.to)
	flags.StringVar(&ask.svg, "svg", "", "draw a picture and save it as `FILE` (use - to write it to the terminal instead)")
	flags.BoolVar(&ask.light, "light", false, "with --svg: use colours for paper and documents (the default)")
	flags.BoolVar(&ask.dark, "dark", false, "with --svg: use colours for a dark page")
	flags.BoolVar(&ask.force, "force", false, "with --svg: replace a file that already exists")
	return cmd
}

func (p *program) runHistory(cmd *cobra.Command, ask historyAsk) error {
	switch {
	case ask.json, ask.csv:
		return p.historyData(ask)
	case ask.svg != "":
		return p.historySVG(ask)
	case !p.wantsPlain() && (ask.from != "" || ask.to != ""):
		return usagef("--from and --to go with --plain, --json, --csv or --svg; on the screen, + and - change the range")
	}
	return p.linesOr(cmd, func() error { return p.historyPlain(p.Opening, ask) }, nav.History{View: historyViews()[ask.view]})
}

func historyViews() map[string]nav.View {
	return map[string]nav.View{"nights": nav.ViewNights, "calendar": nav.ViewCalendar, "where": nav.ViewWhere, "insight": nav.ViewInsight}
}

func (ask historyAsk) check(plain bool, given func(flag string) bool) error {
	_, known := historyViews()[ask.view]
	switch {
	case !known:
		return usagef("there is no view called %q; the views are: nights, calendar, where, insight", ask.view)
	case ask.json && plain:
		return usagef("choose either --json or --plain, not both")
	case ask.csv && (ask.json || plain):
		return usagef("choose one of --csv, --json and --plain")
	case (ask.json || ask.csv) && given("view"):
		return usagef("--json and --csv are the same for every view: leave out --view")
	case given("svg") && (ask.json || ask.csv || plain):
		return usagef("choose one of --svg, --json, --csv and --plain")
	case ask.light && ask.dark:
		return usagef("choose either --light or --dark, not both")
	case given("svg") && ask.view == "insight":
		return usagef("the insight view has no picture: use --plain, or --view nights, calendar or where")
	}
	for _, flag := range []string{"light", "dark", "force"} {
		if given(flag) && !given("svg") {
			return usagef("--%s is for a picture: add --svg FILE", flag)
		}
	}
	return nil
}

func (p *program) historyData(ask historyAsk) error {
	from, to, err := p.ends(ask.from, ask.to)
	if err != nil {
		return err
	}
	nights, err := p.journal().Nights(from, to)
	if err != nil {
		return err
	}
	if ask.json {
		return p.printJSON(append([]diary.Night{}, nights...)) // none are [], not null
	}
	var text strings.Builder
	if err := exchange.Write(&text, exchange.CSV, diary.Contents{Nights: nights}); err != nil {
		return err
	}
	return p.PrintData(text.String())
}

func (p *program) historyPlain(opening string, ask historyAsk) error {
	period, err := p.period(ask)
	switch {
	case err != nil:
		return err
	case period.From.IsZero():
		return p.Print(opening + "No nights yet. Start your first routine with: calmcalf bedtime\n")
	}
	r := period.Part(period.From, period.To)
	var lines []string
	switch ask.view {
	case "calendar":
		lines = twin.Calendar(r)
	case "where":
		lines = twin.Where(r)
	case "insight":
		parts, err := p.parts(false, false)
		if err != nil {
			return err
		}
		lines = append(twin.Parts(parts), insight.Report(r)...)
	default:
		lines = twin.Nights(r, diary.Period{From: back(r.To), To: r.To, Nights: period.Nights}.Count())
	}
	return p.Printf("%s%s\n%s\n", opening, twin.Head(r), strings.Join(lines, "\n"))
}

func (p *program) historySVG(ask historyAsk) error {
	r, err := p.period(ask)
	switch {
	case err != nil:
		return err
	case r.From.IsZero():
		return errors.New("no nights yet, so there is nothing to draw; start with: calmcalf bedtime")
	}
	palette := picture.Light()
	if ask.dark {
		palette = picture.Dark()
	}
	text, err := picture.Draw(picture.Request{Kind: picture.Kind(ask.view), Period: r, Palette: palette})
	if err != nil {
		return fmt.Errorf("%w; choose a later --from", err)
	}
	return p.write(ask.svg, ask.force, text, fmt.Sprintf("Wrote %s. %s\n", ask.svg, twin.Head(r)))
}

// period reads the nights that are asked for, and those that the running mean of the
// first of them looks back on. Where no end is named, they begin with the first that is
// stored, and end with the last that is over or stored. Where nothing is stored, the
// period is empty.
func (p *program) period(ask historyAsk) (diary.Period, error) {
	from, to, err := p.ends(ask.from, ask.to)
	if err != nil {
		return diary.Period{}, err
	}
	return store.View(p.journal(), func(j store.Reader) (r diary.Period, err error) {
		first, last, err := j.Span()
		if err != nil || first.IsZero() {
			return r, err
		}
		r.Last = diary.LastNight(p.clock())
		if end := later(last, r.Last); to.IsZero() || to.Compare(end) > 0 {
			to = end
		}
		if from.IsZero() && to.Compare(first) < 0 {
			return r, fmt.Errorf("your journal starts on %s, after --to %s; choose a later date", first, to)
		}
		r.From = cmp.Or(from, first)
		r.To = later(to, r.From) // tonight, of which nothing is stored yet
		r.Nights, err = j.Nights(back(r.From), r.To)
		return r, err
	})
}

func later(a, b diary.Date) diary.Date {
	if a.Compare(b) > 0 {
		return a
	}
	return b
}

// back is the first night that the running mean of a night looks back on.
func back(night diary.Date) diary.Date {
	if night.Year <= 1 {
		return night
	}
	return night.AddDays(1 - insight.MeanNights)
}
