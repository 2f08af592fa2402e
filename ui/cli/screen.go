package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"calmcalf/assets"
	"calmcalf/store/diary"
	"calmcalf/ui"
	"calmcalf/ui/coach"
	"calmcalf/ui/figure"
	"calmcalf/ui/nav"
	"calmcalf/ui/profile"
	"calmcalf/ui/theme"

	"github.com/charmbracelet/x/term"
)

// print writes a result.
func (p *program) print(text string) error {
	if _, err := io.WriteString(p.out, theme.Printable(text)); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}

// paint writes a result with the colours in it, whose words are known to be free
// of control characters.
func (p *program) paint(text string) error {
	if _, err := io.WriteString(p.out, text); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}

// wantsPlain tells whether lines of text are wanted, or are all that is possible.
func (p *program) wantsPlain() bool {
	out, ok := p.out.(*os.File)
	return p.plain || p.getenv("ACCESSIBLE") == "1" || p.getenv("TERM") == "dumb" || !ok || !term.IsTerminal(out.Fd())
}

// open is the program without a command: on what fits the hour.
func (p *program) open(ctx context.Context) error {
	if p.wantsPlain() {
		return p.tonight()
	}
	start := ui.Start{nav.Home{}}
	if night, due := p.due(); due {
		start = append(start, nav.CheckIn{Night: night})
	}
	return p.show(ctx, start)
}

// due tells whether the check-in is due, and for which night: it is morning, and
// a journal has been begun but has no answer. A journal that cannot be read is
// home's to report.
func (p *program) due() (diary.Date, bool) {
	now, journal := p.clock(), p.journal()
	night := diary.LastNight(now)
	if !diary.IsMorning(now) {
		return night, false
	}
	unlogged, err := journal.Unlogged(night, 1)
	return night, err == nil && len(unlogged) == 1 && unlogged[0] == night
}

// checkTheme refuses a theme that there is not, whether it will be used or not.
func (p *program) checkTheme() error {
	if !slices.Contains(append(theme.Names(), "", "auto"), p.themeName) {
		return usagef("no theme named %q; try auto, %s", p.themeName, strings.Join(theme.Names(), ", "))
	}
	return nil
}

// show runs the screens.
func (p *program) show(ctx context.Context, start ui.Start) error {
	wanted, err := p.config()
	if err != nil {
		return err
	}
	look, _ := theme.New(cmp.Or(p.themeName, wanted.theme), theme.Detect(p.environ))
	ctx, stop := listening(ctx)
	defer stop()
	held := p.hold(wanted.cautions)
	if safe := held.latest.Load(); safe.err != nil && start[len(start)-1] != (nav.Profile{}) { // which says it itself
		start = append(start, nav.Fail{Err: safe.short()})
	}
	return ui.Run(ctx, ui.Deps{
		Theme: look, Poses: figure.Load(assets.Files), Routines: held.evening, Words: bodyWords(),
		Cautions: held.Cautions, Profile: held, About: aboutYou, Still: wanted.still,
		Journal: p.journal(), Now: p.clock, NewID: p.ids(), Senses: p.senses(wanted),
	}, start)
}

// bodyWords are the words about the body, from the pages that are shipped.
func bodyWords() coach.Words {
	return coach.Words{LightsOut: listOf("learn/lights-out.md"), Hurts: listOf("learn/hurts.md")}
}

// aboutYou are the words about the profile, from the page that is shipped.
func aboutYou() profile.Words {
	words := profile.Words{}
	for _, item := range listOf("learn/profile.md") {
		key, text, _ := strings.Cut(item, ": ")
		words[key] = text
	}
	return words
}

// listOf returns the items of a page that is a list.
func listOf(name string) []string {
	page, err := assets.Files.ReadFile(name)
	if err != nil {
		return nil
	}
	var items []string
	for line := range strings.SplitSeq(string(page), "\n") {
		if item, ok := strings.CutPrefix(line, "- "); ok {
			items = append(items, item)
		}
	}
	return items
}
