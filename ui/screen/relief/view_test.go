package relief_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/x/ansi"
)

func TestAdviceComesAtItsTimes(t *testing.T) {
	const ten = "Ten minutes. If the muscle is still hard, phone 111 today."
	sit(t, func(s *seat) {
		s.open("")
		at := time.Duration(0)
		until := func(d time.Duration) {
			s.Pass(d - at)
			at = d
		}
		until(2*time.Minute - 100*time.Millisecond)
		s.SeesNo("Two minutes.")
		until(2*time.Minute + 100*time.Millisecond)
		s.Sees("Two minutes. Keep your toes up.")
		until(3 * time.Minute)
		s.SeesNo("Two minutes.")
		until(5*time.Minute + time.Second)
		s.Sees("Five minutes. Most cramps are over within ten.")
		until(10*time.Minute - 100*time.Millisecond)
		s.reads("9:59")
		s.SeesNo("Ten minutes.")
		until(10*time.Minute + 100*time.Millisecond)
		s.reads("10:00")
		s.Sees(ten)
		until(14 * time.Minute)
		s.Sees(ten) // it stays
		s.Screen.SetSize(56, 16)
		s.Sees("Ten minutes. If the muscle is still")
		s.reads("14:00 Ten minutes.")
		until(16 * time.Minute)
		s.Sees("Still hard after fifteen minutes? Phone 111 now.", "call 999.")
		s.Press(" ")
		s.Sees("Eased after 16 minutes", "Still hard after fifteen minutes? Phone 111 now.")
	})
}

// Advice to get help is never cut: it comes first, and takes the place of what has no room.
func TestAdviceIsWholeInEveryWindow(t *testing.T) {
	sit(t, func(s *seat) {
		s.open("")
		s.Pass(16 * time.Minute)
		for width := 30; width <= 120; width += 6 {
			for height := 6; height <= 40; height++ {
				s.Screen.SetSize(width, height)
				if got := strings.Join(strings.Fields(ansi.Strip(s.Screen.View())), " "); width*height > 250 && !strings.Contains(got, "999.") {
					t.Errorf("%dx%d: got\n%s", width, height, ansi.Strip(s.Screen.View()))
				}
			}
		}
	})
}

// What to do is whole in a small window, and where there is room so is what may be no cramp.
func TestASmallWindowSaysAllThatMatters(t *testing.T) {
	sit(t, func(s *seat) {
		s.open("left")
		for size, wants := range map[[2]int][]string{
			{40, 10}: {"Pull your toes and foot up towards your shin.", "next: stand on the leg", "this may not be a cramp. Stop and get help."},
			{40, 8}:  {"Pull your toes and foot up towards your shin."},
			{24, 5}:  {"Pull your toes and foot up towards your shin."},
		} {
			s.Screen.SetSize(size[0], size[1])
			got := strings.Join(strings.Fields(ansi.Strip(s.Screen.View())), " ")
			for _, want := range wants {
				if !strings.Contains(got, want) {
					t.Errorf("%v: got %q, want %q", size, got, want)
				}
			}
		}
	})
}

// What may be no cramp takes the place of neither large letters nor anything that the step says.
func TestALowWindowKeepsItsLargeLetters(t *testing.T) {
	sit(t, func(s *seat) {
		s.flow = "cramp-now-foot"
		s.open("left")
		for _, size := range [][2]int{{56, 11}, {56, 16}, {80, 9}, {100, 9}} {
			s.Screen.SetSize(size[0], size[1])
			s.Sees("█", "Hold your toes and draw them back towards your shin.", "next: press the foot flat")
		}
	})
}

// The instruction is read by somebody without glasses: in the window of 100x30 cells every
// one is in large letters.
func TestEveryInstructionIsInLargeLetters(t *testing.T) {
	for _, flow := range shipped.Routines() {
		if flow.Kind != routines.Acute {
			continue
		}
		sit(t, func(s *seat) {
			s.flow = flow.ID
			s.open("")
			s.Screen.SetSize(96, 26)
			for i, step := range flow.Unfold(routines.None) {
				for _, cue := range step.Cues {
					s.Pass(step.Prep + cue.At + time.Second)
					letters, _ := digits.Letters(theme.Style{}, strings.Fields(cue.Say)[0], theme.Braille, 96, 1)
					s.Sees(letters...)
					s.Press("left")
				}
				if i < len(flow.Steps)-1 {
					s.Press("right")
				}
			}
		})
	}
}

