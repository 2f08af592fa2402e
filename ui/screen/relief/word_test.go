package relief_test

import (
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/nav"
)

// TestTheLettersOfAWordAnswerNothing, neither while it is hard nor afterwards.
func TestTheLettersOfAWordAnswerNothing(t *testing.T) {
	for name, c := range map[string]struct {
		before, keys []string
		want         string
	}{
		"a leg":                 {nil, []string{"b", "o", "h"}, "both legs"}, // the t is held up
		"a slip":                {nil, []string{"l", "z"}, "left"},
		"another word":          {nil, []string{"l", "o", "o"}, "no details"},
		"two answers":           {nil, []string{"c", "r", "a", "m", "p"}, "no details"},
		"over an answer":        {[]string{"r", "f"}, []string{"b", "a", "d"}, "right foot"},
		"a key of its own":      {nil, []string{"l", "right", "a", "d"}, "left"},
		"no answer":             {[]string{"r", "f"}, []string{"w", "e", "i"}, "right foot"},
		"once it has eased":     {[]string{" "}, []string{"l", "o", "w"}, "no details"},
		"eased, over an answer": {[]string{"r", " "}, []string{"c", "o", "d"}, "right"},
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.opened(time.Minute)
				s.Press(c.before...)
				s.Pass(nav.Pause)
				s.Quickly(c.keys...)
				s.Pass(time.Second)
				got := s.only()
				got.At, got.Duration, got.Open = time.Time{}, nil, false
				if got.String() != c.want {
					t.Errorf("got %v, want %s", got, c.want)
				}
			})
		})
	}
	sit(t, func(s *seat) { // a pause ends a word
		s.opened(time.Minute)
		s.Press("l")
		s.Pass(nav.Pause)
		s.Press("e")
		if got := s.only(); got.Side != routines.Left {
			t.Errorf("got %v, want the left leg", got)
		}
	})
}
