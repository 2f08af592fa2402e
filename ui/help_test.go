package ui

import (
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/nav"
)

// everywhere is every screen of the program.
func everywhere(t *testing.T) map[string]nav.Msg {
	t.Helper()
	return map[string]nav.Msg{
		"home": nav.Home{}, "coach": nav.Play{Routine: bedtime(t)}, "check-in": nav.CheckIn{Night: diary.LastNight(evening)}, "relief": nav.Relief{},
		"day": nav.Day{Night: diary.NightOf(evening)}, "history": nav.History{}, "learn": nav.Learn{}, "self-check": nav.SelfCheck{},
		"profile": nav.Profile{}, "flags": nav.Flags{},
	}
}

// TestEveryKeyCanBeReadInASmallWindow scrolls through the help of every screen.
func TestEveryKeyCanBeReadInASmallWindow(t *testing.T) {
	for name, start := range everywhere(t) {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{start}, (*sitting).fill, func(s *sitting) {
				s.resize(40, 12)
				s.press("?")
				s.sees("Keys", pager.More, "scroll", "esc close")
				var read []string
				for range 60 {
					read = append(read, s.root.View())
					s.press("down")
				}
				s.seesNot(pager.More)
				all := strings.Join(strings.Fields(strings.Join(read, " ")), " ")
				for _, group := range append(s.root.top().FullHelp(), common()) {
					for _, b := range group {
						for _, word := range strings.Fields(b.Help().Desc) {
							if b.Enabled() && !strings.Contains(all, word) {
								t.Errorf("%q cannot be read in\n%s", b.Help().Desc, all)
							}
						}
					}
				}
				s.press("home")
				s.sees("Keys")
				s.press("end", "pgup", "k", "j", "x", "pgdown")
				s.sees("what you did is saved")
			})
		})
	}
}

func TestOnlyAKeyThatClosesTheHelpClosesIt(t *testing.T) {
	for _, key := range []string{"esc", "?", "q", "enter"} {
		sit(t, Start{nav.Home{}}, func(s *sitting) {
			s.press("?", "m", "x", "space")
			s.sees("Keys", "esc close")
			s.press(key)
			s.sees("cramp now", "? keys")
		})
	}
}
