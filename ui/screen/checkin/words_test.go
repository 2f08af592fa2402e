package checkin

import (
	"strings"
	"testing"
	"time"

	"calmcalf/ui/nav"
)

// waits lets time pass at the desk.
func (d *desk) waits(by time.Duration) {
	now := d.screen.deps.Now().Add(by)
	d.screen.deps.Now = func() time.Time { return now }
}

// TestACrampIsWrittenWhereKeysAnswer: what the first letters answered is taken back.
func TestACrampIsWrittenWhereKeysAnswer(t *testing.T) {
	for name, tt := range map[string]struct {
		first []string // keys
		text  string
		want  []string
	}{
		"at the question":          {nil, "left calf 7 3m", []string{"left calf 7/10 3 min"}},
		"behind a yes":             {nil, "yes left calf", []string{"left calf"}},
		"behind y":                 {[]string{"y"}, "right foot 4", []string{"right foot 4/10"}},
		"both legs":                {nil, "both thighs at 3:10 woke", []string{"both thighs 03:10 woke me"}},
		"in the form":              {[]string{"y", "l"}, "calf 7", []string{"left calf 7/10"}},
		"over an answer":           {[]string{"y", "l", "f"}, "right calf sore 30h", []string{"right calf sore 30 h"}},
		"several":                  {nil, "left calf 7, right foot 4", []string{"left calf 7/10", "right foot 4/10"}},
		"where its letters answer": {[]string{"y", "tab"}, "toes", []string{"toes"}},
		"how it was, at the end":   {[]string{"y", "l", "c", "7", "b"}, "yes woke", []string{"left calf 7/10 2 min woke me"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, journalWith(t, logged(friday)), saturday)
			d.Press(tt.first...)
			if tt.first != nil {
				d.waits(nav.Pause)
			}
			d.Type(tt.text)
			d.Sees("In words: " + tt.text)
			d.Press("enter")
			d.SeesNo("In words")
			d.Press("enter")
			d.has(saturday, tt.want...)
		})
	}
}

// TestWordsThatAreNoCrampAnswerNothing, whatever keys their letters are.
func TestWordsThatAreNoCrampAnswerNothing(t *testing.T) {
	for _, text := range []string{"slept badly", "bad night", "left the house", "lovely hours", "really sore", "yes it was bad"} {
		d := one(t)
		d.waits(nav.Pause)
		d.Type(text)
		d.Press("enter")
		d.Sees("In words: "+text, "can't describe a cramp")
		d.Press("esc")
		if d.screen.dirty() {
			t.Errorf("%q: got answers in\n%s", text, d.screen.View())
		}
	}
	d := sit(t, journalWith(t, logged(friday)), saturday)
	d.Type("left i think")
	d.Press("esc")
	d.Sees("a cramp right now")
	d.Press("enter")
	d.has(saturday, "not logged")
}

// TestAKeyOfAQuestionBelowIsOfNoWord: questions that are left out are no reason to undo the answers.
func TestAKeyOfAQuestionBelowIsOfNoWord(t *testing.T) {
	for _, keys := range []string{"lc7yn", "lccyn4", "lcyn", "l5cyn4"} {
		d := one(t)
		for _, key := range strings.Split(keys, "") {
			d.waits(1500 * time.Millisecond)
			d.Press(key)
		}
		d.SeesNo("In words")
		d.Sees("‹l left›")
	}
}

// TestALongPauseEndsAWord: a key behind it is one for itself.
func TestALongPauseEndsAWord(t *testing.T) {
	for wait, want := range map[time.Duration]bool{nav.Pause - 1: true, nav.Pause: false} {
		d := one(t)
		d.Press("l")
		d.waits(wait)
		d.Press("e")
		if got := d.screen.Typing(); got != want {
			t.Errorf("after %v: typing is %v", wait, got)
		}
	}
}

// TestWordsThatAreThrownAwayGiveAnswersBack: two keys that are none are perhaps of no word.
func TestWordsThatAreThrownAwayGiveAnswersBack(t *testing.T) {
	for keys, want := range map[string]string{"lc7zz": "left calf 7/10", "rczz": "right calf", "lzz": ""} {
		d := one(t)
		d.waits(nav.Pause)
		d.Press(strings.Split(keys, "")...)
		d.Sees("In words: " + keys)
		d.Press("esc")
		if want == "" {
			d.SeesNo("‹l left›")
			continue
		}
		d.Press("enter")
		d.has(saturday, want)
	}
}
