package ui

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// hold holds a key as a keyboard with a short delay repeats it, and a slow line hands it
// on: three at a time.
func (s *sitting) hold(key string, held time.Duration) {
	s.quickly(key)
	for wait := 250 * time.Millisecond; held >= wait; wait = time.Second / 10 {
		s.pass(wait)
		s.program.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(strings.Repeat(key, 3))})
		held -= wait
	}
	s.pass(time.Second / 100)
}

// logged returns how many nights are checked in.
func (s *sitting) logged() (nights int) {
	s.t.Helper()
	all, err := s.journal.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, n := range all {
		if n.CheckedIn {
			nights++
		}
	}
	return nights
}

// awaited has two nights that are not logged, the last ones, after five that are.
func (s *sitting) awaited() {
	s.t.Helper()
	for ago := 3; ago < 8; ago++ {
		if _, err := s.journal.CheckIn(diary.CheckIn{Night: diary.NightOf(evening).AddDays(-ago), None: true}); err != nil {
			s.t.Fatal(err)
		}
	}
}

func TestAHeldKeyAnswersOnce(t *testing.T) {
	for name, c := range map[string]struct {
		hands func(*sitting)
		want  int // nights logged in all
	}{
		"once":                     {func(s *sitting) { s.quickly("n") }, 6},
		"twice at once":            {func(s *sitting) { s.quickly("n", "n") }, 6},
		"twice in 149 ms":          {func(s *sitting) { s.quickly("n"); s.pass(149 * time.Millisecond); s.quickly("n") }, 6},
		"twice in 699 ms":          {func(s *sitting) { s.quickly("n"); s.pass(699 * time.Millisecond); s.quickly("n") }, 6},
		"twice in 1999 ms":         {func(s *sitting) { s.quickly("n"); s.pass(nav.Pause - time.Millisecond); s.quickly("n") }, 6}, // another night is asked about
		"twice in 2 s":             {func(s *sitting) { s.quickly("n"); s.pass(nav.Pause); s.quickly("n") }, 7},
		"and in 700 ms again":      {func(s *sitting) { s.typeAhead(700, "n", "n", "n") }, 7},
		"held for 0.7 s":           {func(s *sitting) { s.hold("n", 700*time.Millisecond) }, 6},
		"held for 5 s":             {func(s *sitting) { s.hold("n", 5*time.Second) }, 6},
		"held, let go and pressed": {func(s *sitting) { s.hold("n", time.Second); s.pass(700 * time.Millisecond); s.quickly("n") }, 7},
		"three in one read":        {func(s *sitting) { s.quickly("nnn") }, 6},
		"with another in one read": {func(s *sitting) { s.quickly("jn") }, 5},
		"with another at once":     {func(s *sitting) { s.quickly("j", "n") }, 5},
	} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}, nav.CheckIn{Night: diary.LastNight(evening)}}, (*sitting).awaited, func(s *sitting) {
				c.hands(s)
				s.pass(time.Second)
				if got := s.logged(); got != c.want {
					t.Errorf("got %d nights logged, want %d in\n%s", got, c.want, s.root.View())
				}
			})
		})
	}
}

func TestAHeldUUndoesNothingUnasked(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, (*sitting).awaited, func(s *sitting) {
		s.hold("u", 800*time.Millisecond)
		s.sees("Undo")
		s.pass(burst)
		s.hold("y", 800*time.Millisecond)
		s.pass(time.Second)
		if got := s.logged(); got != 4 {
			t.Errorf("got %d nights logged, want one of 5 undone", got)
		}
	})
}

// TestAKeyThatIsStillHeldDoesNothingOnTheNextScreen goes through screens that it would
// open, leave or answer on, one by one.
func TestAKeyThatIsStillHeldDoesNothingOnTheNextScreen(t *testing.T) {
	last := nav.CheckIn{Night: diary.LastNight(evening)}
	for key, c := range map[string]struct {
		start Start
		want  string
	}{
		"h":     {Start{nav.Home{}}, "Sat 21 Nov, last night"},
		"esc":   {Start{nav.Home{}, nav.History{}, last}, "Sat 21 Nov, last night"},
		"enter": {Start{nav.Home{}, nav.History{}}, "Last night, Saturday to Sunday"},
		"m":     {Start{nav.Home{}}, "Last night, Saturday to Sunday"},
		"?":     {Start{nav.Home{}}, "esc close"},
	} {
		t.Run(key, func(t *testing.T) {
			sitWith(t, c.start, (*sitting).fill, func(s *sitting) {
				for range 20 {
					s.quickly(key)
					s.pass(time.Second / 30)
				}
				s.sees(c.want)
			})
		})
	}
	sit(t, Start{nav.Home{}}, func(s *sitting) { // closes the help, and not the program
		s.press("?")
		s.pass(burst)
		for range 20 {
			s.quickly("q")
			s.pass(time.Second / 30)
		}
		s.sees("cramp now")
	})
}

