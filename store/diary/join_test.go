package diary_test

import (
	"slices"
	"strings"
	"testing"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

func TestJoin(t *testing.T) {
	for _, test := range []struct{ name, ours, other, want string }{
		{
			"a check-in", `{"checked_in":false}`, `{"checked_in":true}`,
			`{"checked_in":true,"cramps":[],"sessions":[]}`,
		},
		{
			"no check-in", `{"checked_in":true,"cramps":[]}`, `{"checked_in":false}`,
			`{"checked_in":true,"cramps":[],"sessions":[]}`,
		},
		{
			"the moment of a check-in", `{"checked_in":true,"cramps":[]}`, `{"checked_in":true,"checked_at":"2026-11-21T07:40:00+01:00"}`,
			`{"checked_in":true,"checked_at":"2026-11-21T07:40:00+01:00","cramps":[],"sessions":[]}`,
		},
		{
			"a check-in of no known moment", `{"checked_in":true,"checked_at":"2026-11-21T07:40:00+01:00","cramps":[]}`, `{"checked_in":true}`,
			`{"checked_in":true,"checked_at":"2026-11-21T07:40:00+01:00","cramps":[],"sessions":[]}`,
		},
		{
			"an earlier check-in, elsewhere on earth", `{"checked_in":true,"checked_at":"2026-11-21T07:40:00+01:00","cramps":[]}`, `{"checked_in":true,"checked_at":"2026-11-21T06:39:59Z"}`,
			`{"checked_in":true,"checked_at":"2026-11-21T06:39:59Z","cramps":[],"sessions":[]}`,
		},
		{
			"a later check-in", `{"checked_in":true,"checked_at":"2026-11-21T07:40:00+01:00","cramps":[]}`, `{"checked_in":true,"checked_at":"2026-11-25T07:40:00+01:00"}`,
			`{"checked_in":true,"checked_at":"2026-11-21T07:40:00+01:00","cramps":[],"sessions":[]}`,
		},
		{
			"sleep and a note", `{"checked_in":false,"sleep":3,"note":"ours"}`, `{"checked_in":false,"sleep":0}`,
			`{"checked_in":false,"sleep":0,"note":"ours","sessions":[]}`,
		},
		{
			"cramps by their ids", `{"checked_in":true,"cramps":[{"id":"a","severity":7,"sore":true},{"id":"c"}]}`,
			`{"checked_in":true,"cramps":[{"id":"b"},{"id":"a","severity":8,"side":"left"}]}`,
			`{"checked_in":true,"cramps":[{"id":"a","side":"left","severity":8,"sore":true},{"id":"b"},{"id":"c"}],"sessions":[]}`,
		},
		{
			"the time of a cramp", `{"checked_in":false,"cramps":[{"id":"a","at":"2026-11-21T03:10:00+01:00"}]}`,
			`{"checked_in":false,"cramps":[{"id":"a","at":"2026-11-21T04:10:00+01:00"}]}`,
			`{"checked_in":false,"cramps":[{"id":"a","at":"2026-11-21T04:10:00+01:00"}],"sessions":[]}`,
		},
		{
			"an open cramp that was closed", `{"checked_in":false,"cramps":[{"id":"a","open":true}]}`,
			`{"checked_in":false,"cramps":[{"id":"a","duration_s":90}]}`,
			`{"checked_in":false,"cramps":[{"id":"a","duration_s":90}],"sessions":[]}`,
		},
		{
			"an open cramp of which nothing more is known", `{"checked_in":false,"cramps":[{"id":"a","open":true}]}`,
			`{"checked_in":false,"cramps":[{"id":"a"}]}`,
			`{"checked_in":false,"cramps":[{"id":"a","open":true}],"sessions":[]}`,
		},
		{
			"factors", `{"checked_in":false,"factors":{"feet":"long","caffeine":2}}`, `{"checked_in":false,"factors":{"caffeine":0}}`,
			`{"checked_in":false,"sessions":[],"factors":{"caffeine":0,"feet":"long"}}`,
		},
		{
			"drinks, and water that has no time",
			`{"checked_in":false,"factors":{"water_ml":500},"drinks":[{"id":"a","at":"2026-11-20T09:00:00+01:00","ml":300}]}`,
			`{"checked_in":false,"factors":{"water_ml":800},"drinks":[{"id":"b","at":"2026-11-20T08:00:00+01:00","ml":700}]}`,
			`{"checked_in":false,"sessions":[],"factors":{"water_ml":1100},"drinks":[` +
				`{"id":"b","at":"2026-11-20T08:00:00+01:00","ml":700},{"id":"a","at":"2026-11-20T09:00:00+01:00","ml":300}]}`,
		},
		{
			"more water than the drinks",
			`{"checked_in":false,"factors":{"water_ml":300},"drinks":[{"id":"a","at":"2026-11-20T09:00:00+01:00","ml":300}]}`,
			`{"checked_in":false,"factors":{"water_ml":900}}`,
			`{"checked_in":false,"sessions":[],"factors":{"water_ml":900},"drinks":[{"id":"a","at":"2026-11-20T09:00:00+01:00","ml":300}]}`,
		},
		{
			"less water than the drinks",
			`{"checked_in":false,"factors":{"water_ml":300},"drinks":[{"id":"a","at":"2026-11-20T09:00:00+01:00","ml":300}]}`,
			`{"checked_in":false,"factors":{"water_ml":100}}`,
			`{"checked_in":false,"sessions":[],"factors":{"water_ml":100}}`,
		},
		{
			"a newer answer about signs", `{"checked_in":false,"signs":{"at":"2026-11-20T20:00:00Z","yes":[]}}`,
			`{"checked_in":false,"signs":{"at":"2026-11-20T21:00:00Z","yes":["a"]}}`,
			`{"checked_in":false,"sessions":[],"signs":{"at":"2026-11-20T21:00:00Z","yes":["a"]}}`,
		},
		{
			"an older answer about signs", `{"checked_in":false,"signs":{"at":"2026-11-20T20:00:00Z","yes":["a"]}}`,
			`{"checked_in":false,"signs":{"at":"2026-11-20T19:00:00Z","yes":[]}}`,
			`{"checked_in":false,"sessions":[],"signs":{"at":"2026-11-20T20:00:00Z","yes":["a"]}}`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			ours, other := night(t, test.ours), night(t, test.other)
			got, err := ours.Join(other)
			if err != nil || written(t, got) != test.want {
				t.Errorf("got %s, %v\nwant %s", written(t, got), err, test.want)
			}
			if again, err := got.Join(other); err != nil || written(t, again) != test.want {
				t.Errorf("joined twice: got %s, %v\nwant %s", written(t, again), err, test.want)
			}
			if written(t, ours) != written(t, night(t, test.ours)) {
				t.Errorf("the night joined is %s now", written(t, ours))
			}
		})
	}
}

