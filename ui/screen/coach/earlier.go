package coach

import (
	"fmt"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// earlierMsg is the session that can be gone on with, if there is one.
type earlierMsg struct {
	id      string // of the session that is to begin
	session *diary.Session
	ago     time.Duration // since it ended, to the minute
	voice   string        // what is remembered of it
	seen    bool          // the page about this routine was read
	body    diary.Body
	words   diary.CheckWords
	err     error
}

// look asks the journal for what speaks against beginning, and for a session of this
// routine that ended early, not long ago.
func (m *Model) look() tea.Cmd {
	journal, d, r, id, now := m.deps.Journal, m.deps, m.routine, m.id, m.deps.Now()
	return func() tea.Msg {
		tonight := diary.NightOf(now)
		msg := earlierMsg{id: id, words: d.Checklist().Words}
		if msg.body, msg.err = d.Body(); msg.err != nil {
			return msg
		}
		nights, err := journal.Nights(tonight.AddDays(-1), tonight)
		if err == nil {
			msg.voice, err = journal.Recall(VoiceSetting)
		}
		if msg.err = err; err != nil {
			return msg
		}
		read, err := journal.Recall(seenSetting(r))
		msg.session, msg.seen, msg.err = diary.Unfinished(nights, r, now), read == seen, err
		if msg.session != nil {
			msg.ago = now.Sub(msg.session.Ended).Truncate(time.Minute)
		}
		return msg
	}
}

// found begins, unless there is something to choose. A journal that cannot be
// read does not keep anybody from stretching.
func (m *Model) found(msg earlierMsg) tea.Cmd {
	switch {
	case msg.id != m.id || m.player != nil:
		return nil
	case msg.voice != "" && !m.deps.Senses.Insist:
		m.speaks = msg.voice == "on"
	}
	m.body, m.checkWords = msg.body, msg.words
	switch {
	case m.refused(), len(m.body.Signs) > 0, m.body.Unknown:
		m.earlier, m.ago = msg.session, msg.ago
		return m.introduce(msg.err)
	case msg.session == nil && !msg.seen && m.routine.Avoid != "":
		return m.introduce(msg.err)
	case msg.err != nil:
		return tea.Batch(m.begin(nil), nav.Go(nav.Fail{Err: msg.err}))
	case msg.session == nil:
		return m.begin(nil)
	}
	m.earlier, m.ago = msg.session, msg.ago
	m.keys.enable(m)
	return nil
}

// begin starts the clock, going on with an earlier session or anew.
func (m *Model) begin(earlier *diary.Session) tea.Cmd {
	options := routines.Options{Fit: m.body.Fit}
	if earlier != nil {
		m.id, options.Earlier = earlier.ID, new(earlier.Result())
	}
	m.player = routines.NewPlayer(m.routine, m.deps.Now(), options)
	return tea.Batch(m.wake(), m.follow(m.player.Advance(m.deps.Now())))
}

// offer is the page before the first step: the one about the routine, or the one
// that lets the user choose.
func (m *Model) offer() string {
	if m.about.open {
		return m.aboutPage()
	}
	t := m.deps.Theme
	lines := []string{t.Strong.Render(m.routine.Name), ""}
	if m.earlier != nil {
		steps := m.earlier.Steps
		stopped := m.earlier.Result().Stopped()
		text := fmt.Sprintf("You stopped %s ago, at step %d of %d: %s.",
			diary.Minutes(max(time.Minute, m.ago)), stopped+1, len(steps), strings.ToLower(steps[stopped].Title))
		lines = append(lines, wrap(t.Text, text, m.width)...)
		lines = append(lines, "", t.Accent.Render("enter")+t.Text.Render("  go on from there"), t.Accent.Render("a")+t.Text.Render("      begin anew"))
	}
	return strings.Join(lines, "\n")
}
