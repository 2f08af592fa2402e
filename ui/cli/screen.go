package cli

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"calmcalf/assets/shipped"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/screen/home"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// plainMode reports whether lines of text take the place of screens, and what was set for it,
// in brackets.
func (p *program) plainMode() (why string, plain bool) {
	switch accessible := strings.ToLower(p.getenv("ACCESSIBLE")); {
	case p.plain:
		return " (--plain)", true
	case accessible != "" && accessible != "0" && accessible != "false":
		return " (ACCESSIBLE is set)", true
	case p.getenv("TERM") == "dumb":
		return " (TERM=dumb)", true
	default:
		return "", !isTerminal(p.Out)
	}
}

func (p *program) wantsPlain() bool {
	_, plain := p.plainMode()
	return plain
}

// answers reports whether somebody can be asked, line by line.
func (p *program) answers() bool { return isTerminal(p.In) && isTerminal(p.Out) }

// isTerminal reports whether what is read or written is a terminal.
func isTerminal(stream any) bool {
	file, is := stream.(interface{ Fd() uintptr })
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
	switch {
	case p.wantsPlain() && !p.within && p.answers():
		return p.openMenu(ctx)
	case p.wantsPlain():
		return p.tonight(true)
	}
	start := ui.Start{nav.Home{}}
	if diary.PartOfDay(p.clock()) == diary.Morning {
		if night, open := p.unlogged(); open {
			start = append(start, nav.CheckIn{Night: night})
		}
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

func themes() []string { return append([]string{"auto"}, theme.Names()...) }

// checkTheme refuses an unknown theme, whether it will be used or not.
func (p *program) checkTheme() error {
	if p.themeName != "" && !slices.Contains(themes(), p.themeName) {
		return usagef("there is no theme called %q; choose from: %s", p.themeName, strings.Join(themes(), ", "))
	}
	return nil
}

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
	terminal, name := theme.Detect(p.environ), cmp.Or(p.themeName, wanted.Theme)
	look, _ := theme.New(name, terminal)
	sample, backups := false, ui.Backups(p.journal())
	if p.footer != "" { // what is made up is gone soon
		backups = nil
	}
	err = ui.Run(ctx, ui.Deps{
		Theme: look, Red: theme.ForNight(look, terminal), Themes: themesFor(name, look.Name, terminal),
		Evening: profile.evening, Flow: flow, Others: p.readable, Words: func() diary.CareWords { return bodyWords(profile.Known()) }, Pages: p.pages, Checklist: p.checklist, Flags: func() (insight.FlagReport, error) { return store.View(p.journal(), p.flagsIn) }, Fill: p.fill,
		Known: profile.Known, Body: profile.Body, Moving: profile.Moving, Profile: profile, About: aboutYou, Still: wanted.Still,
		Journal: p.timeline(), Backups: backups, Now: p.clock, NewID: p.ids(), Senses: p.senses(wanted), Standing: p.footer,
		Study:  func() (insight.Study, insight.FlagReport, error) { return p.studied(false) },
		Sample: func() { sample = true },
	}, start)
	if err == nil && sample {
		return p.openSample(ctx)
	}
	return err
}

// openSample opens the demo, and then the program again.
func (p *program) openSample(ctx context.Context) error {
	demo := p.again()
	demo.journalFile, demo.plain, demo.within = "", false, false
	demo.run(ctx, []string{"demo"})
	return p.open(ctx)
}

// themesFor returns what chooses the themes once the terminal has said which background it
// has, or nil where nothing depends on that. Until then, the wanted theme is the chosen one.
func themesFor(wanted, chosen string, terminal theme.Terminal) func(dark bool) (look, red theme.Theme) {
	depends := slices.Contains([]string{"", "auto", "contrast"}, wanted)
	if !depends || terminal.Ground != theme.Unknown || chosen == "mono" {
		return nil
	}
	return func(dark bool) (look, red theme.Theme) {
		known := terminal
		if known.Ground = theme.Light; dark {
			known.Ground = theme.Dark
		}
		look, _ = theme.New(wanted, known)
		return look, theme.ForNight(look, known)
	}
}

// helps reports whether the program opens on a cramp that is there now.
func helps(start ui.Start) bool {
	return slices.ContainsFunc(start, func(msg nav.Msg) bool { _, is := msg.(nav.Relief); return is })
}

// evening reads what home shows for a body whose warning signs are not known yet.
func (p *program) evening(safe safety) (e home.Evening, err error) {
	list, now := shipped.Checklist().For(safe.Profile), p.clock()
	err = p.journal().View(func(j store.Reader) (err error) {
		if err = e.Read(timelineIn{j, p.folder()}, now); err == nil {
			e.Flags, err = p.flagsIn(j)
		}
		return err
	})
	safe.Signs = list.Active(e.Standing) // the profile can be why one is active
	e.Body, e.Words, e.Asked = safe.Body, list.Words, p.folder().HasProfile()
	e.Routines, e.Broken = p.offered(e.Body)
	_, gentle := safe.Profile.Routine()
	e.Safe = gentle || safe.err != nil
	return e, err
}
