package selfcheck

import (
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

// evening is a Sunday.
var evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

// desk is the screen with its journal and a profile.
type desk struct {
	navtest.Desk
	screen  *Model
	journal *store.Journal
	profile diary.Profile
	full    error // what saving the profile says
}

// at makes a desk in the United Kingdom, with these signs standing since last week.
func at(t *testing.T, standing ...string) *desk {
	t.Helper()
	d := &desk{Desk: navtest.Desk{T: t}, journal: store.At(t.TempDir()+"/journal.db", time.Now), profile: diary.Profile{Country: diary.UnitedKingdom}}
	if len(standing) > 0 {
		then := evening.AddDate(0, 0, -7)
		if _, err := d.journal.SaveSigns(diary.NightOf(then), diary.Signs{At: then, Yes: standing}); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// getHelpNow is this heading as a large window shows it.
func getHelpNow() string {
	lines, _ := digits.Letters(theme.Style{}, "Get help now", theme.Braille, measure, 1)
	return strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
}

// open opens the screen in a large window.
func (d *desk) open() *desk { return d.openIn(96, 26) }

func (d *desk) openIn(width, height int) *desk {
	d.T.Helper()
	d.screen = New(Deps{
		Theme: navtest.Plain(theme.Braille), Journal: d.journal, Now: func() time.Time { return evening },
		Checklist: func() diary.Checklist {
			return shipped.Checklist().For(d.profile)
		},
		SaveProfile: func(p diary.Profile) error {
			if d.full == nil {
				d.profile = p
			}
			return d.full
		},
	})
	d.Screen = d.screen
	d.Screen.SetSize(width, height)
	d.Run(d.Screen.Init())
	return d
}

// press presses keys, and returns the desk.
func (d *desk) press(keys ...string) *desk {
	d.Press(keys...)
	return d
}

// has fails the test unless the last answer of the journal, after days, is this.
func (d *desk) has(want ...string) {
	d.T.Helper()
	got, err := d.journal.LastSigns(diary.NightOf(evening).AddDays(400))
	if err != nil {
		d.T.Fatal(err)
	}
	if !slices.Equal(got.Yes, want) {
		d.T.Errorf("got %q in the journal, want %q", got.Yes, want)
	}
}

// answered reports whether the journal has an answer of this evening.
func (d *desk) answered() bool {
	d.T.Helper()
	got, err := d.journal.LastSigns(diary.NightOf(evening))
	if err != nil {
		d.T.Fatal(err)
	}
	return got.At.Equal(evening)
}

// went fails the test unless the last thing that the screen asked for is this.
func (d *desk) went(want nav.Msg) {
	d.T.Helper()
	if len(d.Asked) == 0 || d.Asked[len(d.Asked)-1] != want {
		d.T.Errorf("got %v, want it to end with %v", d.Asked, want)
	}
}
