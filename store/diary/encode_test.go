package diary_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

func TestANightIsWrittenAsEncodingJSONWritesIt(t *testing.T) {
	texts := rapid.OneOf(rapid.String(), rapid.StringMatching(`["\\<>&\x00-\x1f\x7fa-zé\x{2028}]{0,9}`))
	rapid.Check(t, func(t *rapid.T) {
		for _, night := range aCopy.Draw(t, "copy").Nights {
			night.Note = texts.Draw(t, "note")
			for i := range night.Sessions {
				night.Sessions[i].Steps = append(night.Sessions[i].Steps, diary.Step{Title: texts.Draw(t, "title"), Held: diary.Seconds(12340 * time.Millisecond)})
			}
			if rapid.Bool().Draw(t, "no list of sessions") {
				night.Sessions = nil
			}
			want, err := json.Marshal(night)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := night.Encode(); err != nil || string(got) != string(want) {
				t.Fatalf("wrote %s, %v, want %s", got, err, want)
			}
		}
	})
}

func TestADeletedNightIsWrittenAsNull(t *testing.T) {
	if text, err := (*diary.Night)(nil).Encode(); err != nil || string(text) != "null" {
		t.Errorf("wrote %s, %v, want null", text, err)
	}
}

func TestWhatJSONCannotHaveIsNotWritten(t *testing.T) {
	for name, night := range map[string]diary.Night{
		"a year of five digits": {CheckedAt: time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC)},
		"an endless amount":     {Factors: diary.Factors{diary.Water: {Number: math.Inf(1)}}},
		"not a number":          {Drinks: []diary.Drink{{ID: "d", ML: math.NaN()}}},
	} {
		if text, err := night.Encode(); err == nil {
			t.Errorf("%s: wrote %s, want an error", name, text)
		}
	}
}
