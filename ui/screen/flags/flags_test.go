package flags

import (
	"errors"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

// desk is the screen with the flags that are listed.
type desk struct {
	navtest.Desk
	flags  []insight.Flag
	unread error // what reading comes to
}

// sit opens the screen with a journal at a path.
func sit(t *testing.T, path string, more ...insight.Flag) *desk {
	t.Helper()
	long := insight.Flag{ID: "B6", Tier: diary.Appointment, Title: "a long cramp", Text: "You logged a long cramp.", Source: "NHS [S1]"}
	d := &desk{Desk: navtest.Desk{T: t}, flags: append([]insight.Flag{long}, more...)}
	d.Sit(New(Deps{
		Theme: navtest.Plain(theme.ASCII), Journal: store.At(path, time.Now), Now: func() time.Time { return time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC) },
		Flags: func() (insight.FlagReport, error) {
			return insight.FlagReport{Flags: d.flags, Words: insight.FlagWords{Appointment: "Worth seeing a doctor", None: "No flag.", Ask: "Discussed?", Quiet: "Quiet now."}}, d.unread
		},
	}))
	return d
}

func TestAJournalThatCannotBeReadIsSaidAndTriedAgain(t *testing.T) {
	d := sit(t, t.TempDir()+"/journal.db")
	d.unread = errors.New("the disk is away")
	d.Run(d.Screen.Init())
	d.Sees("Your journal can't be read. Press enter to try again. The disk is away.")
	d.Went()
	d.unread = nil
	d.Press("enter")
	d.Sees("Worth seeing a doctor", "A long cramp")
}

// TestWhatCouldNotBeSavedStaysUp writes to a path that is a folder.
func TestWhatCouldNotBeSavedStaysUp(t *testing.T) {
	d := sit(t, t.TempDir())
	d.Press("x", "y")
	d.Sees("A long cramp")
	if len(d.Asked) != 1 {
		t.Fatalf("got %v, want what went wrong", d.Asked)
	}
	if fail, ok := d.Asked[0].(nav.Fail); !ok || fail.Err == nil {
		t.Errorf("got %v, want what went wrong", d.Asked)
	}
}

// TestAReplyThatIsTooLateChangesNothing holds back the first of two.
func TestAReplyThatIsTooLateChangesNothing(t *testing.T) {
	d := sit(t, t.TempDir()+"/journal.db")
	late := d.Screen.Init()
	d.Run(d.Screen.Init())
	d.flags = nil
	d.Run(late)
	d.Sees("A long cramp")
}

func TestItOpensOnTheOneThatHomeNames(t *testing.T) {
	named := insight.Flag{ID: "B3", Tier: diary.Appointment, Title: "very painful cramps", Alert: true}
	d := sit(t, t.TempDir()+"/journal.db", named)
	d.Sees("Very painful cramps", "2 of 2")
	d.Press("left")
	d.Run(d.Screen.Init())
	d.Sees("A long cramp", "1 of 2")
}

func TestOneLineSaysWhomToSee(t *testing.T) {
	d := sit(t, t.TempDir()+"/journal.db")
	d.Screen.SetSize(60, 1)
	if got := d.Screen.View(); got != "Worth seeing a doctor: a long cramp" {
		t.Errorf("got %q", got)
	}
	d.Press("x", "y") // nobody is asked what cannot be read
	d.Screen.SetSize(76, 20)
	d.Sees("A long cramp")
}

func TestView_fitsAndNeedsNoUnicode(t *testing.T) {
	d := sit(t, t.TempDir()+"/journal.db", insight.Flag{ID: "S1", Tier: diary.SameDay, Title: "one leg swollen", Text: "Get help today.", Source: "NHS [S2]"})
	for _, keys := range [][]string{nil, {"x"}, {"n", "right"}} {
		d.Press(keys...)
		d.Fits()
		d.Screen.SetSize(76, 20)
		d.ASCII()
	}
}

// TestAPageThatDoesNotFitIsReadToItsEnd also while a question waits for its answer.
func TestAPageThatDoesNotFitIsReadToItsEnd(t *testing.T) {
	d := sit(t, t.TempDir()+"/journal.db")
	d.Screen.SetSize(40, 4)
	d.Sees("more below")
	d.Press("x", "end")
	d.Sees("NHS [S1]")
	d.SeesNo("more below", "Discussed?")
	d.Press("home")
	d.Sees("Discussed?")
	d.Press("n", "pgdown", "k")
	d.Sees("You logged")
}

// TestAFlagThatIsGoneIsNotAskedAbout reads again while the question is open.
func TestAFlagThatIsGoneIsNotAskedAbout(t *testing.T) {
	d := sit(t, t.TempDir()+"/journal.db")
	d.Press("x")
	d.flags = nil
	d.Run(d.Screen.Init())
	d.Sees("No flag.")
	d.SeesNo("Discussed?")
}
