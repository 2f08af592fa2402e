package cli

import (
	"cmp"
	"context"
	"os"
	"slices"
	"strings"

	"calmcalf/assets"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// wantsPlain reports whether lines of text are wanted, or are all that is possible.
func (p *program) wantsPlain() bool {
	return p.plain || p.getenv("ACCESSIBLE") == "1" || p.getenv("TERM") == "dumb" || !isTerminal(p.Out)
}

// isTerminal reports whether what is read or written is a terminal.
func isTerminal(stream any) bool {
	file, is := stream.(*os.File)
	return is && term.IsTerminal(file.Fd())
}

// linesOr prints lines of text, or opens screens where that is possible and not
// unwanted.
func (p *program) linesOr(cmd *cobra.Command, lines func() error, screens ...nav.Msg) error {
	if p.wantsPlain() {
		return lines()
	}
	return p.show(cmd.Context(), screens)
}

// open is the program without a command: on what fits the hour.
func (p *program) open(ctx context.Context) error {
	if p.wantsPlain() {
		return p.tonight()
	}
	start := ui.Start{nav.Home{}}
	if night, open := p.unlogged(); open && diary.IsMorning(p.clock()) {
		start = append(start, nav.CheckIn{Night: night})
	}
	return p.show(ctx, start)
}

// unlogged returns last night, and reports whether the journal has nights by then but no
// answer for it. A journal that cannot be read is home's to report.
func (p *program) unlogged() (diary.Date, bool) {
	night := diary.LastNight(p.clock())
	missed, err := store.View(p.journal(), func(j store.Reader) (bool, error) { return j.Missed(night) })
	return night, err == nil && missed
}

// themes are the words for a theme.
func themes() []string { return append([]string{"auto"}, theme.Names()...) }

// checkTheme refuses an unknown theme, whether it will be used or not.
func (p *program) checkTheme() error {
	if p.themeName != "" && !slices.Contains(themes(), p.themeName) {
		return usagef("no theme named %q; try %s", p.themeName, strings.Join(themes(), ", "))
	}
	return nil
}

// show runs the screens.
func (p *program) show(ctx context.Context, start ui.Start) error {
	wanted, err := p.config()
	if err != nil && !helps(start) {
		return err
	}
	profile := p.profile()
	switch safe := profile.latest.Load(); {
	case err != nil: // a cramp does not wait until that is mended
		start = append(start, nav.Fail{Err: err})
	case safe.err != nil && start[len(start)-1] != (nav.Profile{}): // which says it itself
		start = append(start, nav.Fail{Err: safe.short()})
	}
	terminal := theme.Detect(p.environ)
	look, _ := theme.New(cmp.Or(p.themeName, wanted.Theme), terminal)
	ctx, stop := listening(ctx)
	defer stop()
	return ui.Run(ctx, ui.Deps{
		Theme: look, Red: theme.ForNight(look.Name, terminal), Poses: figure.Load(assets.Files),
		Evening: profile.evening, Flow: flow, Words: func() diary.CareWords { return bodyWords(profile.Known()) }, Pages: p.pages, Checklist: p.checklist, Flags: p.flags, Fill: p.fill,
		Known: profile.Known, Body: profile.Body, Profile: profile, About: aboutYou, Still: wanted.Still,
		Journal: p.journal(), Now: p.clock, NewID: p.ids(), Senses: p.senses(wanted), Standing: p.footer,
		Study: func() ([]insight.Part, error) { return p.parts(false, false) },
	}, start)
}

// helps reports whether the program opens on a cramp that is there now.
func helps(start ui.Start) bool {
	_, is := start[len(start)-1].(nav.Relief)
	return is
}
