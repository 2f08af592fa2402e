package ui

import (
	"maps"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"pgregory.net/rapid"
)

// touch is one press that was meant, and what a tired hand makes of it.
type touch struct {
	key    string
	how    string
	millis int    // until the second press, or for how long it is held
	bump   string // another key that is hit with it
}

// touches go from home to the check-in, its form, the history and a cramp, and back. Keys
// that move are left out: they repeat as they are held.
func touches(t *rapid.T) []touch {
	one := rapid.Custom(func(t *rapid.T) touch {
		key := rapid.SampledFrom([]string{"m", "m", "n", "n", "l", "enter", "enter", "esc", "u", "y", "y", "r", "x", "h", "c", "e"}).Draw(t, "key")
		return touch{
			key:    key,
			how:    rapid.SampledFrom([]string{"once", "twice", "held", "bumped", "bumped"}).Draw(t, "how"),
			millis: rapid.IntRange(0, 699).Draw(t, "millis"),
			bump:   rapid.SampledFrom([]string{"n", "y", "l", "u", "r", "enter", "esc", "q"}).Draw(t, "bump"),
		}
	})
	return rapid.SliceOfN(one, 4, 14).Draw(t, "touches")
}

// tired performs a touch with a tired hand, where a repeat of the key is no move.
func (s *sitting) tired(c touch) {
	answers := func(key string) bool { return s.root.answers(navtest.Key(key)) }
	before := answers(c.key)
	if typing(s.root.top()) || !before && len(s.root.stack) > 1 {
		s.quickly(c.key)
		return
	}
	switch c.how {
	case "once":
		s.quickly(c.key)
	case "held":
		for range 2 + c.millis/100 {
			s.quickly(c.key)
			s.pass(time.Second / 10)
		}
	case "twice":
		s.quickly(c.key)
		s.pass(time.Duration(c.millis) * time.Millisecond)
		s.quickly(c.key)
	case "bumped":
		s.quickly(c.key)
		s.pass(time.Duration(c.millis) * time.Millisecond % slip)
		if before && answers(c.bump) {
			s.quickly(c.bump)
		}
	}
}

// walk performs touches five seconds apart, and returns the nights that are then logged, with
// their numbers of cramps.
func walk(t *testing.T, touches []touch, hand func(*sitting, touch)) map[diary.Date]int {
	nights := map[diary.Date]int{}
	sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.awaited(); s.asked = true }, func(s *sitting) {
		for _, c := range touches {
			began := time.Now()
			hand(s, c)
			s.pass(5*time.Second - time.Since(began))
		}
		s.press("ctrl+c")
		_ = s.over()
		all, err := s.journal.Nights(diary.Date{}, diary.Date{})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range all {
			if n.Logged() {
				nights[n.Date] = len(n.Cramps)
			}
		}
	})
	return nights
}

// TestTiredHandsLogWhatCalmHandsMeant walks at random, once with each.
func TestTiredHandsLogWhatCalmHandsMeant(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		touches := touches(r)
		meant := walk(t, touches, func(s *sitting, c touch) { s.quickly(c.key) })
		if got := walk(t, touches, (*sitting).tired); !maps.Equal(got, meant) {
			r.Fatalf("got %v, want %v", got, meant)
		}
	})
}
