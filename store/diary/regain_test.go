package diary_test

import (
	"fmt"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// TestRegain brings back what is lost of a night for certain, and says what is not.
func TestRegain(t *testing.T) {
	at := func(hour int) time.Time { return time.Date(2026, 11, 28, hour, 0, 0, 0, time.UTC) }
	cramp := func(id string, hour int) diary.Cramp {
		return diary.Cramp{ID: id, Side: routines.Left, Muscle: diary.Calf, Changed: at(hour)}
	}
	night := func(hour int, edit func(*diary.Night)) diary.Contents {
		n := diary.Night{Date: friday, Sessions: []diary.Session{}, Changed: at(hour)}
		edit(&n)
		return diary.Contents{Nights: []diary.Night{n}}
	}
	sleep := func(n *diary.Night) { n.Sleep = new(3) }
	answered := func(hour int, ids ...string) func(n *diary.Night) {
		return func(n *diary.Night) {
			n.CheckedIn, n.CheckedAt, n.Cramps = true, at(hour), []diary.Cramp{}
			for _, id := range ids {
				n.Cramps = append(n.Cramps, cramp(id, hour))
			}
		}
	}
	drinks := func(id string, hour int) func(n *diary.Night) {
		return func(n *diary.Night) {
			n.Drinks = []diary.Drink{{ID: id, At: at(hour), ML: 300, Changed: at(hour)}}
			n.Factors = diary.Factors{diary.Water: {Number: 300}}
		}
	}
	without := func(c diary.Contents, d diary.Deletion) diary.Contents { c.Deleted = append(c.Deleted, d); return c }
	for name, test := range map[string]struct {
		ours, backup diary.Contents
		more         bool
		want         string // sleep, cramps and drinks
		doubtful     int
	}{
		"the night is gone":                {diary.Contents{}, night(8, sleep), true, "3 [] []", 0},
		"deleted on purpose":               {diary.Contents{Deleted: []diary.Deletion{{Night: friday, At: at(9)}}}, night(8, sleep), false, "", 0},
		"an answer, and a new cramp":       {night(9, answered(9, "b")), night(8, sleep), true, "3 [b] []", 0},
		"an answer that was deleted since": {night(9, func(n *diary.Night) { answered(9, "b")(n); n.Fields = diary.Fields{"sleep": at(9)} }), night(8, sleep), false, "", 0},
		"an answer that was changed since": {night(9, func(n *diary.Night) { n.Sleep = new(7) }), night(8, sleep), false, "", 0},
		"the later state":                  {night(8, answered(8, "a")), night(9, func(n *diary.Night) { answered(8, "a", "b")(n); sleep(n) }), true, "3 [a b] []", 0},
		"a cramp, and a new one":           {night(9, answered(9, "b")), night(8, func(n *diary.Night) { answered(8, "a")(n); sleep(n) }), true, "3 [b] []", 1},
		"a cramp, and none since":          {night(9, answered(9)), night(8, answered(8, "a")), false, "", 1},
		"a cramp that was deleted since":   {without(night(9, answered(9, "b")), diary.Deletion{Night: friday, ID: "a", At: at(9)}), night(8, answered(8, "a")), false, "", 0},
		"a cramp, and another answer":      {night(9, sleep), night(8, answered(8, "a")), true, "3 [a] []", 0},
		"a drink":                          {night(9, sleep), night(8, drinks("a", 8)), true, "3 [] [a]", 0},
		"a drink, and a new one":           {night(9, drinks("b", 9)), night(8, func(n *diary.Night) { drinks("a", 8)(n); sleep(n) }), true, "3 [] [b]", 1},
		"the same":                         {night(8, answered(8, "b", "a")), night(8, answered(8, "b", "a")), false, "", 0},
	} {
		got, more, doubtful := test.ours.Regain(test.backup)
		if more != test.more || len(doubtful) != test.doubtful {
			t.Errorf("%s: got %v, %q", name, more, doubtful)
		}
		if !more {
			continue
		}
		n, cramps, drinks := got.Nights[0], []string{}, []string{}
		for _, c := range n.Cramps {
			cramps = append(cramps, c.ID)
		}
		for _, d := range n.Drinks {
			drinks = append(drinks, d.ID)
		}
		if words := fmt.Sprint(*n.Sleep, cramps, drinks); words != test.want {
			t.Errorf("%s: got %s, want %s", name, words, test.want)
		}
		if again, more, _ := got.Regain(test.backup); more {
			t.Errorf("%s: there is more the next time: %+v", name, again)
		}
	}
}
