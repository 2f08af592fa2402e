package cli

import (
	"strings"

	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/nav"
	"calmcalf/ui/report/twin"

	"github.com/spf13/cobra"
)

type insightAsk struct{ json, now, details bool }

func (p *program) insight() *cobra.Command {
	var ask insightAsk
	cmd := &cobra.Command{
		Use: "insight",
		Long: `insight compares nights with and without the routine, nights with and without something that
you logged about the day (such as alcohol), and recent weeks with the weeks before. It also
says how certain each result is. Comparisons are updated every 28 nights, because checking more
often makes it easier to mistake luck for a result.`,
		Example: `  calmcalf insight
  calmcalf insight --details
  calmcalf insight --json`,
		Args: noWords,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case ask.json && (p.plain || ask.details):
				return usagef("--json already has everything: leave out --plain and --details")
			case ask.json:
				return p.insightJSON(ask.now)
			case ask.now || ask.details:
				return p.insightPlain(ask)
			}
			return p.linesOr(cmd, func() error { return p.insightPlain(ask) }, nav.History{View: nav.ViewInsight})
		},
	}
	cmd.Flags().BoolVar(&ask.json, "json", false, "print every number as JSON")
	cmd.Flags().BoolVar(&ask.now, "now", false, "include every night so far, not only complete blocks of 28")
	cmd.Flags().BoolVar(&ask.details, "details", false, "also show what could be luck, how bad the cramps were, and how long they lasted")
	return cmd
}

// study is what the nights up to the last one that is over show.
func (p *program) study(journal store.Reader, peek bool) (insight.Study, error) {
	last := diary.LastNight(p.clock())
	var nights []diary.Night
	err := journal.Brief(diary.Date{}, last, func(n diary.Night) error {
		nights = append(nights, n)
		return nil
	})
	if err != nil {
		return insight.Study{}, err
	}
	trial, err := journal.Trial()
	if err != nil {
		return insight.Study{}, err
	}
	return insight.Of(nights, last, insight.Options{Peek: peek, Acute: p.acute(), Trial: trial}), nil
}

// studied is the study and the flags that are listed, read together.
func (p *program) studied(peek bool) (study insight.Study, report insight.FlagReport, err error) {
	err = p.journal().View(func(j store.Reader) (err error) {
		if study, err = p.study(j, peek); err == nil {
			report, err = p.flagsIn(j)
		}
		return err
	})
	return study, report, err
}

// acute are the ids of the routines for a cramp that is there.
func (p *program) acute() []string {
	var ids []string
	all, _ := p.all() // where routines are listed, broken files are named
	for _, r := range all {
		if r.Kind == routines.Acute {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func (p *program) insightPlain(ask insightAsk) error {
	parts, err := p.parts(ask.now, ask.details)
	if err != nil {
		return err
	}
	return p.Printf("%sWhat your nights show, up to %s.\n%s\n", p.Opening,
		diary.LastNight(p.clock()).Format(diary.FullDate), strings.Join(twin.Parts(parts), "\n"))
}

// parts are what the nights show, after the flags that are listed.
func (p *program) parts(peek, details bool) ([]insight.Part, error) {
	study, report, err := p.studied(peek)
	if err != nil {
		return nil, err
	}
	parts := study.Describe(details)
	if flags, up := report.Describe(); up {
		parts = append([]insight.Part{flags}, parts...)
	}
	return parts, nil
}

func (p *program) insightJSON(peek bool) error {
	study, report, err := p.studied(peek)
	if err != nil {
		return err
	}
	return p.printJSON(struct {
		insight.Study
		Flags []insight.Flag `json:"flags"`
	}{study, report.Flags})
}
