package diary_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestWhatChangedIsMarkedAndNothingElse(t *testing.T) {
	at := func(minute int) time.Time { return friday.At(22, minute, time.UTC) }
	var n diary.Night
	change := func(now time.Time, edit func(*diary.Night)) {
		before, marks := n, n.Marks()
		n.Cramps = slices.Clone(n.Cramps)
		edit(&n)
		n.Mark(before, marks, now)
	}
	for _, c := range []struct {
		name string
		now  time.Time
		edit func(*diary.Night)
		want string // the minutes of the night, its cramps and its drinks
	}{
		{"two cramps", at(1), func(n *diary.Night) { n.Merge([]diary.Cramp{{ID: "a"}, {ID: "b"}}) }, "- 1 1"},
		{"the check-in", at(2), func(n *diary.Night) { n.Answer(at(2)) }, "2 1 1"},
		{"one cramp", at(3), func(n *diary.Night) { n.Merge([]diary.Cramp{{ID: "b", Severity: new(3)}}) }, "2 1 3"},
		{"nothing", at(4), func(n *diary.Night) { n.Merge([]diary.Cramp{{ID: "b", Severity: new(3), Changed: at(3)}}) }, "2 1 3"},
		{"a drink", at(5), func(n *diary.Night) {
			if err := n.Log(diary.DayLog{Drinks: []diary.Drink{{ID: "d", At: at(5), ML: 200}}}); err != nil {
				t.Fatal(err)
			}
		}, "2 1 3 5"},
		{"a session", at(6), func(n *diary.Night) { n.Sessions = []diary.Session{{ID: "s", Started: at(6)}} }, "2 1 3 6 5"},
		{"by a clock that was set back", at(0), func(n *diary.Night) { n.Merge([]diary.Cramp{{ID: "b"}}) }, "2 1 3+ 6 5"},
	} {
		change(c.now, c.edit)
		var got []string
		minute := func(changed time.Time) {
			word := "-"
			if !changed.IsZero() {
				word = changed.Format("4")
				if changed.Nanosecond() > 0 {
					word += "+" // a millisecond later than the last change
				}
			}
			got = append(got, word)
		}
		minute(n.Changed)
		for _, c := range n.Cramps {
			minute(c.Changed)
		}
		for _, s := range n.Sessions {
			minute(s.Changed)
		}
		for _, d := range n.Drinks {
			minute(d.Changed)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestDeletionsThatCannotBeTrue(t *testing.T) {
	now := friday.At(22, 0, time.UTC)
	for _, c := range []struct {
		deletion diary.Deletion
		want     string
	}{
		{diary.Deletion{Night: friday, ID: "01J", At: now}, ""},
		{diary.Deletion{Night: friday, At: now}, ""},
		{diary.Deletion{ID: "01J", At: now}, "no night"},
		{diary.Deletion{Night: friday, ID: "01J\a", At: now}, "control character"},
		{diary.Deletion{Night: friday, ID: "01J"}, "no time"},
	} {
		if err := c.deletion.Check(); (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: got %v, want %q", c.deletion, err, c.want)
		}
	}
}