// TestToPhoneIsInLargeLetters from the minute at which it is time for that, also where whom to phone has room only in words.
func TestToPhoneIsInLargeLetters(t *testing.T) {
	phone, _ := digits.Letters(theme.Style{}, "Phone", theme.Braille, 40, 1)
	for _, country := range []diary.Country{diary.UnitedKingdom, ""} {
		for _, flow := range []string{"cramp-now", "cramp-now-foot", "cramp-now-thigh-front", "cramp-now-thigh-back"} {
			sit(t, func(s *seat) {
				s.country, s.flow = country, flow
				s.open("")
				for range 2 {
					s.Pass(10*time.Minute + time.Second)
					for _, size := range [][2]int{{56, 16}, {76, 20}, {96, 26}} {
						s.Screen.SetSize(size[0], size[1])
						s.Sees(phone...)
					}
				}
			})
		}
	}
}

// TestWhatToDoIsAlwaysInLargeLetters: also while a later cue, such as to breathe out, is.
func TestWhatToDoIsAlwaysInLargeLetters(t *testing.T) {
	sit(t, func(s *seat) {
		s.open("")
		s.Screen.SetSize(96, 26)
		s.Pass(16 * time.Second)
		for _, say := range []string{"Pull your toes up", "Breathe out."} {
			letters, _ := digits.Letters(theme.Style{}, say, theme.Braille, 96, 1)
			s.Sees(letters...)
		}
	})
}

// In smaller windows the name of the step, which says the same in brief, is in such letters, and
// the instruction below it in words.
func TestWhatToDoIsTheLargestInSmallWindows(t *testing.T) {
	for _, size := range [][2]int{{76, 20}, {56, 16}} {
		sit(t, func(s *seat) {
			for key, want := range map[string][]string{"right": {"STAND ON THE LEG", "Sit on the edge of the bed"}, "left": {"PULL", "Straighten the knee. Pull your toes and foot up towards your shin."}} {
				s.open("")
				s.Screen.SetSize(size[0], size[1])
				s.Press(key)
				letters, _ := digits.Letters(theme.Style{}, want[0], theme.Braille, size[0], 1)
				s.Sees(append(letters, want[1], "Cramp started 22:14 · 0:00")...)
			}
		})
	}
}

// TestWhatASignAsksForIsLarge for each sign that rules out the steps, also where whom to call has room only in words.
func TestWhatASignAsksForIsLarge(t *testing.T) {
	for sign, verb := range map[string]string{"leg-swollen": "Phone", "clot-lung": "Call", "no-blood-flow": "Call", "saddle-numb": "Go"} {
		for _, country := range []diary.Country{diary.UnitedKingdom, ""} {
			sit(t, func(s *seat) {
				s.country = country
				s.Sign(sign)
				s.opened(7 * time.Second)
				for _, size := range [][2]int{{96, 26}, {76, 20}, {56, 16}} {
					s.Screen.SetSize(size[0], size[1])
					letters, _ := digits.Letters(theme.Style{}, verb, theme.Braille, size[0], 1)
					s.Sees(append(letters, "Until then, no stretching and no massage.")...)
				}
			})
		}
	}
}

// No sentence of advice ends in the middle, however few lines the window has: one without room is
// left out as a whole.
func TestNoAdviceIsCut(t *testing.T) {
	for name, look := range map[string]func(*seat){
		"a clot": func(s *seat) { s.Sign("leg-swollen"); s.opened(7 * time.Second) },
		"eased":  func(s *seat) { s.opened(7 * time.Second); s.Press(" ") },
	} {
		sit(t, func(s *seat) {
			look(s)
			for height := 10; height <= 30; height++ {
				s.Screen.SetSize(40, height)
				text := strings.TrimSpace(ansi.Strip(s.Screen.View()))
				if last := text[len(text)-1]; last != '.' && !strings.HasSuffix(text, "9 10") {
					t.Errorf("%s, 40x%d: got a cut sentence:\n%s", name, height, text)
				}
			}
		})
	}
}

