package profile

import (
	"errors"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"
	"github.com/google/go-cmp/cmp"
)

// desk is the screen as its user has it: keys in, words and a profile out. It is
// the file too.
type desk struct {
	t      *testing.T
	screen *Model
	told   diary.Profile
	there  bool  // the file is
	broken error // what is wrong in it
	refuse error // what saving says instead of doing it
	asked  []nav.Msg
	now    time.Time
}

func (d *desk) Load() (diary.Profile, bool, error) { return d.told, d.there, d.broken }

func (d *desk) Save(told diary.Profile) error {
	if d.refuse == nil {
		d.told, d.there, d.broken = told, true, nil
	}
	return d.refuse
}

var words = Words{
	"muscle": "The routine for that place is offered first.", "massage": "With any of these, massage is left out.",
	"medicines":      "Some were seen more often in people with cramps, and some bear on what is left out.",
	"conditions":     "Some were seen more often in people with cramps.",
	"says past-clot": "It can be a clot: get help today ({advice}), and call {emergency} with breathlessness.",
	"swollen now":    "Is one leg swollen now? That is a warning sign.",
	"unclear":        "You answered a clot. Which was it?",
	"now":            "Now: one leg is swollen", "if now": "The warning signs come next.",
	"earlier": "Earlier: I have had a clot", "if earlier": "Massage stays left out.",
	"says under 16":      "This app is for adults. Ask a doctor.",
	"first chair-gentle": "The chair routine is offered first.", "first foot-arch": "The foot routine is offered first.",
	"without massage_caution": "Massage is left out.", "without heat_cold": "Warmth and ice are left out.", "without unsteady": "Steps that need steady feet are left out.",
	"doubt late-pregnancy": "Pregnant, and 60 or older: please check both.", "doubt other-thinner": "No medicines, but a blood thinner: please check both.",
	"nothing": "It changes no routine.", "end": "Information, not a diagnosis.",
}

// plain draws without colours.
func plain(glyphs theme.Glyphs) theme.Theme {
	t, _ := theme.New("mono", theme.Terminal{Profile: colorprofile.NoTTY, Glyphs: glyphs})
	return t
}

// sit opens the screen.
func sit(t *testing.T, d *desk) *desk {
	t.Helper()
	d.t = t
	d.open(plain(theme.Braille))
	return d
}

func (d *desk) open(look theme.Theme) {
	d.screen = New(d.deps(look))
	d.screen.SetSize(76, 20)
	d.run(d.screen.Init())
}

func (d *desk) deps(look theme.Theme) Deps {
	return Deps{Theme: look, File: d, Words: words, Now: func() time.Time { return d.now }}
}

// run performs a command and all that follows from it.
func (d *desk) run(cmd tea.Cmd) { d.asked = append(d.asked, navtest.Run(d.screen, cmd)...) }

// press presses keys a second apart.
func (d *desk) press(keys ...string) {
	for _, k := range keys {
		d.after(time.Second, k)
	}
}

// after presses a key so long after the one before.
func (d *desk) after(pause time.Duration, k string) {
	d.now = d.now.Add(pause)
	d.asked = append(d.asked, navtest.Press(d.screen, k)...)
}

var spaces = regexp.MustCompile(`\s+`)

func (d *desk) shows(word string) bool {
	return strings.Contains(spaces.ReplaceAllString(d.screen.View(), " "), word)
}

func (d *desk) sees(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !d.shows(w) {
			d.t.Errorf("the screen does not show %q, but\n%s", w, d.screen.View())
		}
	}
}

func (d *desk) seesNo(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if d.shows(w) {
			d.t.Errorf("the screen shows %q in\n%s", w, d.screen.View())
		}
	}
}

func (d *desk) offers(key string) bool {
	for _, b := range d.screen.ShortHelp() {
		if b.Enabled() && b.Help().Key == key {
			return true
		}
	}
	return false
}

func (d *desk) offersTo(key, does string) bool {
	for _, b := range d.screen.ShortHelp() {
		if b.Enabled() && b.Help().Key == key && b.Help().Desc == does {
			return true
		}
	}
	return false
}

func (d *desk) keeps(want diary.Profile) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.told); diff != "" || !d.there {
		d.t.Errorf("the file is there: %v, and not as wanted: %s", d.there, diff)
	}
}

func (d *desk) went(want ...nav.Msg) {
	d.t.Helper()
	if !reflect.DeepEqual(d.asked, want) {
		d.t.Errorf("got %v, want %v", d.asked, want)
	}
	d.asked = nil
}

var errFull = errors.New("the disk is full: make room and try again")
