package selfcheck

import (
	"calmcalf/store/diary"

	tea "github.com/charmbracelet/bubbletea"
)

// readMsg is the last answer, and the list that is asked.
type readMsg struct {
	sent      *request
	checklist diary.Checklist
	signs     diary.Signs
	err       error
}

// savedMsg is the journal's answer to one saved, and the list as it is since then.
type savedMsg struct {
	sent      *request
	checklist diary.Checklist
	signs     diary.Signs
	err       error
	unsettled error // the profile could not be changed
}

// send begins a request; replies to earlier ones no longer count.
func (m *Model) send() *request {
	m.sent = new(request)
	return m.sent
}

func (m *Model) read() tea.Cmd {
	m.state = reading
	d, sent, tonight := m.deps, m.send(), diary.NightOf(m.deps.Now())
	return func() tea.Msg {
		signs, err := d.Journal.LastSigns(tonight)
		return readMsg{sent, d.Checklist(), signs, err}
	}
}

// begin opens the first list. What stands is marked already.
func (m *Model) begin(msg readMsg) tea.Cmd {
	if msg.sent != m.sent {
		return nil
	}
	if msg.err != nil {
		m.state = unread
		return fail(msg.err)
	}
	m.checklist, m.saved = msg.checklist, msg.signs
	m.open(diary.Emergency)
	return nil
}

// open shows the list of a tier. The first one starts from what the journal has.
func (m *Model) open(tier diary.Tier) {
	if tier == diary.Emergency && m.state != listing {
		m.marked = map[string]bool{}
		for _, id := range m.saved.Yes {
			m.marked[id] = true
		}
	}
	m.state = listing
	m.list = list{tier: tier, signs: m.checklist.Asked(tier, m.saved)}
	for _, s := range m.standing() { // the profile can be why one does
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
		for _, s := range m.checklist.Asked(tier, m.saved) {
			if m.marked[s.ID] {
				signs.Yes = append(signs.Yes, s.ID)
			}
		}
	}
	return diary.NightOf(now), signs
}

// save keeps what is marked.
func (m *Model) save() tea.Cmd {
	m.saving = true
	night, signs := m.answer()
	d, sent := m.deps, m.send()
	return func() tea.Msg {
		msg := savedMsg{sent: sent, signs: signs}
		if _, msg.err = d.Journal.SaveSigns(night, signs); msg.err != nil {
			return msg
		}
		msg.unsettled = d.Checklist().Settle(signs, d.SaveProfile) // as the profile is now
		msg.checklist = d.Checklist()
		return msg
	}
}

// kept says what the answer calls for, now that it is saved.
func (m *Model) kept(msg savedMsg) tea.Cmd {
	if msg.sent != m.sent {
		return nil
	}
	m.saving = false
	if msg.err != nil {
		return fail(msg.err)
	}
	m.checklist, m.saved, m.top = msg.checklist, msg.signs, 0
	m.state = clear
	if len(m.standing()) > 0 {
		m.state = told
	}
	if msg.unsettled != nil {
		return fail(msg.unsettled)
	}
	return nil
}

func (m *Model) standing() []diary.Sign { return m.checklist.Active(m.saved) }
