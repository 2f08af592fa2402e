package store

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// The seed and the length of one simulation, to replay what failed or to run for longer:
//
//	go test ./store -run Months -months.seed 7 -months.events 20000
var (
	monthsSeed   = flag.Uint64("months.seed", 0, "simulate `these` months only")
	monthsEvents = flag.Int("months.events", 250, "simulate this many `events`")
)

// months simulates what a journal goes through, from one seed and on a fake clock. What was
// confirmed is compared with the journal after every event.
type months struct {
	t      *testing.T
	random *rand.Rand
	path   string
	now    time.Time
	ids    int

	windows   []*Journal
	confirmed diary.Contents
	before    *diary.Contents // before the last change, nil where that is not known
	saved     int             // changes that were confirmed
	events    map[string]int  // by name
	happened  []string
}

// act is one thing that a person does.
type act struct {
	what  string
	night diary.Date // that alone it changes, zero for none
	do    func(*Journal) error
	saved func(diary.Night) bool // reports whether the night has it; nil where that need not be
}

func TestMonthsOfNightsKeepWhatWasConfirmed(t *testing.T) {
	seeds := []uint64{1, 2, 3, 4}
	if *monthsSeed != 0 {
		seeds = []uint64{*monthsSeed}
	}
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for _, seed := range seeds {
		t.Run(fmt.Sprint("months.seed=", seed), func(t *testing.T) {
			m := &months{
				t: t, random: rand.New(rand.NewPCG(seed, 0)), path: filepath.Join(t.TempDir(), "calmcalf", "journal.db"),
				now: time.Date(2026, time.Month(1+seed%12), 20, 21, 0, 0, 0, berlin), windows: make([]*Journal, 3), events: map[string]int{},
			}
			m.start()
			for range *monthsEvents {
				m.event()
				if t.Failed() {
					t.Fatalf("after %d events, the last of them %q; replay with -months.seed %d", len(m.happened), m.happened[max(0, len(m.happened)-8):], seed)
				}
			}
			t.Logf("%d changes were confirmed until %s: %v", m.saved, m.now.Format(time.DateOnly), m.events)
		})
	}
}

// start opens all windows anew, as after a restart of the machine.
func (m *months) start() {
	for i := range m.windows {
		m.windows[i] = m.window()
	}
}

func (m *months) window() *Journal { return At(m.path, func() time.Time { return m.now }) }

// event lets something happen, and compares.
func (m *months) event() {
	m.pass()
	name, happens := "an act", func() { m.perform(m.act()) }
	switch n := m.random.IntN(100); {
	case n < 15:
		name, happens = "a kill while it is saved", func() { m.crash(m.act(), m.stopped) }
	case n < 30:
		name, happens = "a power cut", func() { m.crash(m.act(), m.cut) }
	case n < 31:
		name, happens = "a full disk", m.fill
	case n < 40:
		name, happens = "rotten bits", m.rot
	case n < 50:
		name, happens = "two windows", m.both
	case n < 55:
		name, happens = "a new window", func() { m.windows[m.random.IntN(len(m.windows))] = m.window() }
	}
	m.events[name]++
	m.happened = append(m.happened, name+" at "+m.now.Format(time.RFC3339))
	happens()
	m.compare(m.contents(), "", m.confirmed)
}

// pass moves the clock on, mostly by hours; now and then somebody sets it.
func (m *months) pass() {
	switch m.random.IntN(40) {
	case 0:
		m.now = m.now.AddDate(0, 0, m.random.IntN(800)-400)
	case 1:
		m.now = m.now.Add(-time.Duration(m.random.IntN(7200)) * time.Second)
	default:
		m.now = m.now.Add(time.Duration(m.random.IntN(12*3600)) * time.Second)
	}
}

// contents reads everything, in a window that knows nothing yet.
func (m *months) contents() diary.Contents {
	m.t.Helper()
	all, err := m.window().Contents()
	if err != nil {
		m.t.Fatal(err)
	}
	return all
}

// compare fails the test unless the journal is one of those.
func (m *months) compare(got diary.Contents, what string, want ...diary.Contents) {
	m.t.Helper()
	if !slices.ContainsFunc(want, func(w diary.Contents) bool { return text(m.t, got) == text(m.t, w) }) {
		m.t.Errorf("%s %s:\n got %s\nwant %s", m.happened[len(m.happened)-1], what, text(m.t, got), text(m.t, want[0]))
	}
}

// confirm takes what acts changed as confirmed, once the nights have it and all others are
// as they were.
func (m *months) confirm(acts ...act) {
	m.t.Helper()
	after := m.contents()
	others := func(c diary.Contents) string {
		return text(m.t, append([]diary.Night{}, slices.DeleteFunc(slices.Clone(c.Nights), func(n diary.Night) bool {
			return slices.ContainsFunc(acts, func(a act) bool { return a.night == n.Date })
		})...))
	}
	if was, is := others(m.confirmed), others(after); was != is {
		m.t.Errorf("%s changed another night:\n got %s\nwant %s", acts[0].what, is, was)
	}
	for _, a := range acts {
		has := slices.ContainsFunc(after.Nights, func(n diary.Night) bool { return n.Date == a.night && a.saved != nil && a.saved(n) })
		if a.saved != nil && !has {
			m.t.Errorf("%s is not in the night of %v: %s", a.what, a.night, text(m.t, after.Nights))
		}
		m.happened = append(m.happened, a.what)
	}
	was := m.confirmed
	m.before, m.confirmed = &was, after
	if len(acts) > 1 || text(m.t, was) == text(m.t, after) {
		m.before = nil
	}
	m.saved += len(acts)
}

// perform does one thing in one of the windows. What is refused changes nothing.
func (m *months) perform(a act) {
	if err := a.do(m.windows[m.random.IntN(len(m.windows))]); err == nil {
		m.confirm(a)
	}
}

// both does two things, one right after the other, in windows that show what was before.
func (m *months) both() {
	var done []act
	for _, window := range m.windows[:2] {
		if a := m.act(); a.do(window) == nil {
			a.saved = nil // the other may have removed it
			done = append(done, a)
		}
	}
	if len(done) > 0 {
		m.confirm(done...)
	}
}

// rot damages a copy of the file. That is noticed, or it was in no used place.
func (m *months) rot() {
	sound := m.file()
	if len(sound) == 0 {
		return
	}
	damaged, at := slices.Clone(sound), m.random.IntN(len(sound))
	what, size := fmt.Sprintf("at byte %d", at), os.Getpagesize()
	switch m.random.IntN(4) {
	case 0:
		clear(damaged[at/size*size : min(len(damaged), at/size*size+size)])
		what = fmt.Sprintf("in all of page %d", at/size)
	case 1:
		damaged, what = damaged[:at], fmt.Sprintf("behind byte %d", at)
	default:
		damaged[at] ^= 1 << m.random.IntN(8)
	}
	m.write(damaged)
	j := m.window()
	got, err := j.Contents()
	said := j.Tend()
	switch known := text(m.t, m.confirmed); {
	case err != nil && len(damaged) > 0 && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer):
		m.t.Errorf("rotten bits %s: got %v, want it called damaged", what, err)
	case err == nil && said == nil && at >= 2*size: // bbolt goes on from its other meta page
		m.compare(got, what, m.confirmed)
	case err == nil && m.before != nil:
		known += text(m.t, *m.before)
		for _, n := range got.Nights {
			if !strings.Contains(known, text(m.t, n)) {
				m.t.Errorf("rotten bits %s: got a night that nobody saved: %s", what, text(m.t, n))
			}
		}
	}
	m.write(sound)
}
