package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"calmcalf/assets/shipped"
	"calmcalf/store"
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

const madeUp = "Sample data. Nothing you do is saved."

func (p *program) demo() *cobra.Command {
	o, nights := demo.Options{Base: demoBase}, new(demoNights)
	cmd := &cobra.Command{
		Use: "demo",
		Long: `demo opens calmcalf with a year of made-up nights, so you can try every screen. It does not
read or change your journal, your profile or your routines, and the sample data is deleted
at the end. With --journal it writes the nights to a new file instead, so you can try the
commands. With --plain it prints the sample nights as text.`,
		Example: `  calmcalf demo
  calmcalf demo --seed 7 --nights 60
  calmcalf demo --journal made-up.db`,
		Args: noWords,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !(o.RateRatio > 0 && o.RateRatio <= mostRatio) {
				return usagef("--rate-ratio is %g: it must be over 0 and at most %d", o.RateRatio, mostRatio)
			}
			now := p.clock()
			o.Nights, o.End, o.Place = *nights, diary.NightOf(now).AddDays(-1), now.Location()
			if cmd.Flags().Changed("journal") { // and not only the menu's, which is the user's own
				return p.writeDemo(o)
			}
			return p.playDemo(cmd.Context(), o)
		},
	}
	cmd.Flags().Uint64Var(&o.Seed, "seed", demoSeed, "make up a different year for each `NUMBER`")
	wholeFlag(cmd, &nights, "nights", 1, mostNights, "make up this `NUMBER` of nights")
	cmd.Flags().Float64Var(&o.RateRatio, "rate-ratio", demoRatio, "set how many cramps come on nights with the routine, compared with other nights: a `NUMBER`, for example 0.6 for 40% fewer")
	return cmd
}

func (p *program) makeUp(o demo.Options) error {
	o.Routine = shipped.Routine(demoRoutine)
	_, err := p.journal().Import(diary.Contents{Nights: demo.Nights(o)}, store.PreferFile)
	return err
}

func (p *program) writeDemo(o demo.Options) error {
	path := p.journalPath()
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s already exists; name a new file for the sample data", path)
	}
	if err := p.makeUp(o); err != nil {
		return err
	}
	return p.Printf("Wrote %s of sample data to %s. To look at them: calmcalf history --journal %[2]s\n", diary.Plural(o.Nights, "night"), path)
}

// playDemo opens a made-up journal in a folder that is gone at the end, however
// that comes.
func (p *program) playDemo(ctx context.Context, o demo.Options) (err error) {
	ctx, stop := listening(ctx)
	defer stop()
	dir, err := os.MkdirTemp("", "calmcalf-demo-")
	if err != nil {
		return fmt.Errorf("can't make sample data: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	p.journalFile = filepath.Join(dir, "journal.db")
	p.configuration = settings.Folder(filepath.Join(dir, "config"))
	if err := p.makeUp(o); err != nil || ctx.Err() != nil {
		return err
	}
	if p.wantsPlain() {
		opening := fmt.Sprintf("%s%s of sample data: nothing here is yours, and nothing is saved.\n", p.Opening, diary.Plural(o.Nights, "night"))
		return p.historyPlain(opening, historyAsk{view: "nights"})
	}
	p.footer = madeUp
	return p.show(ctx, ui.Start{nav.Home{}})
}
