package ui

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/x/ansi"
)

// at is what is on the screen from the cursor on, or "hidden".
func (s *sitting) at() string {
	s.t.Helper()
	if s.painted.CursorHidden() {
		return "hidden"
	}
	at := s.painted.CursorPosition()
	line := strings.Split(s.painted.String(), "\n")[at.Y]
	return strings.TrimSpace(ansi.Cut(line, at.X, s.painted.Width()))
}

func TestTheCursorStandsWhereSomethingIsChosenOrTyped(t *testing.T) {
	sit(t, Start{nav.Home{}}, func(s *sitting) {
		if got := s.at(); !strings.HasPrefix(got, "▸ Start tonight's routine") {
			t.Errorf("got the cursor on %q, want it on the selected routine", got)
		}
		s.press("enter")
		s.pass(16 * time.Second)
		if got := s.at(); !strings.HasPrefix(got, "Wall calf stretch") {
			t.Errorf("got the cursor on %q while one gets ready, want it on the first line", got)
		}
		s.pass(10 * time.Second)
		s.sees("stretch ·")
		if got := s.at(); got != "hidden" {
			t.Errorf("got the cursor on %q in a hold", got)
		}
		s.press(" ")
		s.sees("paused ·")
		if got := s.at(); got == "hidden" {
			t.Error("got no cursor while the routine waits")
		}
	})
	sit(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) {
		s.press("enter")
		s.watch(5 * time.Minute)
		s.sees("Saved. Good night.")
		if got := s.at(); !strings.HasPrefix(got, "Wall calf stretch") {
			t.Errorf("got the cursor on %q at the end, want it on the first words", got)
		}
	})
	sit(t, Start{nav.Learn{}}, func(s *sitting) {
		s.press("/", "c", "a")
		if got := s.at(); !strings.HasPrefix(got, "_") {
			t.Errorf("got the cursor on %q, want it behind what is typed", got)
		}
	})
	last := diary.LastNight(evening)
	sit(t, Start{nav.Home{}, nav.CheckIn{Night: last}}, func(s *sitting) {
		s.press("e")
		for _, word := range strings.Fields(strings.Repeat("my_own ", 15) + "end") {
			for _, letter := range word + " " {
				s.press(string(letter))
			}
		}
		s.sees("end _")
		if got := s.at(); got != "_" {
			t.Errorf("got the cursor on %q of a text in lines, want it behind the last one", got)
		}
	})
}
