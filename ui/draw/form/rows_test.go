package form

import (
	"fmt"
	"strings"
	"testing"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
)

func TestChoice_takesTheOptionOfAKey(t *testing.T) {
	c := Leg("")
	for _, tt := range []struct{ key, want string }{{"", ""}, {"x", ""}, {"r", "right"}, {"x", "right"}, {"b", "both"}} {
		if known := c.Choose(tt.key); known != (tt.key == "r" || tt.key == "b") || c.Value() != tt.want || (Rows{}).Answer(c) != tt.want {
			t.Errorf("after %q: got %q, known %v, want %q", tt.key, c.Value(), known, tt.want)
		}
	}
}

func TestChoice_shiftsAsFarAsTheOptionsGo(t *testing.T) {
	for _, tt := range []struct{ from, by, want int }{
		{None, 1, 0}, {None, -1, 0}, {0, 1, 1}, {1, 1, 2}, {2, 1, 2}, {0, -1, 0}, {2, -1, 1},
	} {
		c := Leg("")
		c.Chosen = tt.from
		if c.Shift(tt.by); c.Chosen != tt.want {
			t.Errorf("from %d by %d: got %d, want %d", tt.from, tt.by, c.Chosen, tt.want)
		}
	}
}

// TestOptions_areWhatTheDiaryRecords holds that every muscle and leg can be answered, by
// a key of its own.
func TestOptions_areWhatTheDiaryRecords(t *testing.T) {
	muscles := Muscle("")
	for _, m := range diary.Muscles() {
		if c := Muscle(m); c.Value() != string(m) || (Rows{}).Answer(c) != m.String() {
			t.Errorf("%s: got %q", m, c.Value())
		}
	}
	if len(muscles.Options) != len(diary.Muscles()) {
		t.Errorf("got %d muscles, want %d", len(muscles.Options), len(diary.Muscles()))
	}
	for _, side := range []routines.Side{routines.Left, routines.Right, routines.Both} {
		if c := Leg(side); c.Value() != string(side) {
			t.Errorf("%s: got %q", side, c.Value())
		}
	}
	for _, c := range []Choice{muscles, Leg(""), Rating("how bad", nil)} {
		c.Few = 0
		for i, o := range c.Options {
			if c.Choose(o.Key); c.Chosen != i {
				t.Errorf("%s: %q selects option %d, want %d", c.Label, o.Key, c.Chosen, i)
			}
		}
	}
}

// TestMore_offersTheOptionsThatFewHide holds that a key that is not shown answers nothing.
func TestMore_offersTheOptionsThatFewHide(t *testing.T) {
	f := &Form{Rows: []*Row{{Choice: Muscle("")}, {Choice: Leg("")}}}
	draw := Rows{Theme: navtest.Plain(theme.Braille), LabelWidth: 8, Width: 80}
	press := func(name string) (used bool, line string) {
		used = f.Key(navtest.Key(name), NewMoves(draw.Theme), 2)
		return used, f.Draw(0, draw, true)[0]
	}
	if used, line := press("o"); used || f.Rows[0].Answered() || line != "▸ where c calf  f foot  t thigh  m more…" {
		t.Errorf("o: used %v, got %q", used, line)
	}
	if used, line := press(More); !used || f.Focus != 0 || line != "▸ where c calf  f foot  t thigh  s shin  o toes  b thigh back  r thigh front" {
		t.Errorf("m: used %v, got %q", used, line)
	}
	if used, line := press("o"); !used || f.Focus != 1 || f.Rows[0].Value() != string(diary.Toes) || !strings.Contains(line, "‹o toes›") {
		t.Errorf("o after m: used %v, got %q", used, line)
	}
	if c := Muscle(diary.Shin); len(c.Offered()) != len(c.Options) {
		t.Error("a muscle that is recorded is hidden")
	}
}

func TestKeys_readA1AndA0AsA10(t *testing.T) {
	for _, tt := range []struct {
		keys         string // a blank goes to the next question
		bad, minutes int
	}{
		{"1", 1, None},
		{"10", 10, None},
		{"1 0", 10, None}, // also where the focus has moved on
		{"0", 0, None},
		{"20", 0, None},
		{"1x0", 0, None}, // not right after
		{"1 20", 1, 0},
		{"1 1 0", 1, 0}, // minutes have no 10
	} {
		bad, minutes := Rating("how bad", nil), Choice{Options: Digits(9), Chosen: None}
		focused := &bad
		var keys Keys
		for _, key := range tt.keys {
			if key == ' ' {
				focused = &minutes
				continue
			}
			keys.Choose(focused, string(key))
		}
		if bad.Chosen != tt.bad || minutes.Chosen != tt.minutes {
			t.Errorf("%q: got %d and %d, want %d and %d", tt.keys, bad.Chosen, minutes.Chosen, tt.bad, tt.minutes)
		}
	}
}

