package store

import (
	"encoding/json"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// whole is a night in which every field says something.
func whole(note string) diary.Night {
	at := november20.At(3, 10, time.FixedZone("", 3600))
	s := session("s", evening(november20))
	s.Steps[0].Title, s.Changed = note, at
	return diary.Night{
		Date: november20, CheckedIn: true, CheckedAt: at, Sleep: number(0), Note: note, Changed: at,
		Cramps: []diary.Cramp{
			{ID: "a", Side: routines.Left, Muscle: diary.Calf, Severity: number(7), Duration: new(diary.Seconds(time.Minute)), At: at, Woke: new(true), Changed: at},
			{ID: note, SoreH: number(3)},
		},
		Sessions: []diary.Session{s, {ID: "t", Routine: note, Completion: diary.Abandoned}},
		Factors:  diary.Factors{diary.Feet: {Word: "long"}, diary.Water: {Number: 300}},
		Drinks:   []diary.Drink{{ID: "d", At: at, ML: 300}},
		Signs:    &diary.Signs{At: at, Yes: []string{"leg-swollen"}}, Discussed: []string{"B1", "B6"},
		Fields: diary.Fields{"note": at.Add(-time.Hour)},
	}
}

func TestANightIsReadWholeAndBriefWithoutTheStepsAndTimesOfSessionsAndDrinks(t *testing.T) {
	fields := reflect.ValueOf(whole("note"))
	for i := range fields.NumField() {
		if fields.Field(i).IsZero() {
			t.Errorf("the night has no %s, want every field to be tried", fields.Type().Field(i).Name)
		}
	}
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	if _, err := j.Import(diary.Contents{Nights: []diary.Night{{Date: november20, CheckedIn: true}}}, PreferFile); err != nil {
		t.Fatal(err)
	}
	notes := rapid.OneOf(rapid.String(), rapid.StringMatching(`["\\\[\]{}:,a]{0,9}`))
	rapid.Check(t, func(t *rapid.T) {
		night := whole(notes.Draw(t, "note"))
		if rapid.Bool().Draw(t, "empty") {
			night = diary.Night{Date: november20, Cramps: []diary.Cramp{}, Sessions: []diary.Session{}}
		}
		value, err := json.Marshal(night)
		if err != nil {
			t.Fatal(err)
		}
		if encoded, err := night.Encode(); err != nil || string(encoded) != string(value) {
			t.Fatalf("wrote %s, %v\nwant %s", encoded, err, value)
		}
		var want diary.Night
		if err := json.Unmarshal(value, &want); err != nil {
			t.Fatal(err)
		}
		if got, err := (Reader{journal: j}).decode(keyOf(november20), value); err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("read %+v, %v\nwant %+v", got, err, want)
		}
		for i, s := range want.Sessions {
			want.Sessions[i] = diary.Session{Routine: s.Routine, Completion: s.Completion}
		}
		clear(want.Drinks)
		want.Fields = nil
		b := Reader{journal: j}.briefs()
		for range 2 { // the second time with what it shares
			got, err := b.night(keyOf(november20), value)
			if err != nil || text(t, got) != text(t, want) {
				t.Fatalf("got %s, %v\nwant %s", text(t, got), err, text(t, want))
			}
		}
		for f, amount := range want.Factors {
			want.Factors[f] = diary.Amount{Word: amount.Word}
		}
		b = Reader{journal: j}.briefs()
		b.glances = true
		for range 2 {
			got, err := b.night(keyOf(november20), value)
			if err != nil || text(t, got) != text(t, want) {
				t.Fatalf("at a glance: got %s, %v\nwant %s", text(t, got), err, text(t, want))
			}
		}
	})
}

func TestBriefReadsNothingFromWhatIsNoNight(t *testing.T) {
	sound, err := json.Marshal(whole(`a "note"`))
	if err != nil {
		t.Fatal(err)
	}
	b := Reader{journal: at("")}.briefs()
	rapid.Check(t, func(t *rapid.T) {
		cut := sound[:rapid.IntRange(0, len(sound)-1).Draw(t, "size")]
		if _, err := b.night(keyOf(november20), cut); err == nil {
			t.Fatalf("got a night from %s", cut)
		}
		if _, err := (Reader{journal: at("")}).decode(keyOf(november20), cut); err == nil {
			t.Fatalf("got a whole night from %s", cut)
		}
		_, _ = b.night(keyOf(november20), rapid.SliceOf(rapid.SampledFrom([]byte(`{}[]",:\a1`))).Draw(t, "noise"))
	})
	for _, number := range []string{"NaN", "Inf", "0x1p4", "1_0", ""} {
		for _, text := range []string{`"factors":{"water_ml":` + number + `}`, `"drinks":[{"id":"d","ml":` + number + `}]`} {
			if n, err := (Reader{journal: at("")}).decode(keyOf(november20), []byte(`{"night":"2026-11-20",`+text+`}`)); err == nil {
				t.Errorf("got %v from %s", n, text)
			}
		}
	}
	for _, text := range []string{`{}{}`, `{}`, `{"checked_in":true}`, `{"night":"2026-11-21"}`, `{"night":"2026-11-20","pain":3}`, `{"night":"2026-11-20" "sleep":3}`, `{"sleep":"bad"}`} {
		if n, err := b.night(keyOf(november20), []byte(text)); err == nil {
			t.Errorf("got %v from %s", n, text)
		}
	}
}
