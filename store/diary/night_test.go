package diary_test

import (
	"encoding/json"
	"math"
	"slices"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestWhatWasNotRecordedIsAbsent: a zero that is known is written, and nothing else is.
func TestWhatWasNotRecordedIsAbsent(t *testing.T) {
	for name, text := range map[string]string{
		"everything": `{"night":"2026-11-20","checked_in":true,"sleep":6,"note":"windy",` +
			`"cramps":[{"id":"01J","side":"left","muscle":"calf","severity":7,"duration_s":180,` +
			`"at":"2026-11-21T03:10:00+01:00","woke":true,"sore_h":0}],` +
			`"sessions":[{"id":"01H","routine":"wall-calf-massage","started":"2026-11-20T22:00:00+01:00",` +
			`"ended":"2026-11-20T22:04:30+01:00","completion":"full","steps":[{"title":"Wall calf stretch","side":"left",` +
			`"planned_s":30,"held_s":29.5,"outcome":"done"}]}],` +
			`"factors":{"feet":"long","water_ml":1500}}`,
		"nothing":                   `{"night":"2026-11-20","checked_in":false,"sessions":[]}`,
		"that no cramps came":       `{"night":"2026-11-20","checked_in":true,"cramps":[],"sessions":[]}`,
		"a little, and known zeros": `{"night":"2026-11-20","checked_in":false,"sleep":0,"cramps":[{"id":"a"},{"id":"b","severity":0,"woke":false,"sore":true}],"sessions":[]}`,
	} {
		var n diary.Night
		if err := json.Unmarshal([]byte(text), &n); err != nil {
			t.Fatal(err)
		}
		if data, err := json.Marshal(n); err != nil || string(data) != text {
			t.Errorf("%s: %v\n got %s\nwant %s", name, err, data, text)
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
	seconds := func(d time.Duration) *diary.Seconds { return new(diary.Seconds(d)) }
	possible := []diary.Cramp{
		{},
		{Severity: new(0)},
		{Severity: new(diary.MaxSeverity)},
		{Side: routines.Both},
		{Duration: seconds(time.Second)},
		{Duration: seconds(diary.MaxDuration)},
		{SoreH: new(0)},
		{SoreH: new(14 * 24)},
	}
	for _, muscle := range diary.Muscles() {
		possible = append(possible, diary.Cramp{Muscle: muscle})
	}
	impossible := []diary.Cramp{
		{Severity: new(-1)},
		{Severity: new(diary.MaxSeverity + 1)},
		{Side: routines.None},
		{Side: routines.Each},
		{Muscle: "arm"},
		{Duration: seconds(diary.MaxDuration + 1)},
		{Duration: seconds(0)},
		{Duration: seconds(-time.Second)},
		{SoreH: new(-1)},
		{SoreH: new(14*24 + 1)},
	}
	for i, c := range slices.Concat(possible, impossible) {
		if err := c.Check(); (err == nil) != (i < len(possible)) {
			t.Errorf("%+v: got %v", c, err)
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
	begun, done := []diary.Session{{Completion: diary.Abandoned}}, []diary.Session{{Completion: diary.Partial}}
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
		"tonight, and it was already": {diary.Night{Date: tonight, Sessions: done}, true},
		"tonight, hardly begun":       {diary.Night{Date: tonight, Sessions: begun}, false},
	} {
		if got := tt.night.RoutineKnown(last); got != tt.want {
			t.Errorf("%s: got %t, want %t", name, got, tt.want)
		}
	}
}