// questions are one of each kind: keyed options, a rating, an answer that no
// option stands for, and words.
func questions(r Rows, focused int) string {
	leg, severity := Leg(routines.Right), Rating("severity", new(7))
	lasted := Choice{Label: "lasted", Options: []Option{{Key: "1", Label: "under 1 min"}, {Key: "2", Label: "1–3 min"}, {Key: "3", Label: "longer"}}, Chosen: None}
	var lines []string
	lines = append(lines, r.Choice(leg, focused == 0, "")...)
	lines = append(lines, r.Choice(severity, focused == 1, "")...)
	lines = append(lines, r.Choice(lasted, focused == 2, "4m30s")...)
	lines = append(lines, r.Text("note", focused == 3, "new shoes,", "standing all day")...)
	return strings.Join(lines, "\n") + "\n"
}

func TestRows(t *testing.T) {
	for _, width := range []int{60, 34} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			var all []string
			for focused := range 4 {
				got := questions(Rows{Theme: navtest.Plain(theme.Braille), LabelWidth: 12, Width: width}, focused)
				for line := range strings.Lines(got) {
					if n := lipgloss.Width(line); n > width {
						t.Errorf("got %d columns, want at most %d: %q", n, width, line)
					}
				}
				all = append(all, got)
				ascii := strings.NewReplacer("▸", ">", "‹", "<", "›", ">", "–", "-").Replace(got)
				if plain := questions(Rows{Theme: navtest.Plain(theme.ASCII), LabelWidth: 12, Width: width}, focused); plain != ascii {
					t.Errorf("in ASCII: got\n%s\nwant\n%s", plain, ascii)
				}
			}
			golden.RequireEqual(t, strings.Join(all, "\n"))
		})
	}
}

// TestRows_nothingMovesWithTheFocus holds that only marks and styles change.
func TestRows_nothingMovesWithTheFocus(t *testing.T) {
	for _, width := range []int{80, 60, 34, 1} {
		r := Rows{Theme: navtest.Plain(theme.Braille), LabelWidth: 12, Width: width}
		first := strings.Split(questions(r, 0), "\n")
		for focused := 1; focused < 4; focused++ {
			lines := strings.Split(questions(r, focused), "\n")
			if len(lines) != len(first) {
				t.Errorf("width %d, focus %d: got %d lines, want %d", width, focused, len(lines), len(first))
				continue
			}
			for _, word := range []string{"right", "severity", "note"} {
				if place(lines, word) != place(first, word) {
					t.Errorf("width %d, focus %d: %q moved from %v to %v", width, focused, word, place(first, word), place(lines, word))
				}
			}
		}
	}
}

// place is the line and the column of a word.
func place(lines []string, word string) [2]int {
	for i, line := range lines {
		if before, _, found := strings.Cut(line, word); found {
			return [2]int{i, lipgloss.Width(before)}
		}
	}
	return [2]int{-1, -1}
}

func TestQuestion_hasItsKeysBesideOrBelow(t *testing.T) {
	answers := []key.Binding{nav.Bind("y", "leave", "y"), nav.Bind("n", "stay", "n")}
	for width, want := range map[int]string{
		48: "Leave without saving?      y  leave      n  stay",
		40: "Leave without saving?\ny  leave      n  stay",
		20: "Leave without\nsaving?\ny  leave  n  stay",
		12: "Leave\nwithout\nsaving?\ny  leave\nn  stay",
	} {
		if got := strings.Join(Question(theme.Plain(theme.Braille), "Leave without saving?", answers, width), "\n"); got != want {
			t.Errorf("width %d: got\n%s\nwant\n%s", width, got, want)
		}
	}
}

// TestAUnit_followsNumbers where it has room on their line, close together or not, and nothing was typed instead.
func TestAUnit_followsNumbers(t *testing.T) {
	c := Choice{Label: "coffee", Options: Digits(9), Unit: "cups", Chosen: None}
	for _, tt := range []struct {
		width   int
		instead string
		want    bool
	}{{43, "", true}, {42, "", false}, {58, "12 cups", false}, {34, "", true}, {33, "", false}} {
		lines := Rows{Theme: navtest.Plain(theme.Braille), LabelWidth: 10, Width: tt.width}.Choice(c, true, tt.instead)
		if got := strings.HasSuffix(lines[0], " cups"); len(lines) != 1 || got != tt.want {
			t.Errorf("in %d columns: got %q, want the unit: %v", tt.width, lines, tt.want)
		}
	}
}
