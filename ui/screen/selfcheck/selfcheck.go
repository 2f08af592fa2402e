// Package selfcheck asks about warning signs, and then, if that is wanted, what
// else than a cramp it could be.
//
//	Any of these right now?                           warning signs, 1 of 2
//
//	▸ 1 [ ] A leg that is suddenly cold, pale, blue or numb, or that you can't move
//	  2 [x] Sudden weakness on one side, a drooping face, or trouble speaking
//
// Its one rule: an answer is saved before anything is said about it, and a sign
// that was answered with yes ends the asking: what it calls for is all that is
// shown then.
package selfcheck

import (
	"errors"
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the self-check needs of the journal.
type Journal interface {
	// LastSigns returns the last answer about warning signs up to a night.
	LastSigns(until diary.Date) (diary.Signs, error)
	// SaveSignsAfter saves an answer, unless the last one is not that of an instant any more.
	SaveSignsAfter(seen time.Time, night diary.Date, s diary.Signs) (diary.Change, error)
	form.Drawer
}

// Deps is what the screen is made of.
type Deps struct {
	Theme     theme.Theme
	Journal   Journal
	Checklist func() diary.Checklist // of this user; it may read files
	// SaveProfile saves the user's answers about themselves.
	SaveProfile func(diary.Profile) error
	Now         func() time.Time
}

// state is what the screen shows.
type state int

const (
	opening state = iota
	listing       // a list of signs
	active        // the signs that are
	none          // that no sign is active
	asking        // a question
	found         // what the replies sound like
)

// Model is the screen.
type Model struct {
	form.Sheet
	deps Deps

	state     state
	checklist diary.Checklist
	last      diary.Signs // the last answer in the journal
	list      list        // of the tier that is asked about
	opened    time.Time   // the first list
	marked    map[string]bool
	replies   map[string]diary.Reply
	at        int // the question that is asked
	page      pager.Pager
}

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d, replies: map[string]diary.Reply{}}
	m.Sheet = form.Sheet{
		Theme: d.Theme, Measure: measure, Doubt: "Leave without saving what you marked?",
		Dirty: m.unsaved, Discard: func() { m.marked = map[string]bool{} },
	}
	m.Drafts = form.NewDrafts(d.Journal, diary.SignsForm, m.unfinished)
	return m
}

// Init reads the last answer. A check that has started stays where it is.
func (m *Model) Init() tea.Cmd {
	if m.state != opening {
		return nil
	}
	return m.read()
}

// SetSize implements nav.Screen.
func (m *Model) SetSize(width, height int) {
	m.Sheet.SetSize(width, height)
	m.follow()
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.follow()
	return m.Handle(msg, false, m.key)
}

// show shows a page from its first line.
func (m *Model) show(s state) {
	m.state = s
	m.page.Home()
}

// unsaved reports whether there is a mark of a sign that is not active yet.
func (m *Model) unsaved() bool {
	if m.state != listing {
		return false
	}
	before := m.active()
	for id, marked := range m.marked {
		is := slices.Contains(m.last.Yes, id) || slices.ContainsFunc(before, func(s diary.Sign) bool { return s.ID == id })
		if marked && !is {
			return true
		}
	}
	return false
}

// read reads the last answer, and what is asked. It opens the first list.
func (m *Model) read() tea.Cmd {
	now := m.deps.Now()
	var signs diary.Signs
	var asked diary.Checklist
	var left *unfinished
	var place int
	return m.Read(func() (err error) {
		signs, err = m.deps.Journal.LastSigns(diary.NightOf(now))
		asked = m.deps.Checklist()
		if err == nil {
			left, place = form.Unfinished(m.Drafts, "", func(u *unfinished) bool { return u.fits(asked, signs) })
		}
		return err
	}, func() tea.Cmd {
		m.checklist, m.last = asked, signs
		m.open(diary.Emergency)
		if left != nil {
			m.Offer(form.Offer{Opened: left.Opened, Since: left.since(signs), GoOn: func() { m.restore(*left, place) }}, now)
		}
		return nil
	})
}

// open shows the list of a tier. The first one starts from what the journal has: active
// signs are marked already.
func (m *Model) open(tier diary.Tier) {
	if tier == diary.Emergency && m.state != listing {
		m.marked, m.opened = map[string]bool{}, m.deps.Now()
		for _, id := range m.last.Yes {
			m.marked[id] = true
		}
	}
	m.state = listing
	m.list = list{tier: tier, signs: m.checklist.Asked(tier, m.last)}
	for _, s := range m.active() { // the profile can be why one is
		if _, answered := m.marked[s.ID]; s.Tier == tier && !answered {
			m.marked[s.ID] = true
		}
	}
}

// answer is what is marked now, of the signs that were asked about, with the night
// that it belongs to.
func (m *Model) answer() (diary.Date, diary.Signs) {
	now := m.deps.Now()
	signs := diary.Signs{At: now, Yes: []string{}}
	for _, tier := range []diary.Tier{diary.Emergency, diary.SameDay} {
		for _, s := range m.checklist.Asked(tier, m.last) {
			if m.marked[s.ID] {
				signs.Yes = append(signs.Yes, s.ID)
			}
		}
	}
	return diary.NightOf(now), signs
}

// save saves what is marked, and then shows what it calls for.
func (m *Model) save() tea.Cmd {
	d := m.deps
	night, signs := m.answer()
	seen := m.last.At
	var unsettled error // the profile could not be changed
	var since diary.Checklist
	return m.Save(func() error {
		if _, err := d.Journal.SaveSignsAfter(seen, night, signs); err != nil {
			return err
		}
		unsettled = d.Checklist().Settle(signs, d.SaveProfile) // as the profile is now
		since = d.Checklist()
		return nil
	}, func(err error) tea.Cmd {
		if errors.Is(err, diary.ErrSigns) {
			return nav.Batch(nav.Go(nav.Fail{Err: err}), m.read())
		}
		return form.Saved(func() tea.Cmd {
			m.checklist, m.last = since, signs
			m.show(none)
			if len(m.active()) > 0 {
				m.show(active)
			}
			if unsettled != nil {
				return nav.Go(nav.Fail{Err: unsettled})
			}
			return nil
		})(err)
	})
}

// active are the signs that the last answer makes active.
// It has too many callers to be inlined.
//
//go:noinline
func (m *Model) active() []diary.Sign { return m.checklist.Active(m.last) }
