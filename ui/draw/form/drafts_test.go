package form

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
)

// drafted is a survey whose leg is kept as a draft, each about a night.
func drafted(t *testing.T, j *store.Journal, night string) (*navtest.Desk, *survey) {
	t.Helper()
	d, s := open(t)
	s.Drafts = NewDrafts(j, diary.DayForm, func() Left {
		left := Left{Name: night, Place: s.form.Focus}
		if s.Dirty() {
			left.Draft = s.form.Rows[0].Value()
		}
		return left
	})
	return d, s
}

// left is what the drawer has of a night.
func left(j *store.Journal, night string) string {
	leg, place := Unfinished(NewDrafts(j, diary.DayForm, nil), night, fits)
	if leg == nil {
		return ""
	}
	return fmt.Sprint(*leg, " ", place)
}

func fits(*string) bool { return true }

func TestDrafts_followEveryAnswer(t *testing.T) {
	j := store.At(t.TempDir()+"/journal.db", time.Now)
	d, _ := drafted(t, j, "friday")
	for i, step := range []struct{ key, want string }{
		{"tab", ""},
		{"up", ""},
		{"r", "right 1"},
		{"tab", "right 1"}, // a move is no answer
		{"up", "right 1"},
		{"up", "right 1"},
		{"b", "both 1"},
		{"up", "both 1"},
		{"left", "right 0"},
		{"left", ""},
		{"b", "both 1"},
		{"esc", "both 1"},
		{"n", "both 1"},
		{"enter", ""},
	} {
		d.Press(step.key)
		if got := left(j, "friday"); got != step.want {
			t.Errorf("step %d, %s: got %q, want %q", i, step.key, got, step.want)
		}
	}
}

func TestDrafts_areOfSeveralNights(t *testing.T) {
	j := store.At(t.TempDir()+"/journal.db", time.Now)
	for night := 10; night < 10+mostDrafts+2; night++ {
		d, _ := drafted(t, j, fmt.Sprint("2026-11-", night))
		d.Press("r")
	}
	for night, want := range map[string]string{"2026-11-10": "", "2026-11-11": "", "2026-11-12": "right 1", "2026-11-25": "right 1"} {
		if got := left(j, night); got != want {
			t.Errorf("%s: got %q, want %q", night, got, want)
		}
	}
}

// TestDrafts_ofWindowsThatWriteAtOnce are all there.
func TestDrafts_ofWindowsThatWriteAtOnce(t *testing.T) {
	path := t.TempDir() + "/journal.db"
	var writing sync.WaitGroup
	for night := range mostDrafts {
		_, s := drafted(t, store.At(path, time.Now), fmt.Sprint(night))
		writing.Go(func() { s.Update(navtest.Key("r"))() })
	}
	writing.Wait()
	for night := range mostDrafts {
		if got := left(store.At(path, time.Now), fmt.Sprint(night)); got != "right 1" {
			t.Errorf("%d: got %q", night, got)
		}
	}
}

// TestDrafts_thatComeLateDoNothing runs the commands of several answers in another order.
func TestDrafts_thatComeLateDoNothing(t *testing.T) {
	j := store.At(t.TempDir()+"/journal.db", time.Now)
	d, s := drafted(t, j, "friday")
	var late []tea.Cmd
	for _, key := range []string{"r", "up", "b", "up"} {
		late = append(late, s.Update(navtest.Key(key)))
	}
	d.Run(late[2])
	d.Run(late[0])
	if got := left(j, "friday"); got != "both 1" {
		t.Errorf("got %q, want the last answer", got)
	}
	answered := s.Update(navtest.Key("r"))
	d.Press("enter")
	d.Run(answered)
	if got := left(j, "friday"); got != "" {
		t.Errorf("got %q after it was saved", got)
	}
}

func TestDrafts_thatCannotBeWritten(t *testing.T) {
	j := store.At(t.TempDir()+"/journal.db", time.Now)
	if err := j.EditDraft(diary.DayForm, func([]byte) any { return "of another version" }); err != nil {
		t.Fatal(err)
	}
	d, s := drafted(t, j, "friday")
	if got := left(j, "friday"); got != "" {
		t.Errorf("got %q of another version", got)
	}
	mend := navtest.Break(t, j.Path())
	d.Press("r", "up")
	d.Failed()
	d.Press("b")
	d.Went() // once is enough
	if err := s.Keep(); err == nil {
		t.Error("got no error at the end")
	}
	mend()
	if err := s.Keep(); err != nil || left(j, "friday") != "both 1" {
		t.Errorf("got %q, %v", left(j, "friday"), err)
	}
}

func TestAnOffer_isAnsweredByItsOwnKeys(t *testing.T) {
	j := store.At(t.TempDir()+"/journal.db", time.Now)
	opened := time.Date(2026, 11, 20, 23, 5, 0, 0, time.UTC)
	for key, want := range map[string]string{"enter": "both 0", "g": "both 0", "f": "", "esc": "both 0", "y": "both 0", "n": "both 0", "b": "both 0"} {
		if err := j.EditDraft(diary.DayForm, func([]byte) any { return map[string]any{"friday": map[string]any{"Draft": "both"}} }); err != nil {
			t.Fatal(err)
		}
		d, s := drafted(t, j, "friday")
		leg, _ := Unfinished(s.Drafts, "friday", fits)
		s.Offer(Offer{Opened: opened, GoOn: func() { s.form.Rows[0].Select(*leg) }}, opened.AddDate(0, 0, 1))
		d.Sees("You started this (Friday 20 November, 23:05) but haven't saved it.")
		if !s.MayLeave() {
			t.Error("the program may not be left while a draft is offered")
		}
		d.Press(key)
		if err := s.Keep(); err != nil {
			t.Fatal(err)
		}
		if got := left(j, "friday"); got != want {
			t.Errorf("%s: got %q, want %q", key, got, want)
		}
	}
}