func TestDrinksThatAreMoreThanADayHolds(t *testing.T) {
	ours := night(t, `{"factors":{"water_ml":6000},"drinks":[{"id":"a","at":"2026-11-20T09:00:00+01:00","ml":6000}]}`)
	other := night(t, `{"factors":{"water_ml":6000},"drinks":[{"id":"b","at":"2026-11-20T09:00:00+01:00","ml":6000}]}`)
	if n, err := ours.Join(other); err == nil {
		t.Errorf("got %s, want it refused", written(t, n))
	}
}

func TestCrampsWithoutIDs(t *testing.T) {
	other := night(t, `{"checked_in":true,"cramps":[{"side":"left","severity":7},{"side":"left","severity":7},{}]}`)
	first, err := diary.Night{}.Join(other)
	if err != nil || len(first.Cramps) != 3 {
		t.Fatalf("got %v, %v, want three cramps", first.Cramps, err)
	}
	for i, c := range first.Cramps {
		if len(c.ID) != 26 || i > 0 && c.ID <= first.Cramps[i-1].ID {
			t.Errorf("cramp %d has the id %q, want a later one", i, c.ID)
		}
	}
	if first.Cramps[0].Side != routines.Left || first.Cramps[2].Side != "" {
		t.Errorf("got %v, want them in their order", first.Cramps)
	}
	other.Cramps[1].Severity = new(8)
	second, err := first.Join(other)
	if err != nil || len(second.Cramps) != 3 || *second.Cramps[1].Severity != 8 || *second.Cramps[0].Severity != 7 {
		t.Errorf("got %v, %v, want the second one changed", second.Cramps, err)
	}
	known := night(t, `{"checked_in":true,"cramps":[{"id":"a","side":"left","severity":7,"sore":true}]}`)
	third, err := known.Join(night(t, `{"checked_in":true,"cramps":[{"side":"left","severity":7}]}`))
	if err != nil || written(t, third) != `{"checked_in":true,"cramps":[{"id":"a","side":"left","severity":7,"sore":true}],"sessions":[]}` {
		t.Errorf("got %s, %v, want the cramp that is known", written(t, third), err)
	}
}

