package nav_test

import (
	"testing"

	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

func TestOnlyTheReplyToTheLatestRequestCounts(t *testing.T) {
	var p, other nav.Pending
	first := p.Send()
	second := p.Send()
	if !p.Waiting() || !p.Stale(first) || p.Stale(second) || !p.Stale(nil) || !p.Stale(other.Send()) {
		t.Error("got another request than the latest taken for it")
	}
	if p.Accept(first) || !p.Accept(second) || p.Waiting() || p.Accept(second) {
		t.Error("got a second reply to one request")
	}
}

func TestAReplyThatIsStaleDoesNothing(t *testing.T) {
	var p nav.Pending
	done := 0
	work := func() func() tea.Cmd { return func() tea.Cmd { done++; return nil } }
	first, second := p.Do(work)().(nav.Reply), p.After(0, work)().(nav.Reply)
	for _, reply := range []nav.Reply{first, second, second} {
		reply.Handle()
	}
	if done != 1 || p.Waiting() {
		t.Errorf("got %d replies handled, waiting %v, want the last request answered once", done, p.Waiting())
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
	up, down := nav.Bind("↑", "up", "up", "k"), nav.Bind("↓", "down", "down", "j")
	nav.Enable(map[*key.Binding]bool{&up: true, &down: false})
	if !key.Matches(navtest.Key("k"), up) || key.Matches(navtest.Key("j"), down) || up.Help().Desc != "up" {
		t.Errorf("got up %v, down %v", up.Enabled(), down.Enabled())
	}
}
