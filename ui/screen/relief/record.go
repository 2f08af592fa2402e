package relief

import (
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// record is what of the cramp the journal does not have yet.
type record struct {
	id     string // that the screen gave the cramp, which tells its messages apart
	begun  bool   // the cramp is in the journal
	edits  []func(*diary.Cramp)
	saving bool
	failed bool      // the last attempt
	ended  time.Time // of the last attempt
	gone   bool      // taken back: there is nothing to keep
	out    bool      // and it is out of the journal
}

// retryAfter is how long a failed attempt rests while the muscle is hard: nobody has
// a hand free to try again.
const retryAfter = 10 * time.Second

// pending tells whether something is not kept yet.
func (r record) pending() bool { return !r.gone && (!r.begun || r.saving || len(r.edits) > 0) }

// keep brings the journal up to date, and returns the cramp as it is kept then.
func (r record) keep(journal Journal, c diary.Cramp) (diary.Cramp, error) {
	if !r.begun {
		began, err := journal.BeginCramp(c)
		if err != nil {
			return c, err
		}
		c = began
	}
	if len(r.edits) == 0 {
		return c, nil
	}
	return journal.EditCramp(diary.NightOf(c.At), c, func(c *diary.Cramp) {
		for _, edit := range r.edits {
			edit(c)
		}
	})
}

type (
	// keptMsg is the journal's answer: the cramp as it is kept, with that many edits.
	keptMsg struct {
		id    string
		cramp diary.Cramp
		edits int
		err   error
	}
	// droppedMsg tells that the cramp was taken back.
	droppedMsg struct {
		id  string
		err error
	}
	// signsMsg is the body with the active warning signs.
	signsMsg struct {
		id   string
		body diary.Body
		told string // what they mean, and until when
		err  error
	}
)

// edit keeps a change of the cramp.
func (m *Model) edit(edit func(*diary.Cramp)) tea.Cmd {
	m.record.edits = append(m.record.edits, edit)
	return m.save()
}

// save keeps what is not kept yet, one attempt at a time.
func (m *Model) save() tea.Cmd {
	r := m.record
	if r.saving || !r.pending() {
		return nil
	}
	m.record.saving = true
	journal, cramp := m.deps.Journal, m.cramp
	r.edits = slices.Clone(r.edits)
	return func() tea.Msg {
		kept, err := r.keep(journal, cramp)
		return keptMsg{r.id, kept, len(r.edits), err}
	}
}

func (m *Model) kept(msg keptMsg) tea.Cmd {
	if msg.id != m.record.id {
		return nil
	}
	again := m.record.failed
	m.record.saving, m.record.failed, m.record.ended = false, msg.err != nil, m.deps.Now()
	switch {
	case m.record.gone:
		return m.drop(msg.cramp)
	case msg.err != nil:
		m.leaving = false
		return nav.Go(nav.Fail{Err: msg.err})
	}
	return tea.Batch(m.onward(msg), m.relieved(again))
}

// relieved tells that what could not be kept is kept after all, which the message of
// the failure would deny.
func (m *Model) relieved(failed bool) tea.Cmd {
	if !failed || m.leaving {
		return nil
	}
	return nav.Go(nav.Notice{Text: "The cramp is saved now."})
}

// onward goes on with what is kept.
func (m *Model) onward(msg keptMsg) (cmd tea.Cmd) {
	first := !m.record.begun
	if m.body.Unknown { // the journal can be read now
		defer func() { cmd = tea.Batch(cmd, m.readSigns()) }()
	}
	m.record.begun, m.record.edits = true, m.record.edits[msg.edits:]
	if first && msg.cramp.ID != m.record.id {
		return tea.Batch(m.join(msg.cramp), m.save())
	}
	if len(m.record.edits) > 0 {
		return m.save()
	}
	m.cramp = msg.cramp
	if m.leaving {
		return m.leave()
	}
	return nil
}

// join goes on with a cramp that was open already.
func (m *Model) join(open diary.Cramp) tea.Cmd {
	now := m.deps.Now()
	m.cramp = open
	if m.phase != hard {
		return nil
	}
	m.clock = diary.NewStopwatch(open.At, now)
	return tea.Batch(m.begin(now), m.next())
}

// again tries once more, some time after an attempt that failed.
func (m *Model) again(now time.Time) tea.Cmd {
	if !m.record.failed || now.Sub(m.record.ended).Abs() < retryAfter {
		return nil
	}
	return m.save()
}

// takeBack takes the cramp out of the journal: it was none.
func (m *Model) takeBack() tea.Cmd {
	m.asking, m.record.gone = false, true
	if m.record.saving {
		return nil // and then
	}
	return m.drop(m.cramp)
}

func (m *Model) drop(c diary.Cramp) tea.Cmd {
	m.cramp = c
	journal, id := m.deps.Journal, m.record.id
	return func() tea.Msg { return droppedMsg{id, journal.DropCramp(diary.NightOf(c.At), c.ID)} }
}

func (m *Model) dropped(msg droppedMsg) tea.Cmd {
	if msg.id != m.record.id {
		return nil
	}
	if msg.err != nil {
		m.record.gone = false
		return nav.Go(nav.Fail{Err: msg.err})
	}
	m.record.out = true
	return tea.Batch(nav.Go(nav.Back{}), nav.Go(nav.Notice{Text: "Taken back: no cramp is recorded."}))
}

// Keep saves what is not saved yet, and takes out what was taken back. A cramp that
// has not eased stays open: the check-in asks about it.
func (m *Model) Keep() error {
	switch {
	case m.record.gone && !m.record.out:
		return m.deps.Journal.DropCramp(diary.NightOf(m.cramp.At), m.cramp.ID)
	case m.cramp.At.IsZero() || !m.record.pending():
		return nil
	}
	_, err := m.record.keep(m.deps.Journal, m.cramp)
	return err
}

// readSigns looks for the active warning signs.
func (m *Model) readSigns() tea.Cmd {
	d, id := m.deps, m.record.id
	return func() tea.Msg {
		body, err := d.Body()
		if len(body.Signs) == 0 { // a journal that cannot be read is reported where the cramp is saved
			return signsMsg{id: id, body: body, err: err}
		}
		words := d.Checklist().Words
		return signsMsg{id: id, body: body, told: words.Ends + " " + words.Blocked, err: err}
	}
}

// signs begins the steps anew where the warning signs leave out others than before.
func (m *Model) signs(msg signsMsg) tea.Cmd {
	if msg.id != m.record.id {
		return nil
	}
	changed := len(msg.body.Signs) > 0 || len(m.body.Signs) > 0
	m.body, m.told = msg.body, msg.told
	var begin tea.Cmd
	if changed && m.phase == hard {
		begin = m.begin(m.deps.Now())
	}
	if msg.err != nil {
		return tea.Batch(begin, nav.Go(nav.Fail{Err: msg.err}))
	}
	return begin
}

// blocked reports whether a warning sign leaves out every step.
func (m *Model) blocked() bool {
	_, is := m.body.Blocked()
	return is
}
