package store

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
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

// months simulates what a journal and the files around it go through, from one seed and on
// fake clocks. What was confirmed is compared with what is there after every event.
type months struct {
	t      *testing.T
	random *rand.Rand
	path   string
	now    time.Time // in truth
	at     time.Time // of the act under way, by the clock of its window
	ids    int

	windows   []window
	confirmed diary.Contents
	before    *diary.Contents   // before the last change, nil where that is not known
	files     map[string]string // exports, profile and backups, by their paths
	made      []string          // backups, in the order in which they were made
	strikes   bool              // system calls can be stopped
	saved     int               // changes that were confirmed
	events    map[string]int    // by name
	happened  []string
}

// window is a process that has a clock of its own, in its own time zone.
type window struct {
	*Journal
	clock func() time.Time
}

// act is one thing that a person does.
type act struct {
	what  string
	night diary.Date // that alone it changes, zero for none
	do    func(*Journal) error
	saved func(diary.Night) bool // reports whether the night has it; nil where that need not be
}

func TestMonthsOfNightsKeepWhatWasConfirmed(t *testing.T) {
	seeds := []uint64{1, 2} // one from spring and one from autumn on
	if *monthsSeed != 0 {
		seeds = []uint64{*monthsSeed}
	}
	for _, seed := range seeds {
		t.Run(fmt.Sprint("months.seed=", seed), func(t *testing.T) {
			m := newMonths(t, seed)
			for i := range *monthsEvents {
				m.random = rand.New(rand.NewPCG(seed, uint64(1+i))) // bbolt puts pages elsewhere each time, which changes no later event
				m.event()
				if t.Failed() {
					t.Fatalf("after %d events, the last of them %q; replay with -months.seed %d", len(m.happened), m.happened[max(0, len(m.happened)-8):], seed)
				}
			}
			t.Logf("%d changes and %d files were confirmed until %s: %v", m.saved, len(m.files), m.now.Format(time.DateOnly), m.events)
		})
	}
}

// newMonths begins shortly before the clocks change, in spring or in autumn.
func newMonths(t *testing.T, seed uint64) *months {
	begin := diary.Date{Year: 2026, Month: time.March, Day: 26}
	if seed%2 == 0 {
		begin = diary.Date{Year: 2026, Month: time.October, Day: 22}
	}
	m := &months{
		t: t, random: rand.New(rand.NewPCG(seed, 0)), path: filepath.Join(t.TempDir(), "calmcalf", "journal.db"),
		now: begin.At(21, 0, zone(t, "Europe/Berlin")), files: map[string]string{}, events: map[string]int{}, strikes: canStrike(),
	}
	m.start()
	return m
}

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// start opens all windows anew, as after a restart of the machine.
func (m *months) start() {
	m.windows = []window{m.window(), m.window(), m.window()}
}

// window is a new process. Its clock is mostly right, and else wrong by hours or by days;
// some are of people who travel.
func (m *months) window() window {
	var wrong time.Duration
	switch m.random.IntN(6) {
	case 0:
		wrong = time.Duration(m.random.IntN(8*3600)-4*3600) * time.Second
	case 1:
		wrong = time.Duration(m.random.IntN(60)-30) * 24 * time.Hour
	}
	place := zone(m.t, []string{"Europe/Berlin", "Europe/Berlin", "America/New_York", "Pacific/Auckland"}[m.random.IntN(4)])
	clock := func() time.Time { return m.now.Add(wrong).In(place) }
	return window{At(m.path, clock), clock}
}

// use is a window in which something is to be done now.
func (m *months) use() window {
	w := m.windows[m.random.IntN(len(m.windows))]
	m.at = w.clock()
	return w
}

// event lets something happen, and compares.
func (m *months) event() {
	m.pass()
	name, happens := "an act", m.perform
	switch n := m.random.IntN(100); {
	case n < 13:
		name, happens = "a kill while it is saved", func() { m.crash(m.stopped) }
	case n < 26:
		name, happens = "a power cut", func() { m.crash(m.cut) }
	case n < 29 && m.strikes:
		name, happens = "a process that is struck", m.strike
	case n < 30:
		name, happens = "a full disk", m.fill
	case n < 39:
		name, happens = "rotten bits", m.rot
	case n < 49:
		name, happens = "two windows", m.both
	case n < 54:
		name, happens = "a new window", func() { m.windows[m.random.IntN(len(m.windows))] = m.window() }
	case n < 58:
		name, happens = "a file", m.saveFile
	case n < 62:
		name, happens = "a backup", m.backUp
	}
	m.events[name]++
	m.happened = append(m.happened, name+" at "+m.now.Format(time.RFC3339))
	happens()
	m.compare(m.contents(), "", m.confirmed)
	m.compareFiles()
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

// look is the journal as somebody sees it who does something now.
func (m *months) look() *Journal { return At(m.path, func() time.Time { return m.at }) }

// contents reads everything, in a window that knows nothing yet.
func (m *months) contents() diary.Contents {
	m.t.Helper()
	all, err := m.look().Contents()
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
func (m *months) perform() {
	w := m.use()
	if a := m.act(); a.do(w.Journal) == nil {
		m.confirm(a)
	}
}

// both does two things, one right after the other, in windows that show what was before.
func (m *months) both() {
	var done []act
	for range 2 {
		w := m.use()
		if a := m.act(); a.do(w.Journal) == nil {
			a.saved = nil // the other may have removed it
			done = append(done, a)
		}
	}
	if len(done) > 0 {
		m.confirm(done...)
	}
}
