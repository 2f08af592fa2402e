package store

import (
	"path/filepath"
	"slices"
	"testing"

	"calmcalf/store/diary"
)

// between picks a period, whatever the first night is.
func between(from, to diary.Date) func(diary.Date) (diary.Date, diary.Date) {
	return func(diary.Date) (diary.Date, diary.Date) { return from, to }
}

func TestOutlineIsTheNightsWithoutTheirSteps(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20.AddDays(-2)})
	begun := session("a", evening(november20.AddDays(-1)))
	begun.Completion = diary.Abandoned
	save(t, j, begun)
	half := session("b", evening(november20))
	half.Completion = diary.Partial
	save(t, j, half)
	save(t, j, session("c", evening(november20)))
	severity := 7
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "x", Muscle: diary.Calf, Severity: &severity, At: threeTen}}})
	if _, err := j.Log(diary.DayLog{Night: november20, Set: diary.Factors{diary.Feet: {Word: "long"}}}); err != nil {
		t.Fatal(err)
	}

	o, err := j.Outline(func(first diary.Date) (from, to diary.Date) {
		if first != november20.AddDays(-2) {
			t.Errorf("got %v as the first night", first)
		}
		return november20.AddDays(-1), november20.AddDays(7)
	})
	if err != nil {
		t.Fatal(err)
	}
	want, err := j.Nights(november20.AddDays(-1), november20)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range want {
		for i, s := range n.Sessions {
			n.Sessions[i] = diary.Session{Routine: s.Routine, Completion: s.Completion}
		}
	}
	if got := text(t, o.Nights); got != text(t, want) {
		t.Errorf("got  %s\nwant %s", got, text(t, want))
	}
	last, _, err := j.LastChange()
	if err != nil || o.Change == nil || *o.Change != last || last.What != diary.OfDay {
		t.Errorf("got %v as the newest change, want %v, %v", o.Change, last, err)
	}
	if o.First != november20.AddDays(-2) || o.Routine != november20 {
		t.Errorf("got a first night of %v and a first routine on %v, want none before %v", o.First, o.Routine, november20)
	}
}

func TestOutlineOfNothing(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	pick := func(diary.Date) (from, to diary.Date) { t.Error("asked for a period"); return from, to }
	for _, what := range []string{"no file", "no night"} {
		o, err := j.Outline(pick)
		if err != nil || !o.First.IsZero() || !o.Routine.IsZero() || o.Nights != nil || o.Change != nil {
			t.Errorf("%s: got %v, %v, want nothing", what, o, err)
		}
		if err := j.Remember("a", "b"); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOutlineSeesEveryPage(t *testing.T) {
	j, last := fill(t, 1000)
	all, err := j.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		t.Fatal(err)
	}
	for _, period := range [][2]int{{0, 999}, {0, 0}, {500, 620}, {999, 2000}, {-50, 3}} {
		from, to := last.AddDays(period[0]-999), last.AddDays(period[1]-999)
		o, err := j.Outline(between(from, to))
		if err != nil {
			t.Fatal(err)
		}
		want := all[max(0, period[0]) : min(999, period[1])+1]
		same := func(a, b diary.Night) bool { return a.Date == b.Date && a.Cramps[0].ID == b.Cramps[0].ID }
		if !slices.EqualFunc(o.Nights, want, same) || o.First != all[0].Date || o.Routine != all[0].Date {
			t.Errorf("%v to %v: got %d nights, want %d", from, to, len(o.Nights), len(want))
		}
	}
}
