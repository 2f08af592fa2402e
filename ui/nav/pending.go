package nav

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Pending is the request, to the journal or to a file, whose reply a screen waits for. A later
// request makes an earlier one stale: its reply is dropped, whichever comes first.
type Pending struct{ latest *request }

// request has a size, so that no two have the same address.
type request struct{ _ byte }

// Waiting reports whether a reply is still to come.
func (p Pending) Waiting() bool { return p.latest != nil }

// Done ends the wait: the reply has come, or is no longer wanted.
func (p *Pending) Done() { p.latest = nil }

// Reply is the answer to a request, with what the screen does then.
type Reply struct {
	pending *Pending
	request *request
	then    func() tea.Cmd
}

// Do sends a request: work runs outside of Update, and the then that it returns in Update,
// once the screen gives the Reply to Handle.
// It has too many callers to be inlined.
//
//go:noinline
func (p *Pending) Do(work func() (then func() tea.Cmd)) tea.Cmd {
	sent := &request{}
	p.latest = sent
	return func() tea.Msg { return Reply{p, sent, work()} }
}

// After is Do after a time.
func (p *Pending) After(wait time.Duration, work func() (then func() tea.Cmd)) tea.Cmd {
	do := p.Do(work)
	return tea.Tick(wait, func(time.Time) tea.Msg { return do() })
}

// Handle ends the wait and does what the reply is for, unless it is to a request that is stale, or
// was answered or dropped.
func (r Reply) Handle() tea.Cmd {
	if r.request != r.pending.latest {
		return nil
	}
	r.pending.Done()
	return r.then()
}
