package checkin

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/colorprofile"

	tea "github.com/charmbracelet/bubbletea"
)

// morning is a Sunday; sunday, saturday ... are named by the evening.
var (
	morning  = time.Date(2026, 11, 22, 7, 40, 0, 0, time.UTC)
	saturday = diary.Date{Year: 2026, Month: 11, Day: 21}
	friday   = saturday.AddDays(-1)
	thursday = saturday.AddDays(-2)
)

// desk is the screen as its user has it: keys in, words and a journal out.
type desk struct {
	t       *testing.T
	screen  *Model
	journal Journal
	refuse  error // what the journal says instead of doing it
	asked   []nav.Msg
}

// refusing stands between the screen and the journal, which it lets answer
// unless the test wants an error.
type refusing struct {
	Journal
	d *desk
}

func (r refusing) Night(date diary.Date) (diary.Night, error) {
	if r.d.refuse != nil {
		return diary.Night{}, r.d.refuse
	}
	return r.Journal.Night(date)
}

func (r refusing) CheckIn(c diary.CheckIn) (diary.Change, error) {
	if r.d.refuse != nil {
		return diary.Change{}, r.d.refuse
	}
	return r.Journal.CheckIn(c)
}

func (r refusing) StillSore(night diary.Date, still bool, now time.Time) (diary.Change, error) {
	if r.d.refuse != nil {
		return diary.Change{}, r.d.refuse
	}
	return r.Journal.StillSore(night, still, now)
}

func (r refusing) Undo(c diary.Change) error {
	if r.d.refuse != nil {
		return r.d.refuse
	}
	return r.Journal.Undo(c)
}

// journalWith has these nights' answers.
func journalWith(t *testing.T, answers ...diary.CheckIn) *store.Journal {
	t.Helper()
	j := store.At(t.TempDir() + "/journal.db")
	for _, c := range answers {
		if _, err := j.CheckIn(c); err != nil {
			t.Fatal(err)
		}
	}
	return j
}

// inTheNight is a journal with cramps recorded during the last night.
func inTheNight(t *testing.T, cramps ...diary.Cramp) *store.Journal {
	t.Helper()
	j := store.At(t.TempDir() + "/journal.db")
	record(t, j, cramps...)
	return j
}

// record keeps cramps as they come and ease.
func record(t *testing.T, j *store.Journal, cramps ...diary.Cramp) {
	t.Helper()
	for _, c := range cramps {
		if _, err := j.BeginCramp(c); err != nil {
			t.Fatal(err)
		}
		if _, err := j.EditCramp(saturday, c, func(kept *diary.Cramp) { *kept = c }); err != nil {
			t.Fatal(err)
		}
	}
}

// logged is a night's answer.
func logged(night diary.Date, cramps ...diary.Cramp) diary.CheckIn {
	return diary.CheckIn{Night: night, Cramps: cramps}
}

// footCramp is one that was timed at 03:10.
func footCramp() diary.Cramp {
	return diary.Cramp{
		ID: "a", Side: routines.Right, Muscle: diary.Foot, Severity: new(7), Duration: new(diary.Seconds(192 * time.Second)),
		At: saturday.At(3, 10, time.UTC), Woke: new(true),
	}
}

// plain draws without colours.
func plain(glyphs theme.Glyphs) theme.Theme {
	t, _ := theme.New("mono", theme.Terminal{Profile: colorprofile.NoTTY, Glyphs: glyphs})
	return t
}

// sit opens the screen on a night.
func sit(t *testing.T, j Journal, night diary.Date) *desk {
	t.Helper()
	d := &desk{t: t, journal: j}
	ids := 0
	d.screen = New(Deps{
		Theme: plain(theme.Braille), Journal: refusing{j, d}, Now: func() time.Time { return morning },
		NewID: func() string { ids++; return fmt.Sprintf("new%d", ids) },
	}, night)
	d.screen.SetSize(96, 26)
	d.run(d.screen.Init())
	return d
}

// run performs a command and all that follows from it.
func (d *desk) run(cmd tea.Cmd) { d.asked = append(d.asked, navtest.Run(d.screen, cmd)...) }

// press presses keys in turn: "enter", "tab", or single characters.
func (d *desk) press(keys ...string) {
	d.asked = append(d.asked, navtest.Press(d.screen, keys...)...)
}

func (d *desk) sees(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !strings.Contains(d.screen.View(), w) {
			d.t.Errorf("got the view\n%s\nwant %q in it", d.screen.View(), w)
		}
	}
}

func (d *desk) seesNo(word string) {
	d.t.Helper()
	if strings.Contains(d.screen.View(), word) {
		d.t.Errorf("got the view\n%s\nwant no %q in it", d.screen.View(), word)
	}
}

// keeps checks what the journal has of a night: "not logged" or its cramps.
func (d *desk) keeps(night diary.Date, want ...string) {
	d.t.Helper()
	n, err := d.journal.Night(night)
	if err != nil {
		d.t.Fatal(err)
	}
	var got []string
	if !n.CheckedIn {
		got = append(got, "not logged")
	}
	for _, c := range n.Cramps {
		got = append(got, c.String())
	}
	if !slices.Equal(got, want) {
		d.t.Errorf("night of %v: got %q, want %q", night, got, want)
	}
}

// offers tells whether the footer has this key.
func (d *desk) offers(key string) bool {
	for _, b := range d.screen.ShortHelp() {
		if b.Enabled() && b.Help().Key == key {
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
