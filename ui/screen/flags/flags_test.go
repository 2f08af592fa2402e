package flags

import (
	"errors"
	"strings"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"
)

// desk is the screen as its user has it: keys in, words out.
type desk struct {
	screen *Model
	up     []insight.Flag
	unread error // what reading comes to
	asked  []nav.Msg
}

func sit(t *testing.T, path string) *desk {
	t.Helper()
	d := &desk{up: []insight.Flag{{ID: "B6", Tier: diary.Appointment, Title: "a long cramp", Text: "You logged a long cramp.", Source: "NHS [S1]"}}}
	look, _ := theme.New("mono", theme.Terminal{Profile: colorprofile.NoTTY, Glyphs: theme.ASCII})
	d.screen = New(Deps{
		Theme: look, Journal: store.At(path, time.Now), Now: func() time.Time { return time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC) },
		Flags: func() (insight.FlagReport, error) {
			return insight.FlagReport{Flags: d.up, Words: insight.FlagWords{Appointment: "Worth seeing a doctor", None: "No flag.", Ask: "Discussed?", Quiet: "Quiet now."}}, d.unread
		},
	})
	d.screen.SetSize(76, 20)
	return d
}

// run performs a command and all that follows from it.
func (d *desk) run(cmd tea.Cmd) { d.asked = append(d.asked, navtest.Run(d.screen, cmd)...) }

func (d *desk) press(keys ...string) {
	d.asked = append(d.asked, navtest.Press(d.screen, keys...)...)
}

func (d *desk) sees(t *testing.T, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(d.screen.View(), w) {
			t.Errorf("got\n%s\nwant %q in it", d.screen.View(), w)
		}
	}
}

func TestAJournalThatCannotBeReadIsSaidAndTriedAgain(t *testing.T) {
	d := sit(t, t.TempDir()+"/journal.db")
	d.unread = errors.New("the disk is away")
	d.run(d.screen.Init())
	d.sees(t, "Your journal can't be read. Press enter to try again.")
	if len(d.asked) != 1 || d.asked[0].(nav.Fail).Err != d.unread {
		t.Errorf("got %v", d.asked)
	}
	d.unread = nil
	d.press("enter")
	d.sees(t, "Worth seeing a doctor", "A long cramp")
}

// TestWhatCouldNotBeSavedStaysUp writes to a path that is a folder.
func TestWhatCouldNotBeSavedStaysUp(t *testing.T) {
	d := sit(t, t.TempDir())
	d.run(d.screen.Init())
	d.press("x", "y")
	d.sees(t, "A long cramp")
	if len(d.asked) != 1 {
		t.Fatalf("got %v, want what went wrong", d.asked)
	}
	if fail, ok := d.asked[0].(nav.Fail); !ok || fail.Err == nil {
		t.Errorf("got %v, want what went wrong", d.asked)
	}
}

// TestAReplyThatIsTooLateChangesNothing holds back the first of two.
func TestAReplyThatIsTooLateChangesNothing(t *testing.T) {
	d := sit(t, t.TempDir()+"/journal.db")
	late := d.screen.Init()
	d.run(d.screen.Init())
	d.up = nil
	d.run(late)
	d.sees(t, "A long cramp")
}

func TestOneLineSaysWhomToSee(t *testing.T) {
	d := sit(t, t.TempDir()+"/journal.db")
	d.run(d.screen.Init())
	d.screen.SetSize(60, 1)
	if got := d.screen.View(); got != "Worth seeing a doctor: a long cramp" {
		t.Errorf("got %q", got)
	}
	d.press("x", "y") // nobody is asked what cannot be read
	d.screen.SetSize(76, 20)
	d.sees(t, "A long cramp")
}

func TestASCII_drawsNothingElse(t *testing.T) {
	d := sit(t, t.TempDir()+"/journal.db")
	d.up = append(d.up, d.up[0])
	d.run(d.screen.Init())
	text := d.screen.View()
	for _, b := range d.screen.ShortHelp() {
		text += b.Help().Key + b.Help().Desc
	}
	if i := strings.IndexFunc(text, func(r rune) bool { return r > '~' }); i >= 0 {
		t.Errorf("got %q", []rune(text[i:])[0])
	}
}
