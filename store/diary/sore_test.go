package diary_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// TestTheHoursFollowFromTheAnswers, also across both changes of the clock.
func TestTheHoursFollowFromTheAnswers(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	at := func(text string) time.Time { return clock(t, text, "Europe/Berlin") }
	for _, c := range []struct {
		name, night, words string
		answers            []string // "yes" or "no", and when
		want               string
	}{
		{"a yes", "2026-11-24", "03:10 sore", []string{"yes 2026-11-26 07:40"}, `"sore":true,"sore_h":28`},
		{"two of them", "2026-11-24", "03:10 sore", []string{"yes 2026-11-26 07:40", "yes 2026-11-27 07:40"}, `"sore":true,"sore_h":52`},
		{"a no keeps the hours", "2026-11-24", "03:10 sore", []string{"yes 2026-11-26 07:40", "no 2026-11-28 07:40"}, `"sore":true,"sore_h":28,"sore_over":true`},
		{"a no keeps the hours of that morning", "2026-11-24", "03:10 sore", []string{"yes 2026-11-26 07:40", "no 2026-11-26 09:10"}, `"sore":true,"sore_h":28,"sore_over":true`},
		{"a no at once corrects a yes", "2026-11-24", "03:10 sore", []string{"yes 2026-11-26 07:40", "no 2026-11-26 07:41"}, `"sore":true,"sore_over":true`},
		{"a no corrects a yes before the hour", "2026-11-24", "03:10 sore", []string{"yes 2026-11-26 07:09", "no 2026-11-26 07:11"}, `"sore":true,"sore_over":true`},
		{"a no alone knows none", "2026-11-24", "03:10 sore", []string{"no 2026-11-26 07:40"}, `"sore":true,"sore_over":true`},
		{"without a time", "2026-11-24", "sore", []string{"yes 2026-11-26 07:40"}, `"sore":true,"sore_h":19`},
		{"in the evening", "2026-11-24", "23:10 sore", []string{"yes 2026-11-26 07:40"}, `"sore":true,"sore_h":32`},
		{"a yes after a no", "2026-11-24", "03:10 sore", []string{"no 2026-11-26 07:40", "yes 2026-11-26 07:41"}, `"sore":true,"sore_h":28`},
		{"a yes of known hours", "2026-11-24", "03:10 sore 30h", []string{"yes 2026-11-27 07:40"}, `"sore":true,"sore_h":52`},
		{"a no of known hours", "2026-11-24", "03:10 sore 30h", []string{"no 2026-11-27 07:40"}, `"sore_h":30`},
		{"never fewer hours", "2026-11-24", "03:10 sore", []string{"yes 2026-11-27 07:40", "yes 2026-11-26 07:40"}, `"sore":true,"sore_h":52`},
		{"to winter time", "2026-10-24", "01:10 sore", []string{"yes 2026-10-26 07:40"}, `"sore":true,"sore_h":31`},
		{"to summer time", "2026-03-28", "01:10 sore", []string{"yes 2026-03-30 07:40"}, `"sore":true,"sore_h":29`},
		{"at the end", "2026-11-24", "03:10 sore", []string{"yes 2026-12-09 03:10"}, `"sore":true,"sore_h":336`},
	} {
		n := sored(t, c.night, c.words, berlin)
		before, _ := json.Marshal(n)
		original := n
		for _, answer := range c.answers {
			word, when, _ := strings.Cut(answer, " ")
			if err := n.StillSore(word == "yes", at(when)); err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
		}
		got, _ := json.Marshal(n.Cramps[0])
		if !strings.HasSuffix(string(got), c.want+"}") {
			t.Errorf("%s: got %s, want it to end with %s", c.name, got, c.want)
		}
		if after, _ := json.Marshal(original); string(after) != string(before) {
			t.Errorf("%s: the night that it was made of is %s now", c.name, after)
		}
		if err := n.Cramps[0].Check(); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	late := sored(t, "2026-11-24", "03:10 sore", berlin)
	if err := late.StillSore(true, at("2026-12-09 04:10")); err == nil {
		t.Errorf("got %v after 15 days", late.Cramps)
	}
	for _, words := range []string{"left", "left sore 0h"} {
		n := sored(t, "2026-11-24", words, berlin)
		if err := n.StillSore(true, at("2026-11-26 07:40")); err == nil {
			t.Errorf("%q: got %v of a cramp that was not sore", words, n.Cramps)
		}
	}
}

// TestTheAnswerIsAboutWhatMayStillBeSore leaves alone what is known in full.
func TestTheAnswerIsAboutWhatMayStillBeSore(t *testing.T) {
	n := sored(t, "2026-11-24", "left 03:10 sore", time.UTC)
	for _, words := range []string{"right 02:10 sore 6h", "foot 01:10", "toes 00:10 sore 0h"} {
		n.Cramps = append(n.Cramps, sored(t, "2026-11-24", words, time.UTC).Cramps...)
	}
	if err := n.StillSore(true, time.Date(2026, 11, 26, 7, 40, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	want := []string{"left 03:10 sore 28 h or more", "right 02:10 sore 6 h", "foot 01:10", "toes 00:10"}
	if got := diary.DescribeCramps(n.Cramps); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAching_isAskedAboutUntilANo(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	tuesday := sored(t, "2026-11-24", "03:10 sore", berlin)
	asked := func(n diary.Night, when string) bool {
		now := clock(t, when, "Europe/Berlin")
		if n.Date.Compare(diary.AchingFrom(now)) < 0 && len(diary.Aching([]diary.Night{n}, now)) > 0 {
			t.Errorf("at %s the night is asked about, and not read", when)
		}
		return len(diary.Aching([]diary.Night{n}, now)) == 1
	}
	for when, want := range map[string]bool{
		"2026-11-25 07:40": false, "2026-11-25 20:00": false, // the check-in of that night
		"2026-11-26 00:30": false, "2026-11-26 04:00": true, "2026-11-26 07:40": true, "2026-11-26 20:00": true, "2026-12-01 07:40": true,
		"2026-12-09 03:09": true, "2026-12-09 04:09": true, "2026-12-09 04:11": false, "2026-12-10 03:10": false,
	} {
		if got := asked(tuesday, when); got != want {
			t.Errorf("at %s: got %v, want %v", when, got, want)
		}
	}
	untimed := sored(t, "2026-11-24", "sore", berlin)
	if !asked(untimed, "2026-11-26 07:40") || !asked(untimed, "2026-12-09 12:30") || asked(untimed, "2026-12-09 13:30") {
		t.Error("a cramp without a time is asked about for 14 days after its night")
	}
	for _, words := range []string{"left", "sore 0h", "sore 30h"} {
		if asked(sored(t, "2026-11-24", words, berlin), "2026-11-26 07:40") {
			t.Errorf("%q is asked about", words)
		}
	}
	morning := time.Date(2026, 11, 26, 7, 40, 0, 0, berlin)
	yes, no := tuesday, tuesday
	if err := errors.Join(yes.StillSore(true, morning), no.StillSore(false, morning)); err != nil {
		t.Fatal(err)
	}
	for when, want := range map[string]bool{"2026-11-26 07:41": false, "2026-11-26 18:00": false, "2026-11-27 05:00": true, "2026-11-27 07:40": true} {
		if got := asked(yes, when); got != want {
			t.Errorf("at %s, after a yes: got %v, want %v", when, got, want)
		}
		if asked(no, when) {
			t.Errorf("at %s it is asked about after a no", when)
		}
	}
	monday := sored(t, "2026-11-23", "sore", berlin)
	var dates []string
	for _, n := range diary.Aching([]diary.Night{monday, tuesday}, morning) {
		dates = append(dates, n.SoreQuestion(morning))
	}
	if want := []string{"Still sore from Tuesday's cramp?", "Still sore from Monday's cramp?"}; !slices.Equal(dates, want) {
		t.Errorf("got %q, want %q", dates, want)
	}
	later := morning.AddDate(0, 0, 6)
	tuesday.Cramps = append(tuesday.Cramps, tuesday.Cramps[0])
	if got := tuesday.SoreQuestion(later); got != "Still sore from the cramps of 24 November?" {
		t.Errorf("got %q", got)
	}
}

// TestSorenessIsJoined with another record of it, which removes nothing.
func TestSorenessIsJoined(t *testing.T) {
	for _, c := range []struct{ ours, other, want string }{
		{`"sore":true`, `"sore":true,"sore_h":28`, `"sore":true,"sore_h":28`},
		{`"sore":true,"sore_h":28`, `"sore":true`, `"sore":true,"sore_h":28`},
		{`"sore":true,"sore_h":28,"sore_over":true`, `"sore":true`, `"sore":true,"sore_h":28,"sore_over":true`},
		{`"sore":true,"sore_h":28`, `"sore":true,"sore_over":true`, `"sore":true,"sore_h":28,"sore_over":true`},
		{`"sore":true,"sore_h":28`, `"sore_h":30`, `"sore_h":30`},
		{`"sore_h":30`, `"sore":true`, `"sore_h":30`},
		{`"sore_h":0`, `"sore":true`, `"sore":true`},
		{`"sore":true`, `"sore_h":0`, `"sore_h":0`},
		{`"sore":true`, `"woke":true`, `"woke":true,"sore":true`},
	} {
		cramp := func(words string) string { return `{"checked_in":true,"cramps":[{"id":"a",` + words + `}]}` }
		got, err := night(t, cramp(c.ours)).Join(night(t, cramp(c.other)))
		if want := `{"checked_in":true,"cramps":[{"id":"a",` + c.want + `}],"sessions":[]}`; err != nil || written(t, got) != want {
			t.Errorf("%s with %s: got %s, %v, want %s", c.ours, c.other, written(t, got), err, want)
		}
	}
}
