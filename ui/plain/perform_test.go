package plain

import (
	"context"
	"errors"
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
)

// saved is a journal of one night.
type saved struct {
	nights   []diary.Night
	obstacle func() error // to saving, nil for none
}

func (s *saved) Nights(_, _ diary.Date) ([]diary.Night, error) { return s.nights, nil }

func (s *saved) SaveSession(session diary.Session) error {
	if s.obstacle != nil {
		if err := s.obstacle(); err != nil {
			return err
		}
	}
	night := diary.Night{Date: diary.NightOf(session.Started), Sessions: []diary.Session{session}}
	s.nights = []diary.Night{night}
	return nil
}

// staged runs an interface in fake time from an hour on, while somebody types; leap sets
// the clock. It returns what was printed.
func staged(t *testing.T, at time.Time, typing func(line func(string), leap func(time.Duration)), use func(context.Context, Console, func() time.Time) error) string {
	t.Helper()
	var out strings.Builder
	synctest.Test(t, func(t *testing.T) {
		began, away := time.Now(), atomic.Int64{}
		in, keyboard := io.Pipe()
		go func() {
			typing(func(line string) { _, _ = io.WriteString(keyboard, line+"\n") }, func(d time.Duration) { away.Add(int64(d)) })
			_ = keyboard.Close()
		}()
		now := func() time.Time { return at.Add(time.Since(began) + time.Duration(away.Load())) }
		if err := use(t.Context(), Console{In: in, Out: &out, Errs: &out}, now); err != nil {
			t.Error(err)
		}
		_ = in.Close()
	})
	return out.String()
}

// evening is when the routines of the tests begin.
var evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

// alone is nobody who types.
func alone(func(string), func(time.Duration)) {}

// performed performs a routine, and returns what was printed. Somebody is there to be
// asked, if asks.
func performed(t *testing.T, journal *saved, text string, asks bool, typing func(line func(string), leap func(time.Duration))) string {
	t.Helper()
	r, err := routines.Read("test.toml", []byte("id = 'test'\nname = 'Test'\n"+text), nil)
	if err != nil {
		t.Fatal(err)
	}
	return staged(t, evening, typing, func(ctx context.Context, c Console, now func() time.Time) error {
		b := Bedtime{
			Console: c, Asks: asks, Journal: journal, Now: now, NewID: func() string { return "new" },
			Words: diary.CareWords{LightsOut: []string{"Loosen the covers.", "Water within reach."}, Hurts: []string{"Pain is a reason to stop."}},
		}
		return b.Perform(ctx, r, diary.Body{})
	})
}

const threeSteps = `
[[step]]
title = "Ankle circles"
side  = "each"
prep  = "1s"
switch = "0s"
hold  = "20s"
cues  = [{ at = "0s", say = "{Side} foot, slowly." }, { at = "10s", say = "Halfway there." }]

[[step]]
title = "Breathe"
hold  = "10s"
reps  = 2
rest  = "5s"
`

