package diary_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWhatWasNotRecordedIsAbsent(t *testing.T) {
	amsterdam := time.FixedZone("", 3600)
	whole := diary.Night{
		Date: day(t, "2026-11-20"), CheckedIn: true, Sleep: new(6), Note: "windy",
		Cramps: []diary.Cramp{{
			ID: "01J", Side: routines.Left, Muscle: diary.Calf, Severity: new(7), Duration: new(diary.Seconds(3 * time.Minute)),
			At: time.Date(2026, 11, 21, 3, 10, 0, 0, amsterdam), Woke: new(true), SoreH: new(0),
		}},
		Sessions: []diary.Session{{
			ID: "01H", Routine: "wall-calf-massage", Completion: diary.Full,
			Started: time.Date(2026, 11, 20, 22, 0, 0, 0, amsterdam), Ended: time.Date(2026, 11, 20, 22, 4, 30, 0, amsterdam),
			Steps: []diary.Step{{
				Title: "Wall calf stretch", Side: routines.Left,
				Planned: diary.Seconds(30 * time.Second), Held: diary.Seconds(29500 * time.Millisecond), Outcome: routines.Done,
			}},
		}},
		Factors: diary.Factors{"water_ml": {Number: 1500}, "feet": {Word: "long"}},
	}
	for _, test := range []struct {
		name  string
		night diary.Night
		want  string
	}{
		{"everything", whole, `{"night":"2026-11-20","checked_in":true,"sleep":6,"note":"windy",` +
			`"cramps":[{"id":"01J","side":"left","muscle":"calf","severity":7,"duration_s":180,` +
			`"at":"2026-11-21T03:10:00+01:00","woke":true,"sore_h":0}],` +
			`"sessions":[{"id":"01H","routine":"wall-calf-massage","started":"2026-11-20T22:00:00+01:00",` +
			`"ended":"2026-11-20T22:04:30+01:00","completion":"full","steps":[{"title":"Wall calf stretch","side":"left",` +
			`"planned_s":30,"held_s":29.5,"outcome":"done"}]}],` +
			`"factors":{"feet":"long","water_ml":1500}}`},
		{
			"nothing recorded",
			diary.Night{Date: day(t, "2026-11-20"), Sessions: []diary.Session{}},
			`{"night":"2026-11-20","checked_in":false,"sessions":[]}`,
		},
		{
			"no cramps came, and that is recorded",
			diary.Night{
				Date: day(t, "2026-11-20"), CheckedIn: true, Cramps: []diary.Cramp{}, Sessions: []diary.Session{},
			},
			`{"night":"2026-11-20","checked_in":true,"cramps":[],"sessions":[]}`,
		},
		{
			"a cramp of which little is known, and zeros that are known",
			diary.Night{
				Date: day(t, "2026-11-20"), Sleep: new(0), Sessions: []diary.Session{},
				Cramps: []diary.Cramp{{ID: "a"}, {ID: "b", Severity: new(0), Woke: new(false), Sore: true}},
			},
			`{"night":"2026-11-20","checked_in":false,"sleep":0,"cramps":[{"id":"a"},` +
				`{"id":"b","severity":0,"woke":false,"sore":true}],"sessions":[]}`,
		},
	} {
		data, err := json.Marshal(test.night)
		if err != nil || string(data) != test.want {
			t.Errorf("%s: %v\n got %s\nwant %s", test.name, err, data, test.want)
		}
		var back diary.Night
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.night, back); diff != "" {
			t.Errorf("%s: read back it differs:\n%s", test.name, diff)
		}
	}
}

func TestAmountsAreNumbersOrWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := diary.Amount{Word: rapid.StringMatching(`[a-z0-9 "]{0,6}`).Draw(t, "word")}
		if amount.Word == "" {
			amount.Number = rapid.Float64Range(-1e9, 1e9).Draw(t, "number")
		}
		data, err := json.Marshal(amount)
		if err != nil {
			t.Fatal(err)
		}
		var got diary.Amount
		if err := json.Unmarshal(data, &got); err != nil || got != amount {
			t.Fatalf("%s: got %v, %v, want %v", data, got, err, amount)
		}
	})
	for _, text := range []string{`""`, `[]`, `{}`, `true`} {
		var got diary.Amount
		if err := json.Unmarshal([]byte(text), &got); err == nil {
			t.Errorf("%s: got %v, want it refused", text, got)
		}
	}
}

