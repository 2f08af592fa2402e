package profile

import (
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
)

func TestKeysWhileSaving_areNotAnswers(t *testing.T) {
	d := sit(t, &desk{exists: true})
	d.press("enter", "c", "enter")
	saving := d.screen.Update(navtest.Key("s"))
	d.press("enter", "s", "esc")
	if d.screen.MayLeave() {
		t.Error("the program may be left while an answer is being saved")
	}
	d.Run(saving)
	d.saved(diary.Profile{Muscle: diary.Calf})
}

func TestStaleRepliesAndPastedText_areDropped(t *testing.T) {
	d := sit(t, &desk{})
	d.screen = New(d.screen.deps)
	slow := d.screen.Init()
	d.Sit(d.screen) // which asks again
	d.press("c", "enter")
	d.Run(slow)
	d.Sees("2 of 8")
	d.Run(d.screen.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("y"), Paste: true}))
	d.Sees("2 of 8")
}

// TestAFastTypist_leavesNoQuestionBehind presses keys one right after the other.
func TestAFastTypist_leavesNoQuestionBehind(t *testing.T) {
	const quick = 90 * time.Millisecond
	d := sit(t, &desk{})
	d.press("enter")
	for _, k := range []string{"y", "n", "y"} { // the last one counts
		d.after(quick, k)
	}
	d.Sees("2 of 8", "(x) yes", "( ) no")
	d.after(quick, "enter")
	d.Sees("3 of 8", "No answer yet.")
	d.after(quick, "enter") // bounced
	d.Sees("3 of 8")
	d.after(quick, "c")
	d.after(quick, "enter")
	d.Sees("4 of 8")
	d.press("backspace", "backspace")
	d.Sees("2 of 8", "(x) yes")
}

// TestAKeyThatIsHeld_countsOnce holds keys as long as a book that lies on them.
func TestAKeyThatIsHeld_countsOnce(t *testing.T) {
	for _, tt := range []struct {
		before []string
		held   string
		sees   []string
	}{
		{nil, "enter", []string{"2 of 8", "No answer yet."}},
		{nil, "s", []string{"2 of 8"}},
		{nil, "f", []string{"1 of 8", "(x) foot"}},
		{[]string{"s", "s"}, "c", []string{"3 of 8", "[x] bulging varicose veins"}},
		{[]string{"s", "s", "down", "down"}, " ", []string{"3 of 8", "[x] a blood thinner"}},
		{[]string{"s", "s", "s", "s", "s", "s", "s", "u"}, "enter", []string{"country United Kingdom", "save and go back"}},
	} {
		d := sit(t, &desk{})
		d.press(tt.before...)
		d.after(time.Second, tt.held)
		d.after(660*time.Millisecond, tt.held)
		for range 100 {
			d.after(30*time.Millisecond, tt.held)
		}
		d.Sees(tt.sees...)
		if d.exists {
			t.Errorf("%s: it was saved", tt.held)
		}
	}
	d := sit(t, &desk{})
	d.press("enter")
	d.after(time.Millisecond, "enter")
	d.Went(nav.Notice{Text: wordsTwice})
	d.press("left", "t", "enter", "enter", "s", "s")
	for range 20 {
		d.after(30*time.Millisecond, "left") // moves, and changes nothing
	}
	d.Sees("1 of 8", "(x) thigh")
}

func TestAQuestion_saysWhenItHasNoAnswer(t *testing.T) {
	d := sit(t, &desk{})
	d.press("enter")
	d.Sees("No answer yet.")
	if !d.Offers("skip") || !d.Offers("next") || !d.Offers("skip the rest") || !d.Offers("chooses") {
		t.Error("the footer does not say how to go on")
	}
	d.press("y")
	d.SeesNo("No answer yet.")
	if !d.Offers("no answer") {
		t.Error("the footer does not say that s takes the answer away")
	}
	d.press("s", "left")
	d.Sees("No answer yet.", "( ) yes")
}