func TestReportedSessions(t *testing.T) {
	const performed = `{"id":"s","routine":"wall","started":"2026-11-20T22:00:00+01:00","ended":"2026-11-20T22:04:00+01:00","completion":"partial","steps":[]}`
	for _, test := range []struct {
		name, ours, other string
		sessions          int
		did               diary.Completion
	}{
		{"on a night of which nothing is known", `{}`, `{"sessions":[{"completion":"full"}]}`, 1, diary.Full},
		{"none on a night of which nothing is known", `{}`, `{"sessions":[{"completion":"abandoned"}]}`, 1, diary.Abandoned},
		{"none on a night that was checked in", `{"checked_in":true}`, `{"sessions":[{"completion":"abandoned"}]}`, 0, ""},
		{"as much as was performed", `{"sessions":[` + performed + `]}`, `{"sessions":[{"completion":"partial"}]}`, 1, diary.Partial},
		{"less than was performed", `{"sessions":[` + performed + `]}`, `{"sessions":[{"completion":"abandoned"}]}`, 1, diary.Partial},
		{"more than was performed", `{"sessions":[` + performed + `]}`, `{"sessions":[{"completion":"full"}]}`, 2, diary.Full},
	} {
		t.Run(test.name, func(t *testing.T) {
			n, err := night(t, test.ours).Join(night(t, test.other))
			if err != nil || len(n.Sessions) != test.sessions || n.Did() != test.did {
				t.Errorf("got %s, %v, want %d sessions, %q", written(t, n), err, test.sessions, test.did)
			}
			for _, s := range n.Sessions {
				if s.Reported() != (s.ID != "s") || s.Night() != friday {
					t.Errorf("got the session %+v, reported %v, of the night %v", s, s.Reported(), s.Night())
				}
			}
			if err := n.Check(); err != nil {
				t.Error(err)
			}
		})
	}
	reported, err := diary.Night{}.Join(night(t, `{"checked_in":true,"sessions":[{"completion":"full"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	corrected, err := reported.Join(night(t, `{"sessions":[{"completion":"abandoned"}]}`))
	if err != nil || len(corrected.Sessions) != 1 || corrected.Did() != diary.Abandoned {
		t.Errorf("got %s, %v, want the report corrected", written(t, corrected), err)
	}
}

func TestNightsThatCannotBeTrue(t *testing.T) {
	for _, test := range []struct{ night, want string }{
		{`{"sleep":11}`, "sleep 11 is not between 0 and 10"},
		{`{"note":"a\u001b[2J"}`, "can't be shown"},
		{`{"cramps":[{"id":"a"},{"id":"a"}]}`, "cramp 2: the id a appears twice in this night"},
		{`{"cramps":[{"severity":-1}]}`, "cramp 1: severity -1"},
		{`{"cramps":[{"duration_s":43201}]}`, "at most 12 hours"},
		{`{"cramps":[{"duration_s":0}]}`, "out of range"},
		{`{"cramps":[{"at":"2026-11-22T03:10:00+01:00"}]}`, "is not in this night"},
		{`{"cramps":[{"id":"\u0007"}]}`, "has a space, a semicolon or a control character"},
		{`{"cramps":[{"id":"a;b"}]}`, "has a space, a semicolon or a control character"},
		{`{"cramps":[{"id":" a"}]}`, "has a space, a semicolon or a control character"},
		{`{"cramps":[{"id":"a b"}]}`, "has a space, a semicolon or a control character"},
		{`{"cramps":[{"side":"none"}]}`, `"none" is not a side`},
		{`{"sessions":[{"id":"s","completion":"half"}]}`, `"half" is not a completion`},
		{`{"sessions":[{"routine":"wall","completion":"full"}]}`, "session 1: it has no id"},
		{`{"sessions":[{"id":"s","completion":"full"}]}`, "is not in this night"},
		{`{"sessions":[{"id":"s","completion":"full","started":"2026-11-20T22:00:00Z","ended":"2026-11-20T21:00:00Z"}]}`, "ended before it started"},
		{
			`{"sessions":[{"id":"s","completion":"full","started":"2026-11-20T22:00:00Z","ended":"2026-11-20T22:00:00Z","steps":[{"side":"none","outcome":"slept"}]}]}`,
			`step 1: "slept" is not an outcome`,
		},
		{`{"factors":{"tea":1}}`, `"tea" can't be logged; these can: exercise, movement`},
		{`{"factors":{"feet":"far"}}`, "for feet, choose from"},
		{`{"factors":{"caffeine":31}}`, "of caffeine can't be right"},
		{`{"factors":{"water_ml":100},"drinks":[{"id":"a","at":"2026-11-20T09:00:00Z","ml":200}]}`, "more than the 100 ml"},
		{`{"factors":{"water_ml":100},"drinks":[{"id":"a","at":"2026-11-22T09:00:00Z","ml":100}]}`, "or belongs to another day"},
		{`{"signs":{"yes":[]}}`, "has no time"},
	} {
		if err := night(t, test.night).Check(); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want ... %s ...", test.night, err, test.want)
		}
	}
	if err := (diary.Night{}).Check(); err == nil {
		t.Error("a night without a date: got no error")
	}
}

func TestWhatWasDiscussedOnEitherDeviceStays(t *testing.T) {
	here, there := diary.Night{Discussed: []string{"B6"}}, diary.Night{Discussed: []string{"B1", "B6"}}
	got, err := here.Join(there)
	if err != nil || !slices.Equal(got.Discussed, []string{"B1", "B6"}) || !slices.Equal(here.Discussed, []string{"B6"}) {
		t.Errorf("got %v, %v, and %v left", got.Discussed, err, here.Discussed)
	}
}