func TestDurationsAreSecondsToTheTenth(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0", 30 * time.Second: "30", 90 * time.Minute: "5400", 29_549 * time.Millisecond: "29.5", 29_950 * time.Millisecond: "30",
	} {
		if got, err := json.Marshal(diary.Seconds(d)); err != nil || string(got) != want {
			t.Errorf("%v: got %s, %v, want %s", d, got, err, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := time.Duration(rapid.Int64Range(0, int64(24*time.Hour)).Draw(t, "duration"))
		data, err := json.Marshal(diary.Seconds(d))
		if err != nil {
			t.Fatal(err)
		}
		var once, twice diary.Seconds
		if err := json.Unmarshal(data, &once); err != nil || math.Abs(float64(time.Duration(once)-d)) > float64(50*time.Millisecond) {
			t.Fatalf("%v: got %v, %v", d, time.Duration(once), err)
		}
		again, err := json.Marshal(once)
		if err != nil || string(again) != string(data) {
			t.Fatalf("written again: got %s, %v, want %s", again, err, data)
		}
		if err := json.Unmarshal(again, &twice); err != nil || twice != once {
			t.Fatalf("read again: got %v, %v, want %v", twice, err, once)
		}
	})
	var s diary.Seconds
	if err := json.Unmarshal([]byte(`"30s"`), &s); err == nil {
		t.Errorf("got %v, want a text refused", s)
	}
}

func TestCrampsAreCheckedAtTheirLimits(t *testing.T) {
	for _, test := range []struct {
		name  string
		cramp diary.Cramp
		right bool
	}{
		{"nothing known", diary.Cramp{}, true},
		{"the mildest", diary.Cramp{Severity: new(0)}, true},
		{"the worst", diary.Cramp{Severity: new(diary.MaxSeverity)}, true},
		{"milder than the mildest", diary.Cramp{Severity: new(-1)}, false},
		{"worse than the worst", diary.Cramp{Severity: new(diary.MaxSeverity + 1)}, false},
		{"both legs", diary.Cramp{Side: routines.Both}, true},
		{"no side", diary.Cramp{Side: routines.None}, false},
		{"each side", diary.Cramp{Side: routines.Each}, false},
		{"toes", diary.Cramp{Muscle: diary.Toes}, true},
		{"an arm", diary.Cramp{Muscle: "arm"}, false},
		{"a second", diary.Cramp{Duration: new(diary.Seconds(time.Second))}, true},
		{"twelve hours", diary.Cramp{Duration: new(diary.Seconds(diary.MaxDuration))}, true},
		{"more than twelve hours", diary.Cramp{Duration: new(diary.Seconds(diary.MaxDuration + 1))}, false},
		{"no time at all", diary.Cramp{Duration: new(diary.Seconds(0))}, false},
		{"less than no time", diary.Cramp{Duration: new(diary.Seconds(-time.Second))}, false},
		{"not sore", diary.Cramp{SoreH: new(0)}, true},
		{"sore for less than no time", diary.Cramp{SoreH: new(-1)}, false},
		{"sore for 14 days", diary.Cramp{SoreH: new(14 * 24)}, true},
		{"sore for longer", diary.Cramp{SoreH: new(14*24 + 1)}, false},
	} {
		if err := test.cramp.Check(); (err == nil) != test.right {
			t.Errorf("%s: got %v, want it right: %v", test.name, err, test.right)
		}
	}
	for _, muscle := range diary.Muscles() {
		if err := (diary.Cramp{Muscle: muscle}).Check(); err != nil {
			t.Error(err)
		}
	}
}

func TestCrampsAreMergedByTheirIds(t *testing.T) {
	night := diary.Night{Cramps: []diary.Cramp{{ID: "b"}, {ID: "d", Severity: new(3)}}}
	night.Merge([]diary.Cramp{{ID: "c", Severity: new(5)}, {ID: "d", Severity: new(4)}, {ID: "a"}})
	want := []diary.Cramp{{ID: "a"}, {ID: "b"}, {ID: "c", Severity: new(5)}, {ID: "d", Severity: new(4)}}
	if diff := cmp.Diff(want, night.Cramps); diff != "" {
		t.Errorf("merged:\n%s", diff)
	}
	if worst := night.Worst(); worst == nil || *worst != 5 {
		t.Errorf("worst: got %v, want 5", worst)
	}
	night.Remove("c", "d", "unknown")
	if diff := cmp.Diff(want[:2], night.Cramps); diff != "" {
		t.Errorf("removed:\n%s", diff)
	}
	if worst := night.Worst(); worst != nil {
		t.Errorf("worst of cramps not rated: got %d, want none", *worst)
	}
}

func TestRoutineKnown(t *testing.T) {
	last := day(t, "2026-11-21")
	tonight := last.AddDays(1)
	begun := []diary.Session{{Completion: diary.Abandoned}}
	for name, tt := range map[string]struct {
		night diary.Night
		want  bool
	}{
		"nothing recorded":            {diary.Night{Date: last}, false},
		"checked in":                  {diary.Night{Date: last, CheckedIn: true}, true},
		"a cramp":                     {diary.Night{Date: last, Cramps: []diary.Cramp{{}}}, true},
		"sleep":                       {diary.Night{Date: last, Sleep: new(0)}, true},
		"a session":                   {diary.Night{Date: last, Sessions: begun}, true},
		"tonight, and it may yet be":  {diary.Night{Date: tonight, CheckedIn: true, Note: "late dinner"}, false},
		"tonight, and it was already": {diary.Night{Date: tonight, Sessions: begun}, true},
	} {
		if got := tt.night.RoutineKnown(last); got != tt.want {
			t.Errorf("%s: got %t, want %t", name, got, tt.want)
		}
	}
}
