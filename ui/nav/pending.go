package nav

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Request is what a screen asked of the journal or of a file. It has a size, so that no
// two have the same address.
type Request struct{ _ byte }

// Pending is the request whose reply a screen waits for. A later request makes an earlier
// one stale: its reply is dropped, whichever comes first.
type Pending struct{ latest *Request }

// send returns a new request, which makes the one before it stale.
func (p *Pending) send() *Request {
	p.latest = &Request{}
	return p.latest
}

// Waiting reports whether a reply is still to come.
func (p Pending) Waiting() bool { return p.latest != nil }

// Done ends the wait: the reply has come, or is no longer wanted.
func (p *Pending) Done() { p.latest = nil }

// Accept reports whether r is the reply to wait for, and then ends the wait. Any other one
// is to a request that is stale, or was answered or dropped.
func (p *Pending) Accept(r *Request) bool {
	if r == nil || r != p.latest {
		return false
	}
	p.Done()
	return true
}

// Ask sends a request and returns the command that answers it: ask runs outside of
// Update, and its message carries the request.
// It has too many callers to be inlined.
//
//go:noinline
func (p *Pending) Ask(ask func(*Request) tea.Msg) tea.Cmd {
	request := p.send()
	return func() tea.Msg { return ask(request) }
}

// Reply is the answer to a request, with what the screen does then.
type Reply struct {
	pending *Pending
	request *Request
	then    func() tea.Cmd
}

// Do sends a request: work runs outside of Update, and the then that it returns in Update,
// once the screen gives the Reply to Handle.
// It has too many callers to be inlined.
//
//go:noinline
func (p *Pending) Do(work func() (then func() tea.Cmd)) tea.Cmd {
	return p.Ask(func(r *Request) tea.Msg { return Reply{p, r, work()} })
}

// After is Do after a time.
func (p *Pending) After(wait time.Duration, work func() (then func() tea.Cmd)) tea.Cmd {
	request := p.send()
	return tea.Tick(wait, func(time.Time) tea.Msg { return Reply{p, request, work()} })
}

// Handle does what the reply is for, unless it is stale.
func (r Reply) Handle() tea.Cmd {
	if !r.pending.Accept(r.request) {
		return nil
	}
	return r.then()
}
