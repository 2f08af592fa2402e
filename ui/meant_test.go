package ui

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
	"calmcalf/ui/screen/checkin"

	"github.com/charmbracelet/bubbles/key"
	"pgregory.net/rapid"
)

// meant is the model of what a hand meant: the check-ins that it made or left, in the order
// in which undo goes back. It knows the rules and what the window says, and nothing of the
// journal.
type meant struct {
	logged, undone []diary.Date
	here           []diary.Date // logged or redone since the check-in was opened
}

var (
	asksUndo   = regexp.MustCompile(`Undo \w+'s check-in \(\d+ \w+ \d{4}\)\?`)
	asksRedo   = regexp.MustCompile(`Redo \w+'s check-in \(\d+ \w+ \d{4}\)\?`) // home does, where it did not undo it
	asksCramps = regexp.MustCompile(`Night of \w+ (\d+ \w+).*a cramp right now`)
)

// press follows a key that is meant, pressed at a window, and reports whether it is pressed
// at all: a yes is one to a question here, and never begins a form.
func (m *meant) press(name string, top nav.Screen, window string) bool {
	_, asked := top.(*checkin.Model)
	undo, redo := asksUndo.MatchString(window), asksRedo.MatchString(window)
	switch offered := key.Matches(navtest.Key(name), top.Answers()...); {
	case name == "y" && !undo && !redo:
		return false
	case name == "m" && !asked:
		m.here = nil
	case !offered, (undo || redo) && name != "y":
	case name == "y" && undo, name == "u" && asked && slices.Contains(m.here, m.logged[len(m.logged)-1]):
		last := len(m.logged) - 1
		night := m.logged[last]
		m.logged, m.undone = m.logged[:last], append(m.undone, night)
		m.here = slices.DeleteFunc(m.here, func(d diary.Date) bool { return d == night })
	case name == "y", name == "U":
		last := len(m.undone) - 1
		m.logged, m.here, m.undone = append(m.logged, m.undone[last]), append(m.here, m.undone[last]), m.undone[:last]
	case name == "n" && asked:
		night := diary.LastNight(evening)
		if day := asksCramps.FindStringSubmatch(window); day != nil {
			date, _ := time.Parse("2 January 2006", day[1]+" 2026")
			night = diary.DateOf(date)
		}
		m.logged, m.here, m.undone = append(m.logged, night), append(m.here, night), nil
	}
	return true
}

// has reports whether just these nights are checked in.
func (s *sitting) has(want []diary.Date) bool {
	nights, err := s.journal.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		s.t.Fatal(err)
	}
	var got []diary.Date
	for _, n := range nights {
		if n.CheckedIn {
			got = append(got, n.Date)
		}
	}
	want = slices.SortedFunc(slices.Values(want), diary.Date.Compare)
	return slices.Equal(got, want)
}

// walk makes the strokes of a tired hand, each of them meant or not, and returns what the
// journal has after one that the model has not, or "".
func (s *sitting) walk(strokes []stroke) string {
	var m meant
	for ago := 3; ago < 8; ago++ { // as awaited logs them
		m.logged = append(m.logged, diary.NightOf(evening).AddDays(-ago))
	}
	done, answered, pressed := "", false, false
	for _, stroke := range strokes {
		s.pass(stroke.after)
		window := s.words()
		before := meant{slices.Clone(m.logged), slices.Clone(m.undone), slices.Clone(m.here)}
		if stroke.meant {
			answered = s.root.answers(navtest.Key(stroke.key))
			pressed = m.press(stroke.key, s.root.top(), window)
		}
		if !pressed || stroke.slip && !(answered && s.root.answers(navtest.Key(stroke.key))) {
			continue // a slip onto a key that moves or leads elsewhere does so
		}
		s.quickly(stroke.key)
		asks := stroke.key == "U" && asksRedo.MatchString(s.words())
		if stroke.meant && (asks || strings.Contains(s.root.foot.message, "was ignored")) {
			m = before // it is to be answered, or pressed again
		}
		done += fmt.Sprintf("%v: %s (meant: %v)\n", stroke.after, stroke.key, stroke.meant)
		if !s.has(m.logged) {
			return fmt.Sprintf("%swant %v logged, got\n%s\n%s", done, m.logged, s.recorded(), s.root.View())
		}
	}
	return ""
}

// TestNoNightIsLoggedThatWasNotMeant presses keys as tired hands do: twice, too long, beside
// the one that was meant, several at once, and undo.
func TestNoNightIsLoggedThatWasNotMeant(t *testing.T) {
	keys := strings.Fields("m m n n n n u u u y U up s esc")
	rapid.Check(t, func(r *rapid.T) {
		var strokes []stroke
		for _, each := range tired(r, keys) {
			if each.meant && rapid.IntRange(0, 4).Draw(r, "several at once") == 0 {
				together := rapid.Permutation([]string{"n", "u", "U", "y", "z"}).Draw(r, "together")[:2]
				strokes = append(strokes, stroke{after: quiet, key: strings.Join(together, "")})
			}
			strokes = append(strokes, each)
		}
		wrong := ""
		sitWith(t, Start{nav.Home{}}, (*sitting).awaited, func(s *sitting) { wrong = s.walk(strokes) })
		if wrong != "" {
			r.Fatal(wrong)
		}
	})
}