func TestBedtime_saysEachChangeInALine(t *testing.T) {
	journal := &saved{}
	got := performed(t, journal, threeSteps, false, alone)
	want := `Test, 3 steps, 1 minute 6 seconds.
Step 1 of 3. Ankle circles, left leg. Get ready, 1 second.
For 20 seconds. Left foot, slowly.
Halfway there.
Ten seconds to go. Three. Two. One. Done.
Step 2 of 3. Ankle circles, right leg.
For 20 seconds. Right foot, slowly.
Halfway there.
Ten seconds to go. Three. Two. One. Done.
Step 3 of 3. Breathe.
Round 1 of 2, 10 seconds.
Halfway.
Three. Two. One. Done.
Rest for 5 seconds.
Round 2 of 2, 10 seconds.
Halfway.
Three. Two. One. Done.
All done, with 40 seconds of exercise. Saved.
Before lights out: Loosen the covers. Water within reach.
Good night.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	session := journal.nights[0].Sessions[0]
	if session.ID != "new" || session.Completion != diary.Full || session.Ended.Sub(session.Started) != 66*time.Second || time.Duration(session.Steps[0].Held) != 20*time.Second {
		t.Errorf("got %+v, want a full session of 66 seconds", session)
	}
}

// TestBedtime_savesEachStep, and says at once that it can't, and at the end asks.
func TestBedtime_savesEachStep(t *testing.T) {
	for name, test := range map[string]struct {
		obstacles int // so many savings fail
		asks      bool
		sees, not []string
	}{
		"as it goes": {0, false, []string{"Saved."}, nil},
		"once the disk has room, which is said at the beginning": {
			2, true,
			[]string{"the disk is full; what you do now will be saved as soon as that is possible\nStep 1", "Saved."},
			[]string{"Not saved"},
		},
		"when somebody frees the disk at the end": {
			5, true,
			[]string{"Two. One. Done.\nNot saved yet: the disk is full.\nPress enter to try again, or type stop.\n", "Saved."},
			nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			journal, asked := &saved{}, 0
			journal.obstacle = func() error {
				if asked++; asked <= test.obstacles {
					return errors.New("the disk is full")
				}
				return nil
			}
			got := performed(t, journal, threeSteps, test.asks, func(line func(string), _ func(time.Duration)) {
				if test.asks {
					line("")
				}
				if test.obstacles > 4 {
					time.Sleep(70 * time.Second)
					line("")
				}
			})
			for _, want := range test.sees {
				if !strings.Contains(got, want) {
					t.Errorf("got %q, want ... %s ...", got, want)
				}
			}
			for _, no := range test.not {
				if strings.Contains(got, no) {
					t.Errorf("got %q, want no %q", got, no)
				}
			}
			if asked < 5 {
				t.Errorf("saved %d times, want at the beginning, at the end and after each of three steps", asked)
			}
			if len(journal.nights) != 1 || journal.nights[0].Sessions[0].Completion != diary.Full {
				t.Errorf("got %+v, want the full session", journal.nights)
			}
		})
	}
}

func TestBedtime_obeysWhatIsTyped(t *testing.T) {
	journal := &saved{}
	got := performed(t, journal, threeSteps, true, func(line func(string), _ func(time.Duration)) {
		for _, words := range []string{"what", "", "", "", "again", "more", "skip", "back", "gentler", "hurts", "more", "gentler", "dance", "stop"} {
			time.Sleep(4 * time.Second)
			line(words)
		}
	})
	for _, want := range []string{
		"Press enter to start, or type stop.\nPress enter, or type stop.\nStep 1 of 3.",
		"Paused. Press enter to continue.\n", "Continuing in 3 seconds. Ankle circles, left leg.\n", "More time: ", "Skipped: Ankle circles, left leg.\nStep 2 of 3.", "Stopped. Pain is a reason to stop.\nPress enter for the next step.\n",
		"\"dance\" is not understood here: press enter to pause or continue, or type skip, again, back, more (for 10 more seconds), hurts, gentler or stop.\n", "Stopped early, with 22 seconds of exercise. Saved.\n",
		"Gentler is for a step that hurts. If this one does, type hurts.\n", "There is nothing gentler for this step. Press enter for the next step.\n",
		"This step is over, so it can't be made longer. Press enter for the next step.\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
	if outcome := journal.nights[0].Sessions[0].Steps[0].Outcome; outcome != routines.Hurt {
		t.Errorf("got %v, want that it hurt", outcome)
	}
}

func TestBedtime_asksAboutASessionThatEndedEarly(t *testing.T) {
	for name, test := range map[string]struct {
		answers []string
		says    string
		id      string
		held    time.Duration // of the first step
	}{
		"goes on":     {[]string{"what", ""}, "Press enter, or type new or stop.\n", "early", 20 * time.Second},
		"starts over": {[]string{"new", "", "stop"}, "Step 1 of 3.", "new", 0},
		"leaves":      {[]string{"stop"}, "or stop to finish.\nNot started again. What you've done so far is saved.\n", "early", 20 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			journal := &saved{}
			performed(t, journal, threeSteps, true, func(line func(string), _ func(time.Duration)) {
				line("")
				time.Sleep(30 * time.Second) // in the second step
				line("stop")
			})
			journal.nights[0].Sessions[0].ID = "early"
			said := performed(t, journal, threeSteps, true, func(line func(string), _ func(time.Duration)) {
				for _, answer := range test.answers {
					line(answer)
				}
			})
			session := journal.nights[0].Sessions[0]
			if !strings.Contains(said, "You stopped at step 2 of 3, Ankle circles.") || !strings.Contains(said, test.says) {
				t.Errorf("no %q in:\n%s", test.says, said)
			}
			if session.ID != test.id || time.Duration(session.Steps[0].Held) != test.held {
				t.Errorf("got %+v, want %s with %v held", session, test.id, test.held)
			}
		})
	}
}

func TestBedtime_whatIsPerformedWhenTheProgramIsEndedIsSaved(t *testing.T) {
	journal := &saved{}
	staged(t, evening, alone, func(ctx context.Context, c Console, now func() time.Time) error {
		ctx, end := context.WithTimeout(ctx, 20*time.Second)
		defer end()
		r := routines.Routine{ID: "hold", Steps: []routines.Step{{Title: "Hold", Side: routines.Both, Hold: time.Minute, Reps: 1}}}
		b := Bedtime{Console: c, Journal: journal, Now: now, NewID: func() string { return "new" }}
		return b.Perform(ctx, r, diary.Body{})
	})
	if session := journal.nights[0].Sessions[0]; session.Completion != diary.Partial || time.Duration(session.Steps[0].Held) != 20*time.Second {
		t.Errorf("got %+v, want 20 seconds of a minute", session)
	}
}
