package nav_test

import (
	"testing"

	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

func TestOnlyTheReplyToTheLatestRequestCounts(t *testing.T) {
	var p nav.Pending
	did := 0
	ask := func() nav.Reply {
		return p.Do(func() func() tea.Cmd { return func() tea.Cmd { did++; return nil } })().(nav.Reply)
	}
	first, second := ask(), ask()
	if first.Handle(); did > 0 || !p.Waiting() {
		t.Error("got another request than the latest taken for it")
	}
	second.Handle()
	if second.Handle(); did != 1 || p.Waiting() {
		t.Error("got a second reply to one request")
	}
	dropped := ask()
	p.Done()
	if dropped.Handle(); did != 1 {
		t.Error("got a reply to a request that was dropped")
	}
}

func TestAQuestionTakesEveryKeyUntilItIsAnswered(t *testing.T) {
	for key, want := range map[string]string{"y": "yes", "n": "no", "esc": "no", "enter": "", "q": "", " ": ""} {
		var c nav.Confirm
		got := ""
		answer := func(what string) nav.Answer {
			return nav.Answer{Label: what, Do: func() tea.Cmd { got = what; return nil }}
		}
		c.Ask("Stop here?", answer("yes"), answer("no"))
		if len(c.Bindings()) != 2 {
			t.Error("got no keys in the footer")
		}
		c.Key(navtest.Key(key))
		if got != want || c.Open() != (want == "") {
			t.Errorf("%s: got %q, open %v, want %q", key, got, c.Open(), want)
		}
	}
}

func TestAnAnswerMayDoNothing(t *testing.T) {
	var c nav.Confirm
	c.Ask("Stop here?", nav.Answer{Label: "stop"}, nav.Answer{Label: "keep going"})
	if cmd := c.Key(navtest.Key("n")); cmd != nil || c.Open() || c.Bindings() != nil {
		t.Error("got something done by an answer that does nothing")
	}
}

func TestAKeyThatIsOffIsNoKey(t *testing.T) {
	up, down := nav.Bind("↑", "up", "up k"), nav.Bind("↓", "down", "down j")
	up.SetEnabled(true)
	down.SetEnabled(false)
	if !key.Matches(navtest.Key("k"), up) || key.Matches(navtest.Key("j"), down) || up.Help().Desc != "up" {
		t.Errorf("got up %v, down %v", up.Enabled(), down.Enabled())
	}
}
