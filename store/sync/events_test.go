package sync

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// event lets something happen on one of the machines.
func (m *machines) event() {
	m.now = m.now.Add(time.Duration(m.random.IntN(6*3600)) * time.Second)
	i := m.random.IntN(len(m.all))
	s := m.all[i]
	if s.absent > 0 {
		s.absent--
		return
	}
	switch n := m.random.IntN(100); {
	case n < 55:
		m.act(i)
	case n < 75:
		m.sync(s, fmt.Sprint("machine ", i, " syncs"))
	case n < 90:
		m.interrupt(i)
	case n < 92:
		m.note("a clock is set")
		s.skew = m.skew()
	case n < 94:
		m.rewrite()
	case n < 95:
		m.note("a machine is away for a year")
		s.absent = 20
		m.now = m.now.AddDate(0, 0, m.random.IntN(400))
	case n < 97:
		m.mergeFile(i)
	default:
		m.inStep()
	}
}

func (m *machines) sync(s *simulated, name string) {
	m.note(name)
	if _, err := s.run(m.t.Context()); err != nil {
		m.t.Error(err)
	}
}

// interrupt stops a sync at one of its steps, before it is done or after; with git, git itself is
// killed, too.
func (m *machines) interrupt(i int) {
	s, cause := m.all[i], fmt.Errorf("%w: stopped", ErrUnreachable)
	steps, after := m.random.IntN(4), m.random.IntN(2) == 0
	m.note("a sync is interrupted")
	s.fault = func(string) (bool, error) {
		if steps--; steps < 0 {
			return after, cause
		}
		return false, nil
	}
	ctx, stop := m.t.Context(), func() {}
	if m.shared == nil {
		ctx, stop = context.WithTimeout(ctx, time.Duration(m.random.IntN(60))*time.Millisecond)
	}
	defer stop()
	if _, err := s.run(ctx); err != nil && !errors.Is(err, cause) && ctx.Err() == nil {
		m.t.Error(err)
	}
	s.fault = func(string) (bool, error) { return false, nil }
}

// rewrite sets the repository to what it had before, or empties it.
func (m *machines) rewrite() {
	m.note("the history is rewritten")
	empty := m.random.IntN(4) == 0
	switch {
	case m.shared != nil && empty:
		m.shared.files, m.shared.commits = nil, m.shared.commits+1
	case m.shared != nil:
		m.shared.files, m.old, m.shared.commits = m.old, m.shared.files, m.shared.commits+1
	default:
		ref := "refs/heads/" + Branch
		now := git(m.t, "--git-dir", m.url, "for-each-ref", "--format=%(objectname)", ref)
		if now != "" && (empty || m.oldRef == "") {
			git(m.t, "--git-dir", m.url, "update-ref", "-d", ref)
		} else if m.oldRef != "" {
			git(m.t, "--git-dir", m.url, "update-ref", ref, m.oldRef)
		}
		m.oldRef = now
	}
}

// mergeFile merges the journal of another machine, as from a stick.
func (m *machines) mergeFile(i int) {
	m.note("a journal is merged from a stick")
	theirs, err := m.all[i].Journal.Copied(m.all[(i+1)%len(m.all)].Journal.Path())
	if err == nil {
		_, err = m.all[i].Journal.Merge(theirs)
	}
	if err != nil && m.all[(i+1)%len(m.all)].Journal.Saved() {
		m.t.Error(err)
	}
}
