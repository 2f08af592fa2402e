package sync

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
)

// The seed and the length of one simulation, to replay what failed or to run for longer, and
// whether the repository is one of git:
//
//	go test ./store/sync -run Machines -machines.seed 7 -machines.events 5000 -machines.git
var (
	machinesSeed   = flag.Uint64("machines.seed", 0, "simulate `these` machines only")
	machinesEvents = flag.Int("machines.events", 200, "simulate this many `events`")
	machinesGit    = flag.Bool("machines.git", false, "with a repository of git")
)

// machines simulates one person's machines, whose clocks disagree, and the repository that they
// share, from one seed. Of each fact the newest that was confirmed on any of them is compared
// with all of them, whenever they are in step.
type machines struct {
	t      *testing.T
	random *rand.Rand
	now    time.Time
	all    []*simulated
	shared *memory // nil for a repository of git
	url    string
	old    map[string][]byte // what the repository had once
	oldRef string

	facts     map[string]confirmed // by their names
	saved     int                  // facts that were confirmed
	ids, lost int
	events    map[string]int
	happened  []string
}

// simulated is a machine.
type simulated struct {
	*Sync
	run    func(context.Context) (Result, error)
	skew   time.Duration // how far its clock is off
	absent int           // for so many events nobody uses it
	fault  func(string) (bool, error)
}

// confirmed is a fact as it was saved last, by its moment. Of changes at one moment any counts.
type confirmed struct {
	at    time.Time
	texts []string // "" is that it was deleted
}

func TestMachinesLoseNothingThatWasConfirmed(t *testing.T) {
	seeds := []uint64{1, 2, 3, 4}
	if *machinesSeed != 0 {
		seeds = []uint64{*machinesSeed}
	}
	for _, seed := range seeds {
		t.Run(fmt.Sprint("machines.seed=", seed), func(t *testing.T) { simulate(t, seed, *machinesEvents, *machinesGit, false) })
	}
	if !*machinesGit {
		t.Run("git", func(t *testing.T) { simulate(t, 5, *machinesEvents/4, true, false) })
		t.Run("encrypted", func(t *testing.T) { simulate(t, 6, *machinesEvents/4, false, true) })
	}
}

func simulate(t *testing.T, seed uint64, events int, real, encrypted bool) {
	m := &machines{
		t: t, random: rand.New(rand.NewPCG(seed, 0)), now: time.Date(2026, 3, 20, 21, 0, 0, 0, time.UTC),
		facts: map[string]confirmed{}, events: map[string]int{},
	}
	if real {
		needsGit(t)
		m.url = filepath.Join(t.TempDir(), "nights.git")
		git(t, "init", "--quiet", "--bare", m.url)
	} else {
		m.shared = &memory{}
	}
	for range 2 + m.random.IntN(2) {
		m.all = append(m.all, m.machine())
	}
	for i, s := range m.all {
		if encrypted {
			s.Seal = &Seal{Recipient: "age1me", Identity: keyFile(t), Path: filepath.Join(t.TempDir(), fmt.Sprint(i))}
		}
	}
	for range events {
		m.event()
		if t.Failed() {
			t.Fatalf("after %d events, the last of them %q; replay with -machines.seed %d", len(m.happened), m.happened[max(0, len(m.happened)-12):], seed)
		}
	}
	m.inStep()
	t.Logf("%d facts were confirmed on %d machines until %s, %d were lost: %v", m.saved, len(m.all), m.now.Format(time.DateOnly), m.lost, m.events)
}

func (m *machines) machine() *simulated {
	s := &simulated{skew: m.skew()}
	s.fault = func(string) (bool, error) { return false, nil }
	fault := func(what string) (bool, error) { return s.fault(what) }
	j := store.At(filepath.Join(m.t.TempDir(), "calmcalf", "journal.db"), func() time.Time { return m.now.Add(s.skew) })
	if m.shared != nil {
		s.Sync = &Sync{Journal: j, Repository: &faulty{&client{memory: m.shared}, fault}}
		s.run = s.Sync.Run
	} else {
		l := At(j, Place{URL: m.url}, Git{Now: func() time.Time { return m.now }})
		l.Repository = &faulty{l.Repository, fault}
		s.Sync, s.run = &l.Sync, func(ctx context.Context) (Result, error) { return l.Run(ctx, m.now) }
	}
	s.Strangers = func(_, _ diary.Contents) error { return nil }
	return s
}

// skew is how far a clock is off: mostly by seconds, and now and then by a year.
func (m *machines) skew() time.Duration {
	if m.random.IntN(5) == 0 {
		return time.Duration(m.random.IntN(800)-400) * 24 * time.Hour
	}
	return time.Duration(m.random.IntN(7200)-3600) * time.Second
}

func (m *machines) note(name string) {
	m.events[name]++
	m.happened = append(m.happened, name)
}

// inStep syncs all machines until nothing is new, and compares.
func (m *machines) inStep() {
	m.t.Helper()
	for range 2 {
		for i, s := range m.all {
			m.sync(s, fmt.Sprint("machine ", i, " is brought into step"))
		}
	}
	first := m.contents(m.all[0])
	for i, s := range m.all {
		got := m.contents(s)
		if text(m.t, got) != text(m.t, first) {
			m.t.Errorf("machine %d differs from the first:\n got %s\nwant %s", i, text(m.t, got), text(m.t, first))
			return
		}
		if pending, err := s.Pending(m.t.Context()); err != nil || len(pending) > 0 {
			m.t.Errorf("machine %d has not sent %v, %v", i, pending, err)
		}
	}
	got := factsOf(m.t, first)
	for name, f := range m.facts {
		if !slices.Contains(f.texts, got[name].text) {
			m.lost++
			m.t.Errorf("%s: got %q of %v, want %q of %v", name, got[name].text, got[name].at, f.texts, f.at)
		}
	}
}

func (m *machines) contents(s *simulated) diary.Contents {
	m.t.Helper()
	all, err := s.Journal.Contents()
	if err != nil {
		m.t.Fatal(err)
	}
	return all
}

// act lets a person do something, and takes what it changed as confirmed.
func (m *machines) act(i int) {
	s := m.all[i]
	before := m.contents(s)
	name, do := m.deed(s)
	m.note(name)
	if err := do(); err != nil {
		return // it is refused, and changes nothing
	}
	after := m.contents(s)
	was, is := factsOf(m.t, before), factsOf(m.t, after)
	if name == undoAndRedo { // what was deleted can be deleted once more
		for name := range m.facts {
			_, had := was[name]
			_, has := is[name]
			if at := deletedAt(after, name); !had && !has && at.After(deletedAt(before, name)) {
				m.confirm(name, fact{at, ""})
			}
		}
	}
	for name, f := range is {
		if old, had := was[name]; !had || old.text != f.text || !old.at.Equal(f.at) {
			m.confirm(name, f)
		}
	}
	for name := range was {
		if _, has := is[name]; has {
			continue
		}
		if at := deletedAt(after, name); !at.IsZero() {
			m.confirm(name, fact{at, ""})
		} else { // a merge was undone, which forgets it here: it is as the other machines have it
			delete(m.facts, name)
		}
	}
}

func (m *machines) confirm(name string, f fact) {
	m.saved++
	known := m.facts[name]
	switch c := f.at.Compare(known.at); {
	case c > 0 || known.texts == nil:
		m.facts[name] = confirmed{f.at, []string{f.text}}
	case c == 0:
		known.texts = append(known.texts, f.text)
		m.facts[name] = known
	}
}
