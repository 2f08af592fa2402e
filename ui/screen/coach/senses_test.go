package coach_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/nav"
	"calmcalf/ui/screen/coach"
)

// senses are those that a seat has. They are closed concurrently.
type senses struct {
	mu      sync.Mutex
	chimes  []*announcer
	voices  []*announcer
	lit     int
	wanted  coach.Senses
	noVoice bool
}

// announcer hears events, and blocks its notices until it is closed, as the real ones do.
type announcer struct {
	mu      sync.Mutex
	heard   []routines.Event
	notices chan string
	closed  bool
}

func (a *announcer) Announce(events []routines.Event) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.heard = append(a.heard, events...)
}

func (a *announcer) Notices() <-chan string { return a.notices }

func (a *announcer) Close(time.Duration) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.closed {
		a.closed = true
		close(a.notices)
	}
}

// count returns how many events of a kind were heard.
func (a *announcer) count(kind routines.Kind) int {
	return len(slices.DeleteFunc(slices.Clone(a.heard), func(e routines.Event) bool { return e.Kind != kind }))
}

func (s *senses) open() coach.Senses {
	opens := func(to *[]*announcer) func() coach.Announcer {
		return func() coach.Announcer {
			a := &announcer{notices: make(chan string, 1)}
			*to = append(*to, a)
			return a
		}
	}
	wanted := s.wanted
	wanted.Chimes, wanted.Voice = opens(&s.chimes), opens(&s.voices)
	wanted.Awake = func(string) func() {
		s.lit++
		return sync.OnceFunc(func() {
			s.mu.Lock()
			defer s.mu.Unlock()
			s.lit--
		})
	}
	if s.noVoice {
		wanted.Voice = nil
	}
	return wanted
}

// over fails the test if anything is still open.
func (s *senses) over(t *testing.T) {
	t.Helper()
	if s.lit != 0 {
		t.Error("the display is kept lit")
	}
	for _, a := range append(s.chimes, s.voices...) {
		if !a.closed {
			t.Error("an announcer is open")
		}
	}
}

func TestWhatHappensIsHeardAndTheDisplayStaysLitUntilTheEnd(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(gentle(), time.Second)
		if s.senses.lit != 1 {
			t.Error("the display is not kept lit")
		}
		s.Pass(2 * time.Minute)
		s.Sees("Good night")
		if s.senses.lit != 0 {
			t.Error("the display is kept lit after the end")
		}
		chimes := s.senses.chimes[0]
		if chimes.count(routines.StepBegan) != 4 || chimes.count(routines.HoldBegan) != 4 || chimes.count(routines.Finished) != 1 || chimes.closed {
			t.Errorf("got %v heard, want four steps and the end", chimes.heard)
		}
		if len(s.senses.voices) > 0 {
			t.Error("got a voice, which nobody asked for")
		}
		s.Press("enter")
		s.senses.over(t)
	})
}

// A session that is stopped at once leaves nothing open, and no goroutine that waits for
// notices, which would fail the bubble.
func TestASessionStoppedAtOnceLeavesNothingRunning(t *testing.T) {
	for name, end := range map[string]func(*seat){
		"by esc":                func(s *seat) { s.Press("esc", "y") },
		"with the program":      func(s *seat) { _ = s.End() },
		"by esc, and then that": func(s *seat) { s.Press("esc", "y"); _ = s.End() },
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.senses.wanted.Speaks = true
				s.open(gentle())
				end(s)
				s.Pass(10 * time.Minute)
			})
		})
	}
}

func TestTheVoiceIsToggledAndRemembered(t *testing.T) {
	sit(t, func(s *seat) {
		s.open(gentle())
		if !s.helps("voice on") {
			t.Error("the voice is not offered")
		}
		s.Press("v")
		if !s.helps("voice off") {
			t.Error("it is not offered to turn the voice off")
		}
		s.Pass(5 * time.Second)
		first := s.senses.voices[0]
		if first.count(routines.HoldBegan) != 1 {
			t.Error("the voice did not hear the hold begin")
		}
		first.notices <- "No voice was found."
		s.Pass(time.Second)
		s.Went(nav.Notice{Text: "No voice was found."})
		s.Press("v")
		if !first.closed {
			t.Error("the voice goes on after it was turned off")
		}
		s.Press("v", "esc", "y")
		s.senses.over(t)
		s.open(gentle())
		s.Press("a") // the session before it ended early
		if !s.helps("voice off") || len(s.senses.voices) != 3 {
			t.Error("the voice was not remembered")
		}
	})
}

func TestWhereNobodyWouldHearAVoiceThereIsNone(t *testing.T) {
	sit(t, func(s *seat) {
		s.senses.noVoice, s.senses.wanted.Speaks = true, true
		s.open(gentle())
		s.Press("v")
		if s.helps("voice") || len(s.senses.voices) > 0 {
			t.Error("got a voice")
		}
	})
}

func TestTheCommandLineInsistsOnTheVoice(t *testing.T) {
	sit(t, func(s *seat) {
		if err := s.Journal.Remember(coach.VoiceSetting, "off"); err != nil {
			t.Fatal(err)
		}
		s.senses.wanted.Speaks, s.senses.wanted.Insist = true, true
		s.open(gentle())
		if len(s.senses.voices) != 1 {
			t.Error("got no voice")
		}
	})
}
