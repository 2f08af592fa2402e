package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"calmcalf/store/demo"
	"calmcalf/store/diary"
	"calmcalf/store/settings"
	"calmcalf/ui"
	"calmcalf/ui/nav"

	"github.com/spf13/cobra"
)

// What is made up where nothing else is asked for.
const (
	demoSeed   = 1
	demoNights = 365
	demoRatio  = 0.6
	demoBase   = 0.8

	mostNights = 36500
	mostRatio  = 10
)

const demoRoutine = "wall-calf-massage"

const madeUp = "Made-up nights: nothing here is yours, or is kept."

func (p *program) demo() *cobra.Command {
	o, nights := demo.Options{Base: demoBase}, new(demoNights)
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Everything, on a made-up year; nothing of yours is touched",
		Long: `demo makes up a year of nights in a journal of its own and opens it, so that every
screen can be tried. Your journal, your profile and your routines are neither read
nor changed, and what is made up is gone at the end. With --journal the nights are
written to a new file instead, for trying commands. With --plain they are printed.`,
		Example: `  calmcalf demo
  calmcalf demo --seed 7 --nights 60
  calmcalf demo --journal made-up.db`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !(o.RateRatio > 0 && o.RateRatio <= mostRatio) {
				return usagef("a rate ratio of %g is not more than 0 and at most %d", o.RateRatio, mostRatio)
			}
			now := p.clock()
			o.Nights, o.End, o.Place = *nights, diary.NightOf(now).AddDays(-1), now.Location()
			if p.journalFile != "" {
				return p.writeDemo(o)
			}
			return p.playDemo(cmd.Context(), o)
		},
	}
	cmd.Flags().Uint64Var(&o.Seed, "seed", demoSeed, "other nights for every `NUMBER`")
	wholeFlag(cmd, &nights, "nights", 1, mostNights, "how many: a `NUMBER`")
	cmd.Flags().Float64Var(&o.RateRatio, "rate-ratio", demoRatio, "cramps on nights with the routine, by those without: a `NUMBER`")
	return cmd
}

func (p *program) makeUp(o demo.Options) error {
	var err error
	if o.Routine, err = builtInFile(demoRoutine); err != nil {
		return fmt.Errorf("making up nights: %w", err)
	}
	_, err = p.journal().Import(diary.Contents{Nights: demo.Nights(o)}, "file")
	return err
}

func (p *program) writeDemo(o demo.Options) error {
	path := p.journalFile
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s is there already; name a new file for the made-up journal", path)
	}
	if err := p.makeUp(o); err != nil {
		return err
	}
	return p.Printf("Wrote %s, made up, to %s. Look at them with: calmcalf history --journal %[2]s\n", diary.Plural(o.Nights, "night"), path)
}

// playDemo opens a made-up journal in a folder that is gone at the end, however
// that comes.
func (p *program) playDemo(ctx context.Context, o demo.Options) (err error) {
	ctx, stop := listening(ctx)
	defer stop()
	dir, err := os.MkdirTemp("", "calmcalf-demo-")
	if err != nil {
		return fmt.Errorf("making up nights: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	p.journalFile = filepath.Join(dir, "journal.db")
	p.configuration = settings.Folder(filepath.Join(dir, "config"))
	if err := p.makeUp(o); err != nil || ctx.Err() != nil {
		return err
	}
	if p.wantsPlain() {
		opening := fmt.Sprintf("%s%s, made up: nothing here is yours, or is kept.\n", p.Opening, diary.Plural(o.Nights, "night"))
		return p.historyPlain(opening, historyAsk{view: "nights"})
	}
	p.footer = madeUp
	return p.show(ctx, ui.Start{nav.Home{}})
}
