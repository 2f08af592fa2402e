package selfcheck

import (
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/assets"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"
	"github.com/pelletier/go-toml/v2"
)

// evening is a Sunday.
var evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

// desk is the screen as its user has it: keys in, words and a journal out.
type desk struct {
	t       *testing.T
	screen  *Model
	journal *store.Journal
	profile diary.Profile
	glyphs  theme.Glyphs
	refuse  error // what the journal says instead of doing it
	unread  error // likewise, of reading
	full    error // what saving the profile says
	asked   []nav.Msg
}

// refusing lets the journal answer unless the test wants an error.
type refusing struct{ d *desk }

func (r refusing) LastSigns(until diary.Date) (diary.Signs, error) {
	if r.d.unread != nil {
		return diary.Signs{}, r.d.unread
	}
	return r.d.journal.LastSigns(until)
}

func (r refusing) SaveSigns(night diary.Date, s diary.Signs) (diary.Change, error) {
	if r.d.refuse != nil {
		return diary.Change{}, r.d.refuse
	}
	return r.d.journal.SaveSigns(night, s)
}

// shipped is the self-check that the program ships.
func shipped(t *testing.T) diary.Checklist {
	t.Helper()
	data, err := assets.Files.ReadFile("learn/signs.toml")
	if err != nil {
		t.Fatal(err)
	}
	var list diary.Checklist
	if err := toml.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// at makes a desk in the United Kingdom, with these signs standing since last week.
func at(t *testing.T, standing ...string) *desk {
	t.Helper()
	d := &desk{t: t, journal: store.At(t.TempDir()+"/journal.db", time.Now), profile: diary.Profile{Country: diary.UnitedKingdom}}
	if len(standing) > 0 {
		then := evening.AddDate(0, 0, -7)
		if _, err := d.journal.SaveSigns(diary.NightOf(then), diary.Signs{At: then, Yes: standing}); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// open opens the screen.
func (d *desk) open() *desk {
	d.t.Helper()
	look, _ := theme.New("mono", theme.Terminal{Profile: colorprofile.NoTTY, Glyphs: d.glyphs})
	d.screen = New(Deps{
		Theme: look, Journal: refusing{d}, Now: func() time.Time { return evening },
		Checklist: func() diary.Checklist { return shipped(d.t).For(d.profile) },
		SaveProfile: func(p diary.Profile) error {
			if d.full == nil {
				d.profile = p
			}
			return d.full
		},
	})
	d.screen.SetSize(96, 26)
	d.run(d.screen.Init())
	return d
}

// run performs a command and all that follows from it.
func (d *desk) run(cmd tea.Cmd) { d.asked = append(d.asked, navtest.Run(d.screen, cmd)...) }

// press presses keys in turn.
func (d *desk) press(keys ...string) *desk {
	d.asked = append(d.asked, navtest.Press(d.screen, keys...)...)
	return d
}

func (d *desk) view() string { return strings.Join(strings.Fields(d.screen.View()), " ") }

func (d *desk) sees(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !strings.Contains(d.view(), w) {
			d.t.Errorf("got the view\n%s\nwant %q in it", d.screen.View(), w)
		}
	}
}

func (d *desk) seesNo(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if strings.Contains(d.view(), w) {
			d.t.Errorf("got the view\n%s\nwant no %q in it", d.screen.View(), w)
		}
	}
}

// keeps fails the test unless the last answer of the journal, after days, is this.
func (d *desk) keeps(want ...string) {
	d.t.Helper()
	got, err := d.journal.LastSigns(diary.NightOf(evening).AddDays(400))
	if err != nil {
		d.t.Fatal(err)
	}
	if !slices.Equal(got.Yes, want) {
		d.t.Errorf("got %q in the journal, want %q", got.Yes, want)
	}
}

// answered tells whether the journal has an answer of this evening.
func (d *desk) answered() bool {
	d.t.Helper()
	got, err := d.journal.LastSigns(diary.NightOf(evening))
	if err != nil {
		d.t.Fatal(err)
	}
	return got.At.Equal(evening)
}

// offers tells whether the footer has a key that does this.
func (d *desk) offers(does string) bool {
	for _, b := range d.screen.ShortHelp() {
		if b.Enabled() && b.Help().Desc == does {
			return true
		}
	}
	return false
}

func (d *desk) went(want nav.Msg) {
	d.t.Helper()
	if len(d.asked) == 0 || d.asked[len(d.asked)-1] != want {
		d.t.Errorf("got %v, want it to end with %v", d.asked, want)
	}
}
