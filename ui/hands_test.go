package ui

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// recorded is everything that is in the journal and the profile now, but routines that were
// begun here: those are saved step by step as time passes.
func (s *sitting) recorded() string {
	s.t.Helper()
	nights, err := s.journal.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		s.t.Fatal(err)
	}
	for i := range nights {
		nights[i].Sessions = slices.DeleteFunc(nights[i].Sessions, func(done diary.Session) bool { return strings.HasPrefix(done.ID, "id-") })
	}
	nights = slices.DeleteFunc(nights, func(n diary.Night) bool {
		return reflect.DeepEqual(n, diary.Night{Date: n.Date, Sessions: []diary.Session{}, Changed: n.Changed})
	})
	data, err := json.Marshal([]any{nights, s.told, s.asked})
	if err != nil {
		s.t.Fatal(err)
	}
	return string(data)
}

// runs reports whether the program has not ended.
func (s *sitting) runs() bool { return !s.root.done }

const paragraph = "Slept badly: No cramps at first, then quite a bad one in my left calf\nabout 3:10, seven out of ten. I got up, walked, and it eased.\n" +
	"My neighbour says magnesium helps; my doctor says it hardly does. enter, esc, quit, yes.\n"

// typed is a text as Bubble Tea reads it from a terminal without bracketed paste.
func typed(text string) (msgs []tea.KeyMsg) {
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			msgs = append(msgs, tea.KeyMsg{Type: tea.KeyEnter})
		}
		for j, word := range strings.Split(line, " ") {
			if j > 0 {
				msgs = append(msgs, tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}})
			}
			if word != "" {
				msgs = append(msgs, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(word)})
			}
		}
	}
	return msgs
}

// pastes are a whole paragraph, and short texts whose first letters lead to a list of marks
// or to questions.
var pastes = []string{paragraph, "s x 2", "p 1 a b", "m y l c 7", "z 1 x 2"}

// TestAPasteRecordsNothing, not even when the program ends then without asking.
func TestAPasteRecordsNothing(t *testing.T) {
	for name, start := range everywhere(t) {
		t.Run(name, func(t *testing.T) {
			for _, text := range pastes {
				ways := [][]tea.KeyMsg{typed(text)}
				if text == paragraph {
					ways = append(ways, []tea.KeyMsg{{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}})
				}
				for _, msgs := range ways {
					sitWith(t, Start{nav.Home{}, start}, (*sitting).fill, func(s *sitting) {
						s.pass(time.Second)
						before := s.recorded()
						for _, msg := range msgs {
							s.program.Send(msg)
							s.pass(time.Millisecond)
						}
						s.pass(time.Minute)
						runs, after := s.runs(), s.recorded()
						if after == before && name != "coach" { // it saves a routine that runs
							s.cancel()
							_ = s.over()
							after = s.recorded()
						}
						if after != before || !runs {
							t.Errorf("%q in %d keys: it runs: %v; got\n%s\nwant\n%s", text, len(msgs), runs, after, before)
						}
					})
				}
			}
		})
	}
}

// TestEveryKeyThatIsHeldChangesOneThing holds each key of each screen for over a second.
func TestEveryKeyThatIsHeldChangesOneThing(t *testing.T) {
	for name, start := range everywhere(t) {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}}, (*sitting).fill, func(s *sitting) {
				s.resize(60, 20)
				s.program.Send(start)
				s.pass(time.Second)
				for _, key := range append(s.keys(), "0", "5", "esc", "enter", "space") {
					s.program.Send(start)
					s.pass(time.Second)
					if changes := s.holds(key); changes > 1 || !s.runs() {
						t.Errorf("%s held: got %d changes, it runs: %v", key, changes, s.runs())
					}
				}
			})
		})
	}
}

// keys are those that do something on the screen on top.
func (s *sitting) keys() (names []string) {
	for _, group := range append(s.root.top().FullHelp(), s.root.top().Answers()) {
		for _, b := range group {
			if b.Enabled() {
				names = append(names, b.Keys()...)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// holds holds a key, and returns how often that changes what is recorded.
func (s *sitting) holds(key string) (changes int) {
	last := s.recorded()
	for range 32 {
		before := s.written()
		s.quickly(key)
		s.pass(time.Second / 30)
		if s.written() == before {
			continue
		}
		if now := s.recorded(); now != last {
			changes, last = changes+1, now
		}
	}
	return changes
}

// written changes with everything that is saved: it is the head of the journal's file, where
// each transaction is counted, and the profile.
func (s *sitting) written() string {
	head := make([]byte, 8<<10)
	if file, err := os.Open(s.path); err == nil {
		_, _ = file.Read(head)
		_ = file.Close()
	}
	return fmt.Sprint(string(head), s.told, s.asked)
}