// TestAnAnswerTypedAheadIsLeftForALook holds that a key that came in one read with the one
// that leads to its question answers nothing: m and n are neighbours, and nobody has seen
// yet which night is asked about. It is said, and the key answers when it is pressed again.
func TestAnAnswerTypedAheadIsLeftForALook(t *testing.T) {
	const said = "You pressed several keys at once, so n was ignored. Press n again if you meant it."
	for name, keys := range map[string][]string{"in one read": {"mn"}, "in two": {"m", "n"}} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}}, (*sitting).awaited, func(s *sitting) {
				s.quickly(keys...)
				s.pass(time.Second)
				s.sees("a cramp right now", said)
				if got := s.logged(); got != 5 {
					t.Errorf("got %d nights logged, want the 5 of before", got)
				}
				s.quickly("z") // does nothing, and does not take the words away
				s.pass(nav.Pause)
				s.sees(said)
				s.quickly("n")
				s.pass(time.Second)
				s.seesNot(said)
				if got := s.logged(); got != 6 {
					t.Errorf("got %d nights logged, want one more", got)
				}
			})
		})
	}
	sitWith(t, Start{nav.Home{}}, (*sitting).awaited, func(s *sitting) { // two that move or lead elsewhere
		s.quickly("jh")
		s.pass(time.Second)
		s.sees("History")
		s.seesNot("at once")
	})
}

// TestANoticeStaysUntilAKeyDoesSomething on home, in a list and at a question.
func TestANoticeStaysUntilAKeyDoesSomething(t *testing.T) {
	for _, c := range []struct {
		start Start
		does  string
	}{
		{Start{nav.Home{}}, "?"},
		{Start{nav.Home{}}, "m"},
		{Start{nav.Home{}, nav.Learn{}}, "down"},
		{Start{nav.Home{}, nav.CheckIn{Night: diary.LastNight(evening)}}, "n"},
	} {
		sitWith(t, c.start, (*sitting).awaited, func(s *sitting) {
			s.program.Send(nav.Notice{Text: "Saved."})
			s.press("z", "Z", "left")
			s.sees("Saved.")
			s.press(c.does)
			s.seesNot("Saved.")
		})
	}
}

func TestTheSlipOfAnotherKey(t *testing.T) {
	screen := nav.Screen(nil)
	at := func(ms int) time.Time { return evening.Add(time.Duration(ms) * time.Millisecond) }
	for name, c := range map[string]struct {
		key     string
		answers bool
		ms      int
		drops   bool
	}{
		"another answer after 149 ms": {"y", true, 149, true},
		"another answer after 150 ms": {"y", true, 150, false},
		"a cursor key after 30 ms":    {"down", false, 30, false},
		"the same key after 699 ms":   {"n", true, 699, true},
		"the same key after 700 ms":   {"n", true, 700, false},
		"even where it moves":         {"n", false, 699, true},
		"the clock was set back":      {"n", true, -3_600_000, false},
	} {
		var r repeats
		r.judge("n", use{answers: true}, screen, at(0))
		if got := r.judge(c.key, use{answers: c.answers}, screen, at(c.ms)); (got != acts) != c.drops {
			t.Errorf("%s: got %v, want it dropped: %v", name, got, c.drops)
		}
	}
}

func TestKeysThatMoveRepeatFreely(t *testing.T) {
	sitWith(t, Start{nav.Home{}, nav.History{}}, (*sitting).fill, func(s *sitting) {
		for range 9 {
			s.quickly("left")
			s.pass(time.Second / 30)
		}
		s.sees("Thu 12 Nov")
	})
}
