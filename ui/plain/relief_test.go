package plain

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
)

// relieved helps somebody with a cramp of 03:10 in lines of text, while somebody types,
// and returns what was printed, and the cramp as it was saved.
func relieved(t *testing.T, body diary.Body, typing func(line func(string), leap func(time.Duration))) (said string, saved diary.Cramp) {
	t.Helper()
	path, calf := filepath.Join(t.TempDir(), "journal.db"), shipped.Routine("cramp-now")
	said = staged(t, time.Date(2026, 11, 21, 3, 10, 0, 0, time.UTC), typing, func(ctx context.Context, c Console, now func() time.Time) error {
		r := &Relief{
			Console: c, Journal: store.At(path, now), Fill: diary.UnitedKingdom.Fill, Words: diary.CheckWords{Whom: "For help, phone {advice}."}, Body: body, Now: now, NewID: func() string { return "a" },
			Flow: func(diary.Muscle) routines.Routine { return calf },
		}
		return r.Help(ctx, diary.Cramp{})
	})
	night, err := store.At(path, time.Now).Night(diary.Date{Year: 2026, Month: 11, Day: 20})
	if err != nil || len(night.Cramps) != 1 {
		t.Fatalf("got %v, %v, want one cramp", night.Cramps, err)
	}
	return said, night.Cramps[0]
}

func TestRelief_inLines_timesAShortAbsence(t *testing.T) {
	said, saved := relieved(t, diary.Body{}, func(line func(string), leap func(time.Duration)) {
		<-time.After(time.Minute + time.Millisecond)
		leap(4 * time.Minute)
		line("")
	})
	if saved.Open || saved.Duration == nil || time.Duration(*saved.Duration) != 5*time.Minute || !strings.Contains(said, "Eased after 5 minutes. Saved.") {
		t.Errorf("got %v, want five minutes, and these said:\n%s", saved, said)
	}
}

func TestRelief_inLines_obeysWhatIsTyped(t *testing.T) {
	said, saved := relieved(t, diary.Body{}, func(line func(string), _ func(time.Duration)) {
		for _, word := range []string{"dance", "left knee", "foot", "next", ""} {
			<-time.After(time.Second)
			line(word)
		}
		for _, words := range []string{"left knee", "8 300m", "8 woke"} {
			line(words)
		}
	})
	for _, want := range []string{"\"dance\" is not understood here.", "\"knee\" is left out. ", "Next: ", "Eased after 5 seconds. Saved.", "Saved: 8/10 woke me.", "5 h is very long for a cramp, and may be a typing mistake. If it is right, type it again."} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in:\n%s", want, said)
		}
	}
	if saved.Side != "left" || saved.Muscle != diary.Foot || *saved.Severity != 8 || time.Duration(*saved.Duration) != 5*time.Second {
		t.Errorf("got %v, want what was typed", saved)
	}
}

func TestRelief_inLines_believesWhatIsTypedTwice(t *testing.T) {
	_, saved := relieved(t, diary.Body{}, func(line func(string), _ func(time.Duration)) {
		for _, words := range []string{"", "3 h", "3 h"} {
			<-time.After(time.Second)
			line(words)
		}
	})
	if saved.Duration == nil || time.Duration(*saved.Duration) != 3*time.Hour {
		t.Errorf("got %v, want three hours", saved)
	}
}

func TestRelief_inLines_doesNotCountANightAsleep(t *testing.T) {
	said, saved := relieved(t, diary.Body{}, func(line func(string), leap func(time.Duration)) {
		<-time.After(time.Minute + time.Millisecond)
		leap(9 * time.Hour)
		line("")
	})
	if !saved.Open || saved.Duration != nil || !strings.Contains(said, "The cramp at 03:10 is saved without an end time") {
		t.Errorf("got %v, want it open, and these said:\n%s", saved, said)
	}
}

func TestRelief_inLines_nobodyTypesForHalfAnHour(t *testing.T) {
	for _, test := range []struct {
		silent time.Duration
		open   bool
	}{{diary.TooLong - time.Second, false}, {diary.TooLong, true}} {
		said, saved := relieved(t, diary.Body{}, func(line func(string), _ func(time.Duration)) {
			<-time.After(20 * time.Minute)
			line("left")
			if <-time.After(test.silent); !test.open {
				line("")
			}
		})
		if saved.Open != test.open || (saved.Duration == nil) != test.open || strings.Contains(said, "The cramp at 03:10 is saved without an end time") != test.open {
			t.Errorf("silent for %v: got %v, want open: %v, and these said:\n%s", test.silent, saved, test.open, said)
		}
	}
}

func TestRelief_inLines_aClockSetBackSubtractsNothing(t *testing.T) {
	_, saved := relieved(t, diary.Body{}, func(line func(string), leap func(time.Duration)) {
		<-time.After(time.Minute)
		leap(-time.Hour)
		<-time.After(2*time.Minute + time.Millisecond)
		line("")
	})
	if saved.Duration == nil || time.Duration(*saved.Duration) < 2*time.Minute || time.Duration(*saved.Duration) > 3*time.Minute {
		t.Errorf("got %v, want about three minutes", saved)
	}
}

func TestRelief_inLines_aClockSetBackWhileNothingIsToBeSaid(t *testing.T) {
	said, saved := relieved(t, diary.Body{Signs: []diary.Sign{{Ask: "A swollen leg", Blocks: true}}}, func(line func(string), leap func(time.Duration)) {
		<-time.After(20*time.Second + time.Millisecond)
		leap(-time.Hour)
		<-time.After(35 * time.Second)
		line("")
	})
	if saved.Duration == nil || time.Duration(*saved.Duration) < 54*time.Second || time.Duration(*saved.Duration) > 55*time.Second {
		t.Errorf("got %v, want about 55 seconds, and these said:\n%s", saved, said)
	}
}

// TestRelief_inLines_saysFirstWhatToDo, then how to end it, and then whom to call if it is no
// cramp.
func TestRelief_inLines_saysFirstWhatToDo(t *testing.T) {
	said, _ := relieved(t, diary.Body{}, func(line func(string), _ func(time.Duration)) {
		<-time.After(time.Second)
		line("")
	})
	want := "Cramp started 03:10.\nPull your toes up.\nRound 1 of 2, 30 seconds. Straighten the knee. Pull your toes and foot up towards your shin.\n" +
		"Press enter when the cramp has eased.\nIf the leg is swollen, "
	if !strings.HasPrefix(said, want) || !strings.Contains(said, "Stop and get help. For help, phone 111.\n") {
		t.Errorf("want first %q, and whom to phone, got\n%s", want, said)
	}
}
