package selfcheck

import (
	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// readMsg is the last answer, and the list that is asked.
type readMsg struct {
	request   *nav.Request
	checklist diary.Checklist
	signs     diary.Signs
	err       error
}

// savedMsg is an answer saved, and the list as it is since then.
type savedMsg struct {
	request   *nav.Request
	checklist diary.Checklist
	signs     diary.Signs
	err       error
	unsettled error // the profile could not be changed
}

func (m *Model) read() tea.Cmd {
	m.state = reading
	d, tonight := m.deps, diary.NightOf(m.deps.Now())
	return m.requests.Ask(func(r *nav.Request) tea.Msg {
		signs, err := d.Journal.LastSigns(tonight)
		return readMsg{r, d.Checklist(), signs, err}
	})
}

// start opens the first list. Active signs are marked already.
func (m *Model) start(msg readMsg) tea.Cmd {
	if !m.requests.Accept(msg.request) {
		return nil
	}
	if msg.err != nil {
		m.state = unread
		return nav.Go(nav.Fail{Err: msg.err})
	}
	m.checklist, m.last = msg.checklist, msg.signs
	m.open(diary.Emergency)
	return nil
}

// open shows the list of a tier. The first one starts from what the journal has.
func (m *Model) open(tier diary.Tier) {
	if tier == diary.Emergency && m.state != listing {
		m.marked = map[string]bool{}
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

// save saves what is marked.
func (m *Model) save() tea.Cmd {
	m.saving = true
	night, signs := m.answer()
	d := m.deps
	return m.requests.Ask(func(r *nav.Request) tea.Msg {
		msg := savedMsg{request: r, signs: signs}
		if _, msg.err = d.Journal.SaveSigns(night, signs); msg.err != nil {
			return msg
		}
		msg.unsettled = d.Checklist().Settle(signs, d.SaveProfile) // as the profile is now
		msg.checklist = d.Checklist()
		return msg
	})
}

// saved shows what the answer calls for.
func (m *Model) saved(msg savedMsg) tea.Cmd {
	if !m.requests.Accept(msg.request) {
		return nil
	}
	m.saving = false
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	m.checklist, m.last = msg.checklist, msg.signs
	m.show(none)
	if len(m.active()) > 0 {
		m.show(active)
	}
	if msg.unsettled != nil {
		return nav.Go(nav.Fail{Err: msg.unsettled})
	}
	return nil
}

// active are the signs that the last answer makes active.
func (m *Model) active() []diary.Sign { return m.checklist.Active(m.last) }
