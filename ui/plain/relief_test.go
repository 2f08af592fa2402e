package plain

import (
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"calmcalf/assets"
	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
)

// relieved helps with a cramp of 03:10 in lines of text, on fake time, while somebody
// does what meanwhile says; leap lets the clock run on without anybody there.
func relieved(t *testing.T, meanwhile func(lines chan<- string, leap func(time.Duration))) (said string, saved diary.Cramp) {
	t.Helper()
	return relievedBy(t, diary.Body{}, meanwhile)
}

// relievedBy is relieved, by somebody with this body.
func relievedBy(t *testing.T, body diary.Body, meanwhile func(lines chan<- string, leap func(time.Duration))) (said string, saved diary.Cramp) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.db")
	synctest.Test(t, func(t *testing.T) {
		began, at := time.Now(), time.Date(2026, 11, 21, 3, 10, 0, 0, time.UTC)
		var away atomic.Int64
		now := func() time.Time { return at.Add(time.Since(began) + time.Duration(away.Load())) }
		var out strings.Builder
		lines := make(chan string)
		r := &Relief{
			Console: Console{Out: &out}, Journal: store.At(path, now), Fill: diary.UnitedKingdom.Fill, Flow: calf, Body: body,
			Now: now, NewID: func() string { return "a" },
		}
		r.begin(diary.Cramp{}, lines)
		if err := r.startSteps(); err != nil {
			t.Fatal(err)
		}
		if err := r.save(); err != nil {
			t.Fatal(err)
		}
		go func() {
			meanwhile(lines, func(d time.Duration) { away.Add(int64(d)) })
			close(lines)
		}()
		if r.run(t.Context()) {
			if err := r.ease(t.Context()); err != nil {
				t.Error(err)
			}
		}
		for range lines { // until nobody is there any more
		}
		said = out.String()
	})
	night, err := store.At(path, time.Now).Night(diary.Date{Year: 2026, Month: 11, Day: 20})
	if err != nil || len(night.Cramps) != 1 {
		t.Fatalf("got %v, %v, want one cramp", night.Cramps, err)
	}
	return said, night.Cramps[0]
}

// calf reads the routine for a cramp in the calf.
func calf(diary.Muscle) (routines.Routine, error) {
	data, err := assets.Files.ReadFile("routines/cramp-now.toml")
	if err != nil {
		return routines.Routine{}, err
	}
	return routines.Read("cramp-now.toml", data, nil)
}

func TestRelief_inLines_timesAShortAbsence(t *testing.T) {
	said, saved := relieved(t, func(lines chan<- string, leap func(time.Duration)) {
		<-time.After(time.Minute + time.Millisecond)
		leap(4 * time.Minute)
		lines <- ""
	})
	if saved.Open || saved.Duration == nil || time.Duration(*saved.Duration) != 5*time.Minute || !strings.Contains(said, "Eased after 5 minutes. Saved.") {
		t.Errorf("got %v, want five minutes, and these said:\n%s", saved, said)
	}
}

func TestRelief_inLines_obeysWhatIsTyped(t *testing.T) {
	said, saved := relieved(t, func(lines chan<- string, _ func(time.Duration)) {
		for _, word := range []string{"dance", "left", "foot", "next", ""} {
			<-time.After(time.Second)
			lines <- word
		}
		for _, words := range []string{"left knee", "8 woke"} {
			lines <- words
		}
	})
	for _, want := range []string{"\"dance\" is not a word here.", "Step 2 of", "Eased after 5 seconds. Saved.", "Saved: 8/10 woke me."} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in:\n%s", want, said)
		}
	}
	if saved.Side != "left" || saved.Muscle != diary.Foot || *saved.Severity != 8 || time.Duration(*saved.Duration) != 5*time.Second {
		t.Errorf("got %v, want what was typed", saved)
	}
}

func TestRelief_inLines_doesNotCountANightAsleep(t *testing.T) {
	said, saved := relieved(t, func(lines chan<- string, leap func(time.Duration)) {
		<-time.After(time.Minute + time.Millisecond)
		leap(9 * time.Hour)
		lines <- ""
	})
	if !saved.Open || saved.Duration != nil || !strings.Contains(said, "The cramp of 03:10 stays open") {
		t.Errorf("got %v, want it open, and these said:\n%s", saved, said)
	}
}

func TestRelief_inLines_aClockSetBackSubtractsNothing(t *testing.T) {
	_, saved := relieved(t, func(lines chan<- string, leap func(time.Duration)) {
		<-time.After(time.Minute)
		leap(-time.Hour)
		<-time.After(2*time.Minute + time.Millisecond)
		lines <- ""
	})
	if saved.Duration == nil || time.Duration(*saved.Duration) < 2*time.Minute || time.Duration(*saved.Duration) > 3*time.Minute {
		t.Errorf("got %v, want about three minutes", saved)
	}
}

func TestRelief_inLines_aClockSetBackWhileNothingIsToBeSaid(t *testing.T) {
	said, saved := relievedBy(t, diary.Body{Signs: []diary.Sign{{Ask: "A swollen leg", Blocks: true}}}, func(lines chan<- string, leap func(time.Duration)) {
		<-time.After(20*time.Second + time.Millisecond)
		leap(-time.Hour)
		<-time.After(35 * time.Second)
		lines <- ""
	})
	if saved.Duration == nil || time.Duration(*saved.Duration) < 54*time.Second || time.Duration(*saved.Duration) > 55*time.Second {
		t.Errorf("got %v, want about 55 seconds, and these said:\n%s", saved, said)
	}
}