// TestSittingDownComesBeforeRubbing in letters and in words.
func TestSittingDownComesBeforeRubbing(t *testing.T) {
	sit(t, func(s *seat) {
		s.flow = "cramp-now-thigh-back"
		s.open(routines.Left)
		s.Pass(106 * time.Second)
		sit, _ := digits.Letters(theme.Style{}, "Sit down.", theme.Braille, 60, 1)
		for size, want := range map[[2]int][2]string{{96, 26}: {sit[0], "█▀▀▄ █  █ █▀▀▄"}, {56, 16}: {sit[0], "Rub the thigh."}, {40, 9}: {sit[0], "Rub the thigh."}} {
			s.Screen.SetSize(size[0], size[1])
			s.Sees(want[:]...)
			if view := s.Screen.View(); strings.Index(view, want[0]) > strings.Index(view, want[1]) {
				t.Errorf("%v: got the rub before the seat in\n%s", size, view)
			}
		}
	})
}

func TestTheFooterNamesTheOtherMusclesInWords(t *testing.T) {
	sit(t, func(s *seat) {
		s.open("")
		for _, c := range [][2]string{{"", "foot thigh"}, {"f", "calf thigh"}, {"t", "calf thigh back"}, {"t", "calf thigh front"}, {"t", "calf thigh back"}, {"c", "foot thigh"}} {
			s.Press(strings.Split(c[0], "")...)
			var named []string
			for _, b := range s.Screen.ShortHelp() {
				if b.Enabled() && slices.Contains([]string{"calf", "foot", "thigh", "thigh front", "thigh back"}, b.Help().Desc) {
					named = append(named, b.Help().Desc)
				}
			}
			if got := strings.Join(named, " "); got != c[1] {
				t.Errorf("after %q: got %q, want %q", c[0], got, c[1])
			}
		}
	})
}

func TestEveryWindowFitsAndASCIIIsEnough(t *testing.T) {
	for name, c := range map[string]struct {
		after time.Duration
		signs []string
		keys  []string
	}{
		"hard":          {after: 7 * time.Second},
		"long":          {after: 11 * time.Minute},
		"asked":         {keys: []string{"x"}},
		"eased":         {after: 11 * time.Minute, keys: []string{" ", "l"}},
		"away":          {keys: []string{}},
		"signs":         {signs: []string{"rest-pain", "new-weakness"}},
		"a clot":        {signs: []string{"leg-swollen"}},
		"a clot, asked": {signs: []string{"leg-swollen"}, keys: []string{"x"}},
		"signs, asked":  {signs: []string{"rest-pain", "new-weakness"}, keys: []string{"x"}},
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.glyphs = theme.ASCII
				s.Sign(c.signs...)
				s.opened(c.after)
				s.Press(c.keys...)
				if name == "away" {
					s.Skew.Store(int64(time.Hour))
					s.Pass(time.Second)
				}
				s.Fits()
				s.Screen.SetSize(36, 9)
				if name == "asked" || name == "a clot, asked" || name == "signs, asked" {
					s.Sees("Not a cramp?")
				}
				s.Screen.SetSize(96, 26)
				s.ASCII()
			})
		})
	}
}

func TestItIsForSomebodyWhoWasJustWoken(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(time.Second)
		if n, ok := s.Screen.(nav.Nightly); !ok || !n.Nightly() {
			t.Error("got a screen for the day")
		}
		red, _ := theme.New("red", theme.Terminal{Profile: 4, Glyphs: theme.ASCII})
		s.Screen.(interface{ SetTheme(theme.Theme) }).SetTheme(red)
		s.Sees("\x1b[")
		if s.Offers("→") {
			t.Error("got the keys of the theme before")
		}
	})
}
